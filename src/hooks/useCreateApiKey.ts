import { useSyncExternalStore } from 'react'
import type { CreateApiKeyInput } from '../core/ApiKeysClient'
import type { ClientFeatures } from '../core/ClientFeatures'
import { canRevokeOrDelete } from '../core/mutateKey'
import type { CreateKeyState } from '../create-flow/createKeyMachine'
import { canReplay, isRepeatable } from '../create-flow/CreateRequest'
import { getRecoveryAction, type RecoveryAction } from '../create-flow/getRecoveryAction'
import { type CreateDisabledReason, useApiKeysContext } from './apiKeysContext'

export interface CreateApiKeyActions {
  /**
   * Requests a new key. Resolves when the outcome is known, or known to be uncertain. Never rejects: read `status`.
   * Does nothing while a request is pending or a secret is not saved.
   */
  readonly create: (input: CreateApiKeyInput) => Promise<void>
  /** Opens the form: `idle` becomes `editing`. */
  readonly open: () => void
  /** Requests to close. While the secret is not saved this leads to `confirming-close`, and nothing is lost yet. */
  readonly dismiss: () => void
  /** Call after a confirmed copy, or when the user says that they have the secret. */
  readonly confirmSaved: () => void
  /** From `confirming-close`, back to the secret. */
  readonly cancelClose: () => void
  /** From `confirming-close`, discards the secret. It is wiped at once. */
  readonly closeWithoutSaving: () => void
  /**
   * From `creating` or `checking`, stops waiting. A key may be created nevertheless. While the state is `failed`, a
   * secret that arrives is still shown.
   */
  readonly stopWaiting: () => void
  /** From `failed`, searches the list again for the key that may have been created. */
  readonly check: () => Promise<void>
  /** From `failed`, the action to offer next. */
  readonly recoveryAction: RecoveryAction | undefined
  /** Whether the backend answers a repetition of the request with the same key. */
  readonly isRepeatable: boolean
  /** Whether the backend can revoke or delete keys. */
  readonly canRevokeOrDelete: boolean
  /** Whether keys can be created here: the client supports it, this user may, and the quota is not reached. */
  readonly canCreate: boolean
  /** The reason why keys cannot be created. */
  readonly createDisabledReason: CreateDisabledReason | undefined
  /** The most keys that the scope may have, if the backend reports it. */
  readonly quota: number | undefined
  readonly features: ClientFeatures
}

/**
 * The state and the actions of the provider's creation. Each provider has one.
 *
 * Narrow it by `status`. The secret is a handle: `state.issued.secret.reveal()` returns the text until it is wiped.
 * Keep
 * the text out of state, props and logs.
 *
 * This is not a `useMutation`: the result of a mutation is cached and passed to every observer, and the secret must
 * reach neither.
 */
export function useCreateApiKey(): CreateKeyState & CreateApiKeyActions {
  const { client, flow, create, check, createDisabledReason, quota } = useApiKeysContext('useCreateApiKey()')
  const state = useSyncExternalStore(flow.subscribe, flow.getState, flow.getState)
  const { dismiss, confirmSaved, cancelClose, closeWithoutSaving, stopWaiting } = flow
  const features = client.features ?? NO_FEATURES
  return {
    ...state,
    create,
    open: () => flow.open(),
    dismiss,
    confirmSaved,
    cancelClose,
    closeWithoutSaving,
    stopWaiting,
    check,
    features,
    recoveryAction: state.status === 'failed' ? getRecoveryAction(state, client) : undefined,
    isRepeatable: 'request' in state ? canReplay(client, state.request) : isRepeatable(client),
    canRevokeOrDelete: canRevokeOrDelete(client),
    canCreate: createDisabledReason === undefined,
    createDisabledReason,
    quota,
  }
}

const NO_FEATURES: ClientFeatures = {}
