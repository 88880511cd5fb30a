import { useSyncExternalStore } from 'react'
import type { ApiKey } from '../core/ApiKey'
import type { RotateApiKeyInput } from '../core/ApiKeysClient'
import type { CreateKeyState } from '../create-flow/createKeyMachine'
import { getRecoveryAction } from '../create-flow/getRecoveryAction'
import { useApiKeysContext } from './apiKeysContext'
import type { CreateApiKeyActions } from './useCreateApiKey'

export interface RotateApiKeyActions extends Pick<
  CreateApiKeyActions,
  'dismiss' | 'confirmSaved' | 'cancelClose' | 'closeWithoutSaving' | 'stopWaiting' | 'check' | 'recoveryAction'
> {
  /**
   * Requests a new secret for a key. Resolves when the outcome is known, or known to be uncertain. Never rejects: read
   * `status`. Does nothing while a request is pending or a secret is not saved.
   */
  readonly rotate: (apiKey: ApiKey, input?: RotateApiKeyInput) => Promise<void>
  /** Opens the form that asks how long the old secret keeps working. */
  readonly open: (apiKey: ApiKey) => void
  /** Whether the client can rotate. */
  readonly canRotate: boolean
}

/**
 * Gives a key a new secret. A rotation shares the provider's creation, with the same states and the same secret
 * handling as `useCreateApiKey`.
 */
export function useRotateApiKey(): CreateKeyState & RotateApiKeyActions {
  const { client, flow, rotate, check } = useApiKeysContext('useRotateApiKey()')
  const state = useSyncExternalStore(flow.subscribe, flow.getState, flow.getState)
  const { open, dismiss, confirmSaved, cancelClose, closeWithoutSaving, stopWaiting } = flow
  return {
    ...state,
    rotate,
    open,
    dismiss,
    confirmSaved,
    cancelClose,
    closeWithoutSaving,
    stopWaiting,
    check,
    recoveryAction: state.status === 'failed' ? getRecoveryAction(state, client) : undefined,
    canRotate: client.rotate !== undefined,
  }
}
