import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Installs a workspace that has a lock of its own and is not a part of the main install, unless what the lock says is
 * installed already. Install scripts do not run.
 *
 * @param {string} path From the root of the repository.
 * @param {string} what What is being installed, for the message.
 */
export function installWorkspace(path, what) {
  const workspace = join(root, path)
  const lock = createHash('sha256')
    .update(readFileSync(join(workspace, 'package-lock.json')))
    .digest('hex')
  const stamp = join(workspace, 'node_modules', '.installed')
  if (readIfThere(stamp) === lock) return
  console.log(`Installing ${what} into ${path}. The first time takes some minutes.`)
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--progress=true']
  const { status } = spawnSync('npm', options, { cwd: workspace, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) throw new Error(`npm could not install ${what}. See its output above.`)
  writeFileSync(stamp, lock)
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
