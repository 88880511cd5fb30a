import type { IssuedKey } from './ApiKeysClient'
import { OneTimeSecret } from './OneTimeSecret'
import { asInstant } from './Instant'
import { asApiKey } from './parseApiKey'

/**
 * Reads a key just made from the parts a backend sent.
 *
 * The secret comes first: an id or an object beside it that cannot be read is left out, for a secret
 * must not be lost over them. Throws an `ApiKeysError` with code `secret-missing` when there is none.
 */
export function readIssuedKey(parts: {
  readonly id?: unknown
  readonly secret?: unknown
  readonly apiKey?: unknown
  readonly oldValidUntil?: unknown
}): IssuedKey {
  const secret = readSecret(parts.secret)
  const apiKey = asApiKey(parts.apiKey)
  const oldValidUntil = asInstant(parts.oldValidUntil)
  const { id } = parts
  return {
    id: typeof id === 'string' && id.trim() !== '' ? id : (apiKey?.id ?? null),
    secret,
    apiKey,
    ...(oldValidUntil && { oldValidUntil }),
  }
}

function readSecret(secret: unknown): OneTimeSecret {
  if (secret instanceof OneTimeSecret && !secret.isWiped) return secret
  return new OneTimeSecret(typeof secret === 'string' ? secret : '')
}
