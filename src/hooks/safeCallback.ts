import { warnOnce } from '../warnOnce'

/**
 * Calls a callback of the host.
 *
 * An error in it must not remove the secret from the screen, as an error in an effect unmounts the whole page. It is
 * not ours to report either.
 */
export function safeCallback(name: string, call: () => void): void {
  try {
    call()
  } catch {
    warnOnce(`The \`${name}\` callback threw an error. The error is ignored.`)
  }
}

/** Calls a function of the host during render that may return a text. Other values and errors count as `undefined`. */
export function safeText(name: string, ask: () => unknown): string | undefined {
  let text: unknown
  safeCallback(name, () => {
    text = ask()
  })
  if (text === undefined || typeof text === 'string') return text
  warnOnce(`The \`${name}\` callback did not return a string. Its result is ignored.`)
  return undefined
}
