import type { ApiKeyPage } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import { settingError } from '../core/settingError'
import { warnOnce } from '../warnOnce'
import type { BodyField } from './AnswerMapping'

/** The answer to the list has no keys where the mapping, or the contract, says that they are. */
export function noRows(rows: BodyField, option: string): ApiKeysError {
  const where = rows === 'data' ? '`data`, where the contract has them' : `\`mapping.${option}\``
  return settingError(
    'malformed-response',
    `The answer to the list holds no list at ${where}. Check the \`url\` and the \`mapping.${option}\` of the client.`,
  )
}

/** The list was read to its end, and the key to change is not in it. */
export function notListed(): ApiKeysError {
  return new ApiKeysError('not-found', { message: 'The list has no key of this id.' })
}

/** A key was made, and its secret is not where it was looked for. Nobody can have it now. */
export function noSecret(
  option: 'created' | 'rotated',
  fault = 'its secret is not where the client looks',
): ApiKeysError {
  return settingError(
    'secret-missing',
    `The backend made a key, and ${fault}. Check \`mapping.${option}.secret\` of the client, or what the backend answers.`,
  )
}

/** One key that cannot be read may be a bad one. Where none can, the mapping is. */
export function warnOfMapping({ items, unreadable = [] }: ApiKeyPage): void {
  const [first] = unreadable
  if (!first || items.length > 0) return
  warnOnce(
    `None of the API keys in the list can be read: their \`${first.field}\` is missing or of the wrong kind. Check \`mapping.key\` and \`mapping.times\` of the client.`,
  )
}
