import { useSyncExternalStore } from 'react'
import type { CreateApiKeyInput } from '../core/ApiKeysClient'
import type { ClientFeatures } from '../core/ClientFeatures'
import { canEndKeys } from '../core/changeKey'
import { isRepeatable, type Remedy, remedyFor } from '../core/remedyFor'
import type { CreateKeyState } from '../core/createKeyMachine'
import { type CreateRefusal, useApiKeysContext } from './apiKeysContext'

export interface CreateApiKeyActions {
  /**
   * Asks the backend for a key. Resolves when it has answered, never rejects: read `status`.
   * Means nothing while a request is under way or a secret waits to be saved.
   */
  readonly create: (input: CreateApiKeyInput) => Promise<void>
  /** Opens the form: `idle` becomes `editing`. */
  readonly open: () => void
  /** Asks to close. While the secret is unsaved this leads to `leaving`, and nothing is lost yet. */
  readonly dismiss: () => void
  /** Call once a copy is proven, or the user says they have the secret. */
  readonly confirmSaved: () => void
  /** From `leaving`, back to the secret. */
  readonly keep: () => void
  /** From `leaving`, gives the secret up. It is wiped at once. */
  readonly discard: () => void
  /** From `failed`, asks the list again what became of the attempt. */
  readonly check: () => Promise<void>
  /** From `failed` with orphans, revokes them and asks for another key. */
  readonly endAndRetry: (input?: CreateApiKeyInput) => Promise<void>
  /** From `failed`, what to do next. */
  readonly remedy: Remedy | undefined
  /** Whether the backend promises that the same request makes the same key. */
  readonly isRepeatable: boolean
  /** Whether the backend has a way to end keys. */
  readonly canEndKeys: boolean
  /** Whether keys can be made here: the client knows how, this user may, and there is room for another. */
  readonly canCreate: boolean
  /** Why not, if not. */
  readonly refusal: CreateRefusal | undefined
  /** How many keys there may be, where the backend says. */
  readonly quota: number | undefined
  readonly features: ClientFeatures
}

/**
 * The one creation of the provider: where it stands, and what can be done about it.
 *
 * Narrow it by `status`. The secret is a handle: `state.issued.secret.reveal()` gives the text until
 * it is wiped. Keep the text out of state, props and logs.
 *
 * This is no `useMutation`: a mutation's result is kept in the cache and handed to everyone who
 * listens, and the secret must be in neither.
 */
export function useCreateApiKey(): CreateKeyState & CreateApiKeyActions {
  const { client, flow, create, check, endAndRetry, refusal, quota } = useApiKeysContext('useCreateApiKey()')
  const state = useSyncExternalStore(flow.subscribe, flow.getState, flow.getState)
  const { dismiss, confirmSaved, keep, discard } = flow
  const features = client.features ?? NO_FEATURES
  return {
    ...state,
    create,
    open: () => flow.open(),
    dismiss,
    confirmSaved,
    keep,
    discard,
    check,
    endAndRetry,
    features,
    remedy: state.status === 'failed' ? remedyFor(state, client) : undefined,
    isRepeatable: isRepeatable(client),
    canEndKeys: canEndKeys(client),
    canCreate: refusal === undefined,
    refusal,
    quota,
  }
}

const NO_FEATURES: ClientFeatures = {}
