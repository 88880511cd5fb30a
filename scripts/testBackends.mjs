// The client contract and one browser against real servers, each installed from npm into a workspace of its own:
// nothing of it is in the package, and `npm ci` at the root stays light. `npm run test:backends -- verdaccio`
// runs one of them.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './findBrowser.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const workspace = join(root, 'test/backends')
const scratch = mkdtempSync(join(tmpdir(), 'keydrawer-backends-'))
const report = join(scratch, 'vitest.json')
const only = process.argv.slice(2)

try {
  await findBrowser()
  install()
  const config = ['--config', 'test/backends/vitest.config.ts']
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const isDone = run(join(root, 'node_modules/.bin/vitest'), ['run', ...config, ...reporters, ...only], root)
  closeWith(JSON.parse(readFileSync(report, 'utf8')), isDone)
} catch (error) {
  console.error(error.message)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** What is installed and what the lock says are the same: then there is nothing to do. */
function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(workspace, 'package-lock.json')))
    .digest('hex')
  const stamp = join(workspace, 'node_modules', '.installed')
  if (readIfThere(stamp) === lock) return
  console.log('Installing the servers into test/backends (about 440 MB). The first time takes some minutes.')
  // Their install scripts are telemetry and native code that these servers do without.
  if (
    !run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--progress=true'], workspace)
  )
    throw new Error('The servers could not be installed; see above.')
  writeFileSync(stamp, lock)
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function run(command, args, cwd) {
  return spawnSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}

/** One line for each backend, and the closing line. A run that ended badly without a failed test counts as one. */
function closeWith({ testResults, numPassedTests, numFailedTests }, isDone) {
  for (const { name, assertionResults } of testResults) {
    const count = (status) => assertionResults.filter((each) => each.status === status).length
    const counts = `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} not offered`
    console.log(`${relative(workspace, name).replace('.test.ts', '').padEnd(24)} ${counts}`)
  }
  const failed = isDone ? numFailedTests : Math.max(numFailedTests, 1)
  console.log(`${numPassedTests} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
