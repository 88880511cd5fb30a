import type { ApiKeysClient } from '../core/ApiKeysClient'
import { getClientKey } from '../core/getClientKey'
import { OrphanTracker } from './OrphanTracker'
import { PendingAcknowledgements } from './PendingAcknowledgements'
import { RequestJournal } from './RequestJournal'
import { clearStoredEntries, getBrowserStorage } from './StoredEntries'

// One of each per page, because all providers on it share the storage.
/** The same for every copy of the package in a page, and different for each tab. */
export const loadId = /* @__PURE__ */ String(performance.timeOrigin)
const pageJournal = /* @__PURE__ */ new RequestJournal(() => getBrowserStorage('sessionStorage'), loadId)
export const acknowledgements = /* @__PURE__ */ new PendingAcknowledgements(() => getBrowserStorage('localStorage'))

// Trackers outlive the provider, so that leaving the page and coming back keeps all notices.
let trackers = /* @__PURE__ */ new WeakMap<object, Map<string, OrphanTracker>>()
// A QueryClient of our own is dropped with its provider. The tracked requests must survive it.
const shortLived = /* @__PURE__ */ new WeakSet<object>()
const page = {}

/** Marks a QueryClient that lives only as long as its provider. */
export function markAsShortLived<Owner extends object>(owner: Owner): Owner {
  if (typeof window !== 'undefined') shortLived.add(owner)
  return owner
}

/** The tracker of a client and scope. It lives as long as `owner`, the QueryClient, or as long as the page. */
export function trackerOf(
  owner: object,
  client: Pick<ApiKeysClient, 'key'>,
  scope: string,
  journal = pageJournal,
): OrphanTracker {
  const lasting = shortLived.has(owner) ? page : owner
  const clientKey = getClientKey(client)
  const pair = JSON.stringify([clientKey, scope])
  const ofOwner = trackers.get(lasting) ?? new Map<string, OrphanTracker>()
  trackers.set(lasting, ofOwner)
  const tracker = ofOwner.get(pair) ?? new OrphanTracker(journal, { clientKey, scope })
  ofOwner.set(pair, tracker)
  return tracker
}

/** Forgets the trackers of every owner and the entries in the browser's storage. For tests, which share a page. */
export function forgetPageRecords(): void {
  trackers = new WeakMap()
  clearStoredEntries()
}
