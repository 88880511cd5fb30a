import { warnOnce } from '../warnOnce'

/**
 * Calls back to the host.
 *
 * A mistake of the host's must not take the secret from the screen, as an error in an effect takes
 * the whole page; nor is it ours to report.
 */
export function safeCallback(name: string, call: () => void): void {
  try {
    call()
  } catch {
    warnOnce(`The \`${name}\` callback threw an error. The error is ignored.`)
  }
}

/** Asks the host for a text, or for nothing, during render. Anything else is nothing, and so is an error. */
export function safeText(name: string, ask: () => unknown): string | undefined {
  let text: unknown
  safeCallback(name, () => {
    text = ask()
  })
  if (text === undefined || typeof text === 'string') return text
  warnOnce(`The \`${name}\` callback did not return a string. Its result is ignored.`)
  return undefined
}
