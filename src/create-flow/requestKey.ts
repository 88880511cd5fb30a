import type { ApiKeysClient, IssuedKey } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import type { CreateRequest } from './CreateRequest'
import { assertId } from '../core/mutateKey'
import { assertExpiresAt } from '../core/instantRange'
import { isRecord } from '../core/isRecord'
import { readIssuedKey } from '../core/readIssuedKey'
import { LATE, type Sleep, raceTimeout } from '../core/retry'

/** Longer than the timeouts of the built-in clients: this one is for clients without a timeout. */
export const PATIENCE_MS = 60_000

/**
 * Requests a secret, once.
 *
 * Rejects with `timeout` after a minute. An answer that arrives later is passed to `onLate`, because it is the only one
 * that ever holds the secret; a late failure is passed to `onLateFailure`.
 */
export async function requestKey(
  client: ApiKeysClient,
  request: CreateRequest,
  { onEnd, onLate, onLateFailure, pause }: Listening,
): Promise<IssuedKey> {
  const answer = send(client, request).then(readAnswer)
  answer.then(onEnd, onEnd)
  const first = await raceTimeout(PATIENCE_MS, pause, answer)
  if (first !== LATE) return first
  answer.then(onLate, onLateFailure)
  throw new ApiKeysError('timeout', { mayHaveApplied: true })
}

interface Listening {
  /** Called when the client answers or fails, even after the timeout. */
  readonly onEnd: () => void
  readonly onLate: (issued: IssuedKey) => void
  readonly onLateFailure: (error: unknown) => void
  readonly pause: Sleep
}

/** The signal never fires: aborting a request does not undo it and only loses the secret. */
async function send(
  client: ApiKeysClient,
  { scope, input, rotation, idempotencyKey }: CreateRequest,
): Promise<unknown> {
  const context = { signal: new AbortController().signal, scope, idempotencyKey }
  if (rotation) assertId(rotation.apiKey.id)
  else assertExpiresAt(input.expiresAt)
  // A method that returns nothing may have created a key, so only a missing method is unsupported.
  if (rotation && client.rotate) return client.rotate(rotation.apiKey.id, rotation.input, context)
  if (!rotation && client.create) return client.create(input, context)
  throw new ApiKeysError('unsupported')
}

/**
 * Read field by field, because the object of a custom client may hold other fields or repeat the secret. The clients of
 * Keydrawer remove the secret where it arrives, so that a host that calls them itself never gets it as text.
 */
function readAnswer(issued: unknown): IssuedKey {
  return readIssuedKey(isRecord(issued) ? issued : {})
}
