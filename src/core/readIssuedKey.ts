import type { IssuedKey } from './ApiKeysClient'
import { OneTimeSecret } from './OneTimeSecret'
import { asTimestamp } from './timestamp'
import { isRecord } from './isRecord'
import { asApiKey } from './parseApiKey'
import { removeSecret } from './removeSecret'

/**
 * Reads a newly created key from the parts that a backend sent.
 *
 * The secret takes precedence: an unreadable id or object is dropped, because it must not cost the user the secret. A
 * field that repeats the secret is dropped too. Throws an `ApiKeysError` with code `secret-missing` if there is no
 * secret.
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
