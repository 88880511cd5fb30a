// Builds the package and the demo, then runs the demo. `--skip-build` runs what was built last.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createInterface } from 'node:readline'
import { runQuietly } from './runQuietly.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const demo = join(root, 'examples/account-page')
const require = createRequire(join(demo, 'package.json'))
const viteBin = join(dirname(require.resolve('vite/package.json')), 'bin/vite.js')
const tsupBin = join(root, 'node_modules/tsup/dist/cli-default.js')
const NEXT_STEPS = `
  1. Open this address and sign in as Ada, the demo admin.
  2. Choose “API keys”, then press “Create API key”.
  Code of the page: examples/account-page/src/ApiKeysPage.tsx
  Press Ctrl+C to stop.`

const isSkipped = process.argv.includes('--skip-build')
const isBuilt =
  isSkipped ||
  (runQuietly('Building the package, which takes up to a minute', [process.execPath, tsupBin], { cwd: root }) &&
    runQuietly('Building the demo', [process.execPath, viteBin, 'build'], { cwd: demo }))
if (isBuilt) runDemo()
else process.exitCode = 1

function runDemo() {
  const options = process.argv.slice(2).filter((option) => option !== '--skip-build')
  const server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts', ...options], {
    cwd: demo,
    stdio: ['inherit', 'pipe', 'inherit'],
  })
  createInterface({ input: server.stdout }).on('line', (line) => {
    console.log(line)
    if (line.startsWith('Keydrawer demo: ')) console.log(NEXT_STEPS)
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
  server.on('exit', (code) => (process.exitCode = code ?? 1))
}
