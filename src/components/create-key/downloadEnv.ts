import { toDotenv } from '../../core/toDotenv'
import type { OneTimeSecret } from '../../core/OneTimeSecret'
import { viewOf } from '../ui/nodes'

const UNTIL_THE_BROWSER_HAS_READ_IT_MS = 1000

/**
 * Starts the download of a `.env` file with a secret. Returns whether it was started. A page cannot know whether the
 * file was saved, so a download does not count as saving the secret.
 *
 * The variable is named after the key: "Booking engine" becomes `BOOKING_ENGINE_API_KEY`. A secret with several parts
 * has its own variable names. Returns `false` and downloads nothing if the secret is wiped, or if no line of a `.env`
 * file is read as this secret by every common parser.
 */
export function downloadEnv(
  keyName: string,
  secret: Pick<OneTimeSecret, 'reveal'>,
  { document, URL } = viewOf(null),
): boolean {
  const text = secret.reveal()
  if (text === null) return false
  const words = keyName.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? []
  const variable = [...words, 'api', 'key']
    .join('_')
    .toUpperCase()
    .replace(/^(?=\d)/, '_')
  const lines = toDotenv(variable, text)
  if (lines === undefined) return false
  const url = URL.createObjectURL(new Blob([`${lines}\n`], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${[...words, 'api', 'key'].join('-').toLowerCase()}.env`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), UNTIL_THE_BROWSER_HAS_READ_IT_MS)
  return true
}
