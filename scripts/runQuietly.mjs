import { spawnSync } from 'node:child_process'

/**
 * Runs a program and shows its output only if it fails.
 *
 * @param {string} title
 * @param {readonly string[]} command
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {boolean} whether it succeeded
 */
export function runQuietly(title, [program, ...args], options = {}) {
  console.log(`${title}…`)
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    ...options,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status === 0) return true
  process.stdout.write(stdout ?? '')
  process.stderr.write(stderr ?? '')
  console.error(error ? `${title}: ${error.message}` : `${title}: failed with exit code ${status}.`)
  return false
}
