import type { ApiKeysClient } from '../core/ApiKeysClient'
import { type CreateIntent, type CreateRequest, serializeIntent } from './CreateRequest'
import { getClientKey } from '../core/getClientKey'
import { newIdempotencyKey } from '../core/newIdempotencyKey'
import { isOfUser } from './LostKeys'
import type { OrphanTracker } from './OrphanTracker'
import type { PendingAcknowledgements } from './PendingAcknowledgements'
import { type EntryOwner, isOf } from './StoredEntries'

/** The client and scope that a secret is requested for, and what is tracked for that pair. */
export interface CreateTarget {
  readonly client: ApiKeysClient
  readonly scope: string
  readonly tracker: OrphanTracker
  /** Acknowledgements that could not be sent yet. */
  readonly acknowledgements?: PendingAcknowledgements | undefined
  readonly userId?: string | undefined
  /** The host's name for the scope. */
  readonly scopeLabel?: string | undefined
  /** Ids of the keys that are loaded. */
  readonly existingIds?: ReadonlySet<string> | undefined
}

/** The owner of what a target sends and stores. */
export function ownerOf({ client, scope, userId }: Pick<CreateTarget, 'client' | 'scope' | 'userId'>): EntryOwner {
  return { clientKey: getClientKey(client), scope, userId }
}

export function createRequest(target: CreateTarget, { input, rotation }: CreateIntent): CreateRequest {
  const { scopeLabel, tracker, existingIds = [] } = target
  return {
    ...ownerOf(target),
    scopeLabel,
    input,
    rotation,
    idempotencyKey: newIdempotencyKey(),
    startedAt: Date.now(),
    existingIds: new Set([...tracker.getListedIds(), ...existingIds]),
  }
}

/** Whether a request belongs to this client and scope. */
export function belongsTo(request: CreateRequest, { client, scope }: Pick<CreateTarget, 'client' | 'scope'>): boolean {
  return isOf(request, ownerOf({ client, scope }))
}

/** Whether sending `intent` would repeat `request`. Another user must not get the secret of the first one's request. */
export function isRetryOf(request: CreateRequest, target: CreateTarget, intent: CreateIntent): boolean {
  if (!belongsTo(request, target) || !isOfUser(request, target.userId)) return false
  return serializeIntent(request) === serializeIntent(intent)
}
