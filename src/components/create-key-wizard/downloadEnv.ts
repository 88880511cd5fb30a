import { toDotenv } from '../../core/toDotenv'
import type { OneTimeSecret } from '../../core/OneTimeSecret'
import { viewOf } from '../ui/nodes'

const UNTIL_THE_BROWSER_HAS_READ_IT_MS = 1000

/**
 * Starts the download of a `.env` file with a secret. Returns whether it was started, which it is not once the
 * secret is wiped. Whether it arrived no page can know, so that it does not count as saved.
 *
 * The variable is named after the key: "Booking engine" becomes `BOOKING_ENGINE_API_KEY`. A secret of several
 * parts brings the names of its variables along. Returns `false`, and downloads nothing, if no line of a `.env` file
 * is read as this secret by everything that reads such files.
 */
export function downloadEnv(
  keyName: string,
  secret: Pick<OneTimeSecret, 'reveal'>,
  { document, URL } = viewOf(null),
): boolean {
  const text = secret.reveal()
  if (text === null) return false
  const i18n = keyName.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? []
  const variable = [...i18n, 'api', 'key']
    .join('_')
    .toUpperCase()
    .replace(/^(?=\d)/, '_')
  const lines = toDotenv(variable, text)
  if (lines === undefined) return false
  const url = URL.createObjectURL(new Blob([`${lines}\n`], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${[...i18n, 'api', 'key'].join('-').toLowerCase()}.env`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), UNTIL_THE_BROWSER_HAS_READ_IT_MS)
  return true
}
