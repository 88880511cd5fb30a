import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the package and the demo page on it, before any test asks for either. */
export default function buildOnce(): void {
  // Not `test`, as the runner sets it: what is tested is what is shipped.
  const env = { ...process.env, NODE_ENV: 'production' }
  const npm = (...args: string[]) =>
    execFileSync('npm', args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
  npm('run', 'build', '--silent')
  npm('run', 'build', '--silent', '--workspace', 'examples/account-page')
}
