import type { ApiKeysClient } from '../core/ApiKeysClient'
import { canReplay } from './CreateRequest'
import type { FailedState } from './createKeyMachine'

/**
 * The action to offer after a failure.
 *
 * - `try-again`: `submit` the same request again
 * - `check-again`: a key may have been created, and the list could not be loaded; load it again first
 * - `close`: a retry cannot succeed
 */
export type RecoveryAction = 'try-again' | 'check-again' | 'close'

export function getRecoveryAction({ error, search, request }: FailedState, client: ApiKeysClient): RecoveryAction {
  if (error.code === 'forbidden' || error.code === 'unsupported') return 'close'
  return error.mayHaveApplied && !canReplay(client, request) && search?.status === 'unavailable'
    ? 'check-again'
    : 'try-again'
}
