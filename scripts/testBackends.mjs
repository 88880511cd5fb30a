// The client contract and one browser against real servers, each installed from npm into a workspace of its own:
// nothing of it is in the package, and `npm ci` at the root stays light. `npm run test:backends -- verdaccio`
// runs one of them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './findBrowser.mjs'
import { installWorkspace } from './installWorkspace.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const workspace = join(root, 'test/backends')
const scratch = mkdtempSync(join(tmpdir(), 'keydrawer-backends-'))
const report = join(scratch, 'vitest.json')
const only = process.argv.slice(2)

try {
  await findBrowser()
  installWorkspace('test/backends', 'the servers (about 440 MB)')
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
