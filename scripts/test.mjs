// Runs checks of the project one after the other and prints one closing line with the totals. By default the fast
// part. `--all` runs everything, `--all --skip-fast` the rest, and `--deep` everything in longer forms.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser, findFirefox, HOW_TO_GET_FIREFOX } from './findBrowser.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const TSC = join(root, 'node_modules/typescript/bin/tsc')
/** Makes the second check of types take a few seconds. */
const TYPES_CACHE = join(root, 'node_modules/.cache/tsc.tsbuildinfo')
const counts = { passed: 0, failed: 0 }
const has = (option) => process.argv.includes(option)
// Checks that take too long for every change: all ways to close on the heap, the disk, more schedules.
if (has('--deep')) process.env.DEEP = '1'
const part = has('--skip-fast') ? 'rest' : has('--all') || has('--deep') ? 'both' : 'fast'
process.env.TEST_PART = part

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

if (part !== 'rest') {
  check('format', 'oxfmt', ['--check'])
  check('lint', 'oxlint', ['--type-aware', '--deny-warnings'])
  check('prose', process.execPath, [join(root, 'scripts/lintProse.mjs')])
  check('types', process.execPath, [TSC, '--noEmit', '--incremental', '--tsBuildInfoFile', TYPES_CACHE])
}
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
// React 18 is not part of the fast loop.
const isVitestDone = run('vitest', ['run', ...(part === 'fast' ? ['--project=!react18'] : []), ...reporters])
countVitest(isVitestDone)

rmSync(scratch, { recursive: true, force: true })
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed === 0 ? 0 : 1

function check(name, command, args) {
  const isFine = run(command, args)
  counts[isFine ? 'passed' : 'failed'] += 1
  console.log(`${isFine ? '✓' : '✗'} ${name}`)
}

/** Runs a program, or a command of an installed package. */
function run(command, args) {
  const path = command === process.execPath ? command : join(root, 'node_modules', '.bin', command)
  return spawnSync(path, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
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
