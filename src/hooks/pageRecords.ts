import type { QueryClient } from '@tanstack/react-query'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import { getOrphanTracker } from '../core/getOrphanTracker'
import type { OrphanTracker } from '../core/OrphanTracker'
import { PendingAcknowledgements } from '../core/PendingAcknowledgements'
import { RequestJournal } from '../core/RequestJournal'
import { getBrowserStorage } from '../core/StoredEntries'

// One of each per page, because all providers on it share the storage.
/** The same for every copy of the package in a page, and different for each tab. */
export const loadId = /* @__PURE__ */ String(performance.timeOrigin)
const journal = /* @__PURE__ */ new RequestJournal(() => getBrowserStorage('sessionStorage'), loadId)
export const acknowledgements = /* @__PURE__ */ new PendingAcknowledgements(() => getBrowserStorage('localStorage'))

// A QueryClient of our own is dropped with its provider. The tracked requests must survive it.
const ownClients = /* @__PURE__ */ new WeakSet<QueryClient>()
const ownerOfOwnClients = {}

/** Marks a QueryClient as one that lives only as long as its provider. */
export function markAsOwn(queryClient: QueryClient): QueryClient {
  if (typeof window !== 'undefined') ownClients.add(queryClient)
  return queryClient
}

/** The tracker of a client and scope. It lives as long as the page or the host's QueryClient. */
export function trackerOf(queryClient: QueryClient, client: ApiKeysClient, scope: string): OrphanTracker {
  const owner = ownClients.has(queryClient) ? ownerOfOwnClients : queryClient
  return getOrphanTracker(owner, client, scope, journal)
}
