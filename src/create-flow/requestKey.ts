import type { ApiKeysClient, IssuedKey } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import type { CreateRequest } from './CreateRequest'
import { assertId } from '../core/mutateKey'
import { assertExpiresAt } from '../core/instantRange'
import { isRecord } from '../core/isRecord'
import { readIssuedKey } from '../core/readIssuedKey'

/** Longer than the timeouts of the built-in clients: this one is for clients without a timeout. */
export const CREATE_TIMEOUT_MS = 60_000

/**
 * Requests a secret, once. Resolves when the client answers, however long that takes. The signal never fires: aborting a
 * request does not undo it and only loses the secret.
 */
export async function requestKey(
  client: ApiKeysClient,
  { scope, input, rotation, idempotencyKey }: CreateRequest,
): Promise<IssuedKey> {
  const context = { signal: new AbortController().signal, scope, idempotencyKey }
  if (rotation) assertId(rotation.apiKey.id)
  else assertExpiresAt(input.expiresAt)
  // A method that returns nothing may have created a key, so only a missing method is unsupported.
  if (rotation ? !client.rotate : !client.create) throw new ApiKeysError('unsupported')
  const issued: unknown = rotation
    ? await client.rotate?.(rotation.apiKey.id, rotation.input, context)
    : await client.create?.(input, context)
  // Read field by field, because the object of a custom client may hold other fields or repeat the secret. The clients
  // of Keydrawer remove the secret where it arrives, so that a host that calls them itself never gets it as text.
  return readIssuedKey(isRecord(issued) ? issued : {})
}
