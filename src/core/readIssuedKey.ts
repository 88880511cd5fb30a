import type { IssuedKey } from './ApiKeysClient'
import { OneTimeSecret } from './OneTimeSecret'
import { asTimestamp } from './timestamp'
import { isRecord } from './isRecord'
import { asApiKey } from './parseApiKey'
import { removeSecret } from './removeSecret'

/**
 * Reads a key just made from the parts a backend sent.
 *
 * The secret comes first: an id or an object beside it that cannot be read is left out, for a secret
 * must not be lost over them, and so is a field that repeats the secret. Throws an `ApiKeysError` with code `secret-missing` when there is none.
 */
export function readIssuedKey(parts: {
  readonly id?: unknown
  readonly secret?: unknown
  readonly apiKey?: unknown
  readonly oldValidUntil?: unknown
}): IssuedKey {
  const secret = readSecret(parts.secret)
  const apiKey = asApiKey(parts.apiKey)
  const oldValidUntil = asTimestamp(parts.oldValidUntil)
  const id = typeof parts.id === 'string' && parts.id.trim() !== '' ? parts.id : (apiKey?.id ?? null)
  return {
    ...removeSecret({ id, apiKey }, secret.reveal() ?? ''),
    secret,
    ...(oldValidUntil && { oldValidUntil }),
  }
}

function readSecret(secret: unknown): OneTimeSecret {
  const held = isRecord(secret) ? OneTimeSecret.from(secret) : null
  if (held) return held
  return new OneTimeSecret(typeof secret === 'string' ? secret : '')
}
