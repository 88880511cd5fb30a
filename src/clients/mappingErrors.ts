import { ApiKeysError } from '../core/ApiKeysError'
import { configError } from '../core/configError'
import type { BodyField } from './AnswerMapping'

/** The response of the list has no keys at the path of the mapping or the contract. */
export function noRows(rows: BodyField, option: string): ApiKeysError {
  const where = rows === 'data' ? '`data`, as the contract requires' : `\`mapping.${option}\``
  return configError(
    'malformed-response',
    `The response to the list request contains no list at ${where}. Check the \`url\` and the \`mapping.${option}\` of the client.`,
  )
}

/** The key to change is not in the list, which was read to its end. */
export function notListed(): ApiKeysError {
  return new ApiKeysError('not-found', { message: 'The list contains no key with this id.' })
}

/** A key was created, but its secret is not at the expected path. The secret is lost. */
export function noSecret(
  option: 'created' | 'rotated',
  fault = 'its secret is not where the client expects it',
): ApiKeysError {
  return configError(
    'secret-missing',
    `The backend created a key, but ${fault}. Check \`mapping.${option}.secret\` of the client, and the response of the backend.`,
  )
}
