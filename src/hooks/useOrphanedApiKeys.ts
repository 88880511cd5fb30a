import { useSyncExternalStore } from 'react'
import { resendAcknowledgements } from '../create-flow/acknowledge'
import { canReplay, type CreateRequest, isRepeatable } from '../create-flow/CreateRequest'
import { type LostKeys, NO_LOST_KEYS } from '../create-flow/LostKeys'
import { useApiKeysContext } from './apiKeysContext'

export interface OrphanedApiKeys extends LostKeys {
  /** Hides a key, as an orphan and as a candidate. */
  readonly dismiss: (id: string) => void
  /** Hides an unresolved request. */
  readonly dismissRequest: (request: CreateRequest) => void
  /**
   * Sends a request again, to show the same secret. `undefined` for a backend of level L0, which would create another
   * key. Resolves when the outcome is known. Read `useCreateApiKey()` for it.
   */
  readonly resume: ((request: CreateRequest) => Promise<void>) | undefined
  /** Whether the backend still has to repeat its response to a request at the time `now` (epoch milliseconds). */
  readonly canResume: (request: CreateRequest, now: number) => boolean
  /** Tells the backend again that secrets are saved. `undefined` unless it has to know. */
  readonly acknowledge: (() => Promise<void>) | undefined
}

/**
 * Keys of the provider's scope whose secret may be lost. `orphans` are proven by a response of the backend. A request
 * in `unresolved` may have created a key. Its `candidate` is a guess: offer the ordinary confirmation, and nothing
 * more.
 */
export function useOrphanedApiKeys(): OrphanedApiKeys {
  const { client, target, resume } = useApiKeysContext('useOrphanedApiKeys()')
  const { tracker } = target
  const lostKeys = useSyncExternalStore(tracker.subscribe, tracker.getSnapshot, () => NO_LOST_KEYS)

  return {
    ...lostKeys,
    dismiss: (id) => tracker.settle(id),
    dismissRequest: (request) => tracker.dismissRequest(request),
    resume: isRepeatable(client) ? resume : undefined,
    canResume: (request, now) => canReplay(client, request, now),
    acknowledge: client.acknowledge && (() => resendAcknowledgements(target)),
  }
}
