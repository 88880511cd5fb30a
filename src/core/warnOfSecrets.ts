import { isProduction, warnOnce } from '../warnOnce'
import { isRecord } from './isRecord'

const SECRETIVE = /secret|token|hash|plain|password|^(api_?)?key$|^value$/i

/**
 * What it names is dropped all the same; but it did reach the browser. Never with a value.
 *
 * @param expected Fields that may be called like this, for they are known to hold what may be shown.
 */
export function warnOfSecrets(row: unknown, expected: readonly string[] = []): void {
  if (isProduction() || !isRecord(row)) return
  const tells = (name: string) => SECRETIVE.test(name) && row[name] != null && !expected.includes(name)
  if (!Object.keys(row).some(tells)) return
  warnOnce(
    'The backend sends more of a key than may be shown again: fields such as `secret`, `token` or `hash` in its list. ' +
      'They were dropped, but they did reach the browser. Leave them out of the answer.',
  )
}
