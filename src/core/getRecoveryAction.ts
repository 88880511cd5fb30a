import type { ApiKeysClient } from './ApiKeysClient'
import { isRepeatable } from './CreateRequest'
import type { FailedState } from './createKeyMachine'

/**
 * What to offer after a failure.
 *
 * - `try-again`: `submit` the same again
 * - `check-again`: a key may have been created, and the list could not be loaded; load it again first
 * - `close`: trying again cannot succeed
 */
export type RecoveryAction = 'try-again' | 'check-again' | 'close'

export function getRecoveryAction({ error, search }: FailedState, client: ApiKeysClient): RecoveryAction {
  if (error.code === 'forbidden' || error.code === 'unsupported') return 'close'
  return error.mayHaveApplied && !isRepeatable(client) && search?.status === 'unavailable' ? 'check-again' : 'try-again'
}
