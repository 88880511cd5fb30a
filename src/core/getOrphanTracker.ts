import type { ApiKeysClient } from './ApiKeysClient'
import { getClientKey } from './getClientKey'
import { OrphanTracker } from './OrphanTracker'
import type { RequestJournal } from './RequestJournal'

// Outlives the provider, so that leaving the page and coming back keeps all notices.
let trackers = new WeakMap<object, Map<string, OrphanTracker>>()

/** Returns the tracker of a client and scope. It lives as long as `owner`, which is the QueryClient of the page. */
export function getOrphanTracker(
  owner: object,
  client: Pick<ApiKeysClient, 'key'>,
  scope: string,
  journal?: RequestJournal,
): OrphanTracker {
  const clientKey = getClientKey(client)
  const pair = JSON.stringify([clientKey, scope])
  const ofOwner = trackers.get(owner) ?? new Map<string, OrphanTracker>()
  trackers.set(owner, ofOwner)
  const tracker = ofOwner.get(pair) ?? new OrphanTracker(journal, { clientKey, scope })
  ofOwner.set(pair, tracker)
  return tracker
}

/** Forgets the trackers of every owner. */
export function forgetOrphanTrackers(): void {
  trackers = new WeakMap()
}
