import type { QueryClient } from '@tanstack/react-query'
import type { ApiKey } from '../core/ApiKey'
import type { ApiKeysClient, CallContext, ListQuery } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import type { ReconciledPage } from '../core/ConfirmedChanges'
import { serverNow } from '../core/serverClock'
import { getConfirmedChanges } from './confirmedChanges'
import { fetchKey, fetchPage } from './queryFns'
import { trackerOf } from '../create-flow/pageRecords'

/** Requests a page, and keeps confirmed changes that its response does not include yet. */
export async function fetchReconciledPage(
  queryClient: QueryClient,
  client: ApiKeysClient,
  query: ListQuery,
  context: CallContext,
): Promise<ReconciledPage> {
  const changes = getConfirmedChanges(queryClient, client, context.scope)
  const read = changes.startRead()
  const answer = await fetchPage(client, query, context)
  const page = changes.reconcilePage(answer, read, serverNow(client))
  trackerOf(queryClient, client, context.scope).match(page.items, client)
  const { items, unreadable = [], total } = answer
  // Some servers count all keys, not only those that match.
  const isFilteredQuery = query.search !== undefined || query.status !== undefined
  if (total === undefined || isFilteredQuery) return page
  return { ...page, served: { rows: items.length + unreadable.length, total } }
}

/** Requests one key, and keeps confirmed changes that its response does not include yet. */
export async function fetchReconciledKey(
  queryClient: QueryClient,
  client: ApiKeysClient,
  id: string,
  context: CallContext,
): Promise<ApiKey> {
  const changes = getConfirmedChanges(queryClient, client, context.scope)
  const read = changes.startRead()
  const apiKey = changes.reconcileKey(await fetchKey(client, id, context), read, serverNow(client))
  if (!apiKey) throw new ApiKeysError('not-found')
  return apiKey
}
