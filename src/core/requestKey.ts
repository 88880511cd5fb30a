import type { ApiKeysClient, IssuedKey } from './ApiKeysClient'
import { ApiKeysError } from './ApiKeysError'
import type { Attempt } from './Attempt'
import { assertId } from './changeKey'
import { isRecord } from './isRecord'
import { readIssuedKey } from './readIssuedKey'
import { LATE, type Sleep, unlessLate } from './retrying'

/** Longer than a client's own timeout: only a client without one is stopped waiting for here. */
const PATIENCE_MS = 60_000

/**
 * Asks a client for a key, once.
 *
 * After a minute it rejects with `timeout`; an answer that comes later goes to `onLate`, for it is the
 * only one that ever holds the secret, and a failure to `onLateFailure`.
 */
export async function requestKey(
  client: ApiKeysClient,
  attempt: Attempt,
  { onLate, onLateFailure, pause }: Listening,
): Promise<IssuedKey> {
  const answer = send(client, attempt).then(readAnswer)
  const first = await unlessLate(PATIENCE_MS, pause, answer)
  if (first !== LATE) return first
  answer.then(onLate, onLateFailure)
  throw new ApiKeysError('timeout', { mayHaveApplied: true })
}

interface Listening {
  readonly onLate: (issued: IssuedKey) => void
  readonly onLateFailure: (error: unknown) => void
  readonly pause: Sleep
}

/** The signal never fires: aborting a creation does not undo it, it only loses the secret. */
async function send(client: ApiKeysClient, { scope, input, rotation, idempotencyKey }: Attempt): Promise<unknown> {
  const context = { signal: new AbortController().signal, scope, idempotencyKey }
  if (rotation) assertId(rotation.apiKey.id)
  // By its methods: one that is there and returns nothing may have made a key.
  if (rotation && client.rotate) return client.rotate(rotation.apiKey.id, rotation.input, context)
  if (!rotation && client.create) return client.create(input, context)
  throw new ApiKeysError('unsupported')
}

/** Read field by field: a stranger's object may hold more than it should. */
function readAnswer(issued: unknown): IssuedKey {
  return readIssuedKey(isRecord(issued) ? issued : {})
}
