import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { ReconciledPage } from '../core/ConfirmedChanges'
import type { Pages } from './apiKeyList'
import { type ClientKey, queryKeys } from './queryKeys'

/** Up to this number of pages, a list is always refetched as a whole. */
const FEW_PAGES = 5

type KeptPages = ReadonlyMap<unknown, ReconciledPage>

/** The pending refetch of one list. */
interface Refresh {
  /** Keys that have changed since their page was requested. */
  readonly changed: Set<string>
  isWhole: boolean
  /** Pages that the current refetch leaves as they are, by cursor. */
  kept?: KeptPages | undefined
}

/** Not a cache: the state of pending refetches, which must be one for all providers of a QueryClient. */
const refreshes = new WeakMap<QueryClient, Map<string, Refresh>>()

/**
 * Refetches the keys of a scope. A list request that is already pending may have been answered before the latest
 * change, so it is cancelled first. (Invalidating alone would join a pending first fetch.)
 *
 * If the `changed` keys are known, only their pages of a long list are requested. A hundred requests for one disabled
 * key would hit rate limits.
 */
export function invalidateKeys(
  queryClient: QueryClient,
  client: ClientKey,
  scope: string,
  changed?: readonly string[],
): void {
  const lists = queryClient.getQueryCache().findAll({ queryKey: queryKeys.lists(client, scope) })
  for (const { queryKey } of lists) void refetchList(queryClient, queryKey, changed)
  refetchDetails(queryClient, client, scope)
}

/** Refetches the open queries of single keys. */
export function refetchDetails(queryClient: QueryClient, client: ClientKey, scope: string): void {
  for (const queryKey of [queryKeys.details(client, scope), queryKeys.activities(client, scope)])
    void queryClient.cancelQueries({ queryKey }).then(() => queryClient.invalidateQueries({ queryKey }))
}

/** Refetches the whole lists of a scope. Resolves when the requests have finished, whatever their outcome. */
export async function refetchLists(queryClient: QueryClient, client: ClientKey, scope: string): Promise<void> {
  const lists = queryClient.getQueryCache().findAll({ queryKey: queryKeys.lists(client, scope) })
  await Promise.all(lists.map(({ queryKey }) => refetchList(queryClient, queryKey)))
}

/** Cancels the pending list requests of a scope. Their responses do not include the change that is about to happen. */
export async function cancelListQueries(queryClient: QueryClient, client: ClientKey, scope: string): Promise<void> {
  const lists = queryClient.getQueryCache().findAll({ queryKey: queryKeys.lists(client, scope) })
  await Promise.all(lists.map(({ queryKey }) => giveUp(queryClient, queryKey)))
}

async function giveUp(queryClient: QueryClient, queryKey: QueryKey): Promise<void> {
  const refresh = refreshOf(queryClient, queryKey)
  // The reason for that request is not known here, so the next one is for the whole list.
  if (queryClient.getQueryState(queryKey)?.fetchStatus === 'fetching' && !refresh.kept) refresh.isWhole = true
  await queryClient.cancelQueries({ queryKey, exact: true })
}

/** A cached page that the current refetch of the list reuses. */
export function getCachedPage(
  queryClient: QueryClient,
  queryKey: QueryKey,
  cursor: unknown,
): ReconciledPage | undefined {
  return refreshOf(queryClient, queryKey).kept?.get(cursor)
}

/**
 * Whether the current request is for one more page of a list that has to be refetched. `fetchNextPage` cancels the
 * refetch, and its success would hide that the other pages are out of date.
 */
export function replacesRefetch(queryClient: QueryClient, queryKey: QueryKey): boolean {
  const state = queryClient.getQueryState(queryKey)
  return state?.isInvalidated === true && state.fetchMeta?.fetchMore !== undefined
}

async function refetchList(queryClient: QueryClient, queryKey: QueryKey, ids?: readonly string[]): Promise<void> {
  const refresh = refreshOf(queryClient, queryKey)
  // The request that is cancelled below still has to be made up for.
  for (const id of ids ?? []) refresh.changed.add(id)
  refresh.isWhole ||= ids === undefined
  await giveUp(queryClient, queryKey)

  const asked = [...refresh.changed]
  const kept = refresh.isWhole ? undefined : pagesWithout(queryClient.getQueryData<Pages>(queryKey), queryKey, asked)
  refresh.kept = kept
  await queryClient.invalidateQueries({ queryKey, exact: true })
  if (refresh.kept === kept) refresh.kept = undefined
  if (queryClient.getQueryState(queryKey)?.isInvalidated !== false) return

  for (const id of asked) refresh.changed.delete(id)
  if (!kept) refresh.isWhole = false
  // A key is no longer on its page, and its new page was not requested.
  else if (!holdsAll(queryClient.getQueryData<Pages>(queryKey), asked)) await refetchList(queryClient, queryKey)
}

function refreshOf(queryClient: QueryClient, queryKey: QueryKey): Refresh {
  const ofClient = refreshes.get(queryClient) ?? new Map<string, Refresh>()
  refreshes.set(queryClient, ofClient)
  const name = JSON.stringify(queryKey)
  const refresh = ofClient.get(name) ?? { changed: new Set(), isWhole: false }
  ofClient.set(name, refresh)
  return refresh
}

/**
 * The pages without any of these keys. `undefined` if the whole list has to be requested: it is short, a change may
 * move a key to another page, or a key is on no page.
 */
function pagesWithout(data: Pages | undefined, queryKey: QueryKey, ids: readonly string[]): KeptPages | undefined {
  const isPlain = Object.keys(queryKey[4] ?? {}).every((name) => name === 'limit')
  if (!data || !isPlain || data.pages.length <= FEW_PAGES || !holdsAll(data, ids)) return undefined
  const changed = new Set(ids)
  const entries = data.pages.map((page, index) => [data.pageParams[index], page] as const)
  return new Map(entries.filter(([, { items }]) => !items.some(({ id }) => changed.has(id))))
}

function holdsAll(data: Pages | undefined, ids: readonly string[]): boolean {
  const loaded = new Set(data?.pages.flatMap(({ items }) => items.map(({ id }) => id)))
  return ids.every((id) => loaded.has(id))
}
