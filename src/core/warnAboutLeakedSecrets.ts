import { isProduction, warnOnce } from '../warnOnce'
import { isRecord } from './isRecord'
import { endsOf } from './maskedText'

const SECRETIVE = /secret|token|hash|plain|password|^(api_?)?key$|^value$/i

/**
 * What it names is dropped all the same; but it did reach the browser. Never with a value.
 *
 * @param expected Fields that may be called like this, for they are known to hold what may be shown.
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

/** The shortest text that is taken for a secret: shorter ones are words, such as `bearer`. */
const SHORTEST_SECRET = 16
const MAX_DEPTH = 3

/** No regular expression looks at the text: the engine would keep it where every script can read it. */
function couldBeSecret(value: unknown, depth = 0): boolean {
  if (isRecord(value)) return depth < MAX_DEPTH && Object.values(value).some((each) => couldBeSecret(each, depth + 1))
  if (typeof value !== 'string' || value.trim().length < SHORTEST_SECRET) return false
  return !endsOf(value) && !value.trim().includes(' ') && !isDate(value)
}

function isDate(text: string): boolean {
  return text[4] === '-' && text[7] === '-' && !Number.isNaN(Date.parse(text))
}
