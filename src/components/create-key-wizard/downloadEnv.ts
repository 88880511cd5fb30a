import { isEnvLines } from '../../core/envLines'
import type { OneTimeSecret } from '../../core/OneTimeSecret'

const UNTIL_THE_BROWSER_HAS_READ_IT_MS = 1000

/**
 * Starts the download of a `.env` file with a secret. Returns whether it was started, which it is not once the
 * secret is wiped. Whether it arrived no page can know, so that it does not count as saved.
 *
 * The variable is named after the key: "Booking engine" becomes `BOOKING_ENGINE_API_KEY`. A secret of several
 * parts brings the names of its variables along.
 */
export function downloadEnv(keyName: string, secret: Pick<OneTimeSecret, 'reveal'>): boolean {
  const text = secret.reveal()
  if (text === null) return false
  const words = keyName.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? []
  const variable = [...words, 'api', 'key']
    .join('_')
    .toUpperCase()
    .replace(/^(?=\d)/, '_')
  const url = URL.createObjectURL(new Blob([`${linesOf(variable, text)}\n`], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${[...words, 'api', 'key'].join('-').toLowerCase()}.env`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), UNTIL_THE_BROWSER_HAS_READ_IT_MS)
  return true
}

function linesOf(variable: string, secret: string): string {
  if (!isEnvLines(secret)) return `${variable}=${quoted(secret)}`
  const parts = secret.split('\n').map((line) => ({ line, at: line.indexOf('=') + 1 }))
  return parts.map(({ line, at }) => line.slice(0, at) + quoted(line.slice(at))).join('\n')
}

/** A regular expression would leave the secret in `RegExp.lastMatch`, for every script to read. */
const PLAIN = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./+=~:-')

/** Single quotes keep `$`, `#` and spaces as they are; a secret that has quotes itself gets the others. */
function quoted(secret: string): string {
  if (Array.from(secret).every((character) => PLAIN.has(character))) return secret
  return secret.includes("'") || secret.includes('\n') ? JSON.stringify(secret) : `'${secret}'`
}
