import type { ApiKeysClient } from 'keydrawer/core'
import type { CreateTarget } from '../../src/core/CreateTarget'
import { getOrphanTracker, type OrphanTracker } from '../../src/core/OrphanTracker'

/** The tracker of a client and scope, the same one for each call. */
export function trackerFor(client: ApiKeysClient, scope = 'acme'): OrphanTracker {
  return getOrphanTracker(client, client, scope)
}

/** Where a flow of a test requests its keys. */
export function targetOf(
  client: ApiKeysClient,
  scope = 'acme',
  own: Partial<Omit<CreateTarget, 'client' | 'scope'>> = {},
): CreateTarget {
  return { client, scope, tracker: trackerFor(client, scope), ...own }
}
