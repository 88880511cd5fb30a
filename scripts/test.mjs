// Runs all checks of the project one after the other and prints one closing line with the totals.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser, findFirefox, HOW_TO_GET_FIREFOX } from './findBrowser.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const counts = { passed: 0, failed: 0 }
// Checks that take too long for every change: all ways to close on the heap, the disk, more schedules.
if (process.argv.includes('--deep')) process.env.DEEP = '1'

try {
  await findBrowser()
  // A change may be tested without Firefox. A release may not.
  if (process.env.DEEP === '1' && !findFirefox()) throw new Error(HOW_TO_GET_FIREFOX)
} catch (error) {
  console.error(error.message)
  console.log('0 passed, 1 failed')
  process.exit(1)
}

const scratch = mkdtempSync(join(tmpdir(), 'keydrawer-test-'))
const report = join(scratch, 'vitest.json')

check('format', 'oxfmt', ['--check'])
check('lint', 'oxlint', ['--type-aware', '--deny-warnings'])
check('types', 'typescript/bin/tsc', ['--noEmit'])
const isVitestDone = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
countVitest(isVitestDone)

rmSync(scratch, { recursive: true, force: true })
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed === 0 ? 0 : 1

function check(name, command, args) {
  const isFine = run(command, args)
  counts[isFine ? 'passed' : 'failed'] += 1
  console.log(`${isFine ? '✓' : '✗'} ${name}`)
}

/** Runs a tool of this project: a JavaScript file of a package, or a command of one. */
function run(command, args) {
  const [file, before] = command.includes('/')
    ? [process.execPath, [join(root, 'node_modules', command)]]
    : [join(root, 'node_modules', '.bin', command), []]
  return spawnSync(file, [...before, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}

/** A run that failed without a failed test (a crash, or an error outside of any test) counts as one. */
function countVitest(isDone) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    counts.passed += numPassedTests
    counts.failed += isDone ? numFailedTests : Math.max(numFailedTests, 1)
  } catch {
    counts.failed += 1
  }
}
