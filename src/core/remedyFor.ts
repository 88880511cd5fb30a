import type { ApiKeysClient } from './ApiKeysClient'
import type { FailedState } from './createKeyMachine'
import { canEndKeys } from './changeKey'

/**
 * What to do after a failure. A creation is tried again only where that cannot make a second key.
 *
 * - `try-again`: `submit` the same again
 * - `end-and-retry`: a key was made and its secret is lost; revoke it first
 * - `check`: a key may have been made, and the list could not be asked; ask it
 * - `close`: trying again is of no use
 */
export type Remedy = 'try-again' | 'end-and-retry' | 'check' | 'close'

export function remedyFor({ error, orphans, attempt }: FailedState, client: ApiKeysClient): Remedy {
  if (error.code === 'forbidden' || error.code === 'unsupported') return 'close'
  if (!error.mayHaveApplied || isRepeatable(client)) return 'try-again'
  // Of a key that keeps its id there is never a second: another rotation replaces the secret that was lost.
  if (attempt.rotation && client.features?.rotate?.keepsId) return 'try-again'
  if (orphans === undefined) return 'check'
  return orphans.length > 0 && canEndKeys(client) ? 'end-and-retry' : 'try-again'
}

/** Whether the same request makes the same key, however often it is sent. */
export function isRepeatable({ features }: ApiKeysClient): boolean {
  return (features?.idempotency ?? 'L0') !== 'L0'
}
