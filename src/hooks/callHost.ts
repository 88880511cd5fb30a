import { warnOnce } from '../warnOnce'

/**
 * Calls back to the host.
 *
 * A mistake of the host's must not take the secret from the screen, as an error in an effect takes
 * the whole page; nor is it ours to report.
 */
export function callHost(name: string, call: () => void): void {
  try {
    call()
  } catch {
    warnOnce(`The \`${name}\` callback threw an error.`)
  }
}
