import { isProduction, warnOnce } from '../warnOnce'
import { isRecord } from './isRecord'
import { endsOf } from './maskedText'

const SECRETIVE = /secret|token|hash|plain|password|^(api_?)?key$|^value$/i

/**
 * Warns about fields of a row that look like secrets. The fields are dropped anyway, but they did reach the browser.
 * The warning never contains a value.
 *
 * @param expected Fields with such names that are known to hold values that may be shown.
 */
export function warnAboutLeakedSecrets(row: unknown, expected: readonly string[] = []): void {
  if (isProduction() || !isRecord(row)) return
  const tells = (name: string) => SECRETIVE.test(name) && couldBeSecret(row[name]) && !expected.includes(name)
  if (!Object.keys(row).some(tells)) return
  warnOnce(
    'The list of API keys contains values that look like secrets, in fields such as `secret`, `token` or `hash`. They were ' +
      'removed, but they reached the browser. Leave them out of the response of the backend.',
  )
}

/** The minimum length of a text that is taken for a secret. Shorter texts are words, such as `bearer`. */
const SHORTEST_SECRET = 16
const MAX_DEPTH = 3

/** Uses no regular expression, because the engine would keep the text where every script can read it. */
function couldBeSecret(value: unknown, depth = 0): boolean {
  if (isRecord(value)) return depth < MAX_DEPTH && Object.values(value).some((each) => couldBeSecret(each, depth + 1))
  if (typeof value !== 'string' || value.trim().length < SHORTEST_SECRET) return false
  return !endsOf(value) && !value.trim().includes(' ') && !isDate(value)
}

function isDate(text: string): boolean {
  return text[4] === '-' && text[7] === '-' && !Number.isNaN(Date.parse(text))
}
