import type { ApiKeysClient } from 'keydrawer/core'
import type { CreateRequest } from '../../src/create-flow/CreateRequest'
import type { CreateTarget } from '../../src/create-flow/CreateTarget'
import { OrphanTracker } from '../../src/create-flow/OrphanTracker'
import { trackerOf } from '../../src/create-flow/pageRecords'
import { RequestJournal } from '../../src/create-flow/RequestJournal'

const noJournal = new RequestJournal(() => undefined)

/** A tracker of its own, for requests as `requestOf` makes them. */
export function newTracker(journal = noJournal): OrphanTracker {
  return new OrphanTracker(journal, { clientKey: 'default', scope: 'acme' })
}

/** The tracker of a client and scope, the same one for each call. */
export function trackerFor(client: ApiKeysClient, scope = 'acme'): OrphanTracker {
  return trackerOf(client, client, scope, noJournal)
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
