import type { ApiKeysClient } from 'keydrawer/core'
import type { CreateRequest } from '../../src/core/CreateRequest'
import type { CreateTarget } from '../../src/core/CreateTarget'
import { getOrphanTracker } from '../../src/core/getOrphanTracker'
import type { OrphanTracker } from '../../src/core/OrphanTracker'

/** The tracker of a client and scope, the same one for each call. */
export function trackerFor(client: ApiKeysClient, scope = 'acme'): OrphanTracker {
  return getOrphanTracker(client, client, scope)
}

/** A target for the create requests of a test's flow. */
export function targetOf(
  client: ApiKeysClient,
  scope = 'acme',
  own: Partial<Omit<CreateTarget, 'client' | 'scope'>> = {},
): CreateTarget {
  return { client, scope, tracker: trackerFor(client, scope), ...own }
}

/** A request for a key, sent now by a client without a key of its own. */
export function requestOf(own: Partial<CreateRequest> = {}): CreateRequest {
  return {
    scope: 'acme',
    clientKey: 'default',
    input: { name: 'Booking engine' },
    idempotencyKey: 'idempotency-key',
    startedAt: Date.now(),
    existingIds: new Set(),
    ...own,
  }
}
