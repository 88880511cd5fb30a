import type { ApiKeyPage } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import { configError } from '../core/configError'
import { warnOnce } from '../warnOnce'
import type { BodyField } from './AnswerMapping'

/** The answer to the list has no keys where the mapping, or the contract, says that they are. */
export function noRows(rows: BodyField, option: string): ApiKeysError {
  const where = rows === 'data' ? '`data`, as the contract requires' : `\`mapping.${option}\``
  return configError(
    'malformed-response',
    `The response to the list request contains no list at ${where}. Check the \`url\` and the \`mapping.${option}\` of the client.`,
  )
}

/** The list was read to its end, and the key to change is not in it. */
export function notListed(): ApiKeysError {
  return new ApiKeysError('not-found', { message: 'The list contains no key with this id.' })
}

/** A key was made, and its secret is not where it was looked for. Nobody can have it now. */
export function noSecret(
  option: 'created' | 'rotated',
  fault = 'its secret is not where the client expects it',
): ApiKeysError {
  return configError(
    'secret-missing',
    `The backend created a key, but ${fault}. Check \`mapping.${option}.secret\` of the client, and the response of the backend.`,
  )
}

/** One key that cannot be read may be a bad one. Where none can, the mapping is. */
export function warnOfMapping({ items, unreadable = [] }: ApiKeyPage): void {
  const [first] = unreadable
  if (!first || items.length > 0) return
  warnOnce(
    `None of the API keys in the list can be read: their \`${first.field}\` is missing or has the wrong type. Check \`mapping.key\` and \`mapping.times\` of the client.`,
  )
}
