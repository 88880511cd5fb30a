import { useSyncExternalStore } from 'react'
import type { ApiKey } from '../core/ApiKey'
import type { RotateApiKeyInput } from '../core/ApiKeysClient'
import type { CreateKeyState } from '../core/createKeyMachine'
import { remedyFor } from '../core/remedyFor'
import { useApiKeysContext } from './apiKeysContext'
import type { CreateApiKeyActions } from './useCreateApiKey'

export interface RotateApiKeyActions extends Pick<
  CreateApiKeyActions,
  'dismiss' | 'confirmSaved' | 'keep' | 'discard' | 'check' | 'remedy'
> {
  /**
   * Asks the backend for a new secret of a key. Resolves when it has answered, never rejects: read
   * `status`. Means nothing while a request is under way or a secret waits to be saved.
   */
  readonly rotate: (apiKey: ApiKey, input?: RotateApiKeyInput) => Promise<void>
  /** Opens the form that asks for how long the old secret shall go on working. */
  readonly open: (apiKey: ApiKey) => void
  /** From `failed` with orphans, revokes them and rotates again. */
  readonly endAndRetry: () => Promise<void>
  /** Whether the client can rotate. */
  readonly canRotate: boolean
}

/**
 * Gives a key a new secret. It is the one creation of the provider: the same states, and the same custody
 * of the secret, as `useCreateApiKey`.
 */
export function useRotateApiKey(): CreateKeyState & RotateApiKeyActions {
  const { client, flow, rotate, check, endAndRetry } = useApiKeysContext('useRotateApiKey()')
  const state = useSyncExternalStore(flow.subscribe, flow.getState, flow.getState)
  const { open, dismiss, confirmSaved, keep, discard } = flow
  return {
    ...state,
    rotate,
    open,
    dismiss,
    confirmSaved,
    keep,
    discard,
    check,
    endAndRetry,
    remedy: state.status === 'failed' ? remedyFor(state, client) : undefined,
    canRotate: client.rotate !== undefined,
  }
}
