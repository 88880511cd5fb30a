import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { ReconciledPage } from '../core/ConfirmedChanges'
import type { Pages } from './apiKeyList'
import { type ClientKey, queryKeys } from './queryKeys'

/** Up to so many pages a list is asked for as a whole, whatever has changed. */
const FEW_PAGES = 5

type KeptPages = ReadonlyMap<unknown, ReconciledPage>

/** What is still to be asked for in one list. */
interface Refresh {
  /** Keys that were changed since their page was asked for. */
  readonly changed: Set<string>
  isWhole: boolean
  /** Pages that a refetch under way leaves as they are, by where they start. */
  kept?: KeptPages | undefined
}

const refreshes = new WeakMap<QueryClient, Map<string, Refresh>>()

/**
 * Asks for the keys of a scope again. A list that is on its way already may have been answered before what
 * has just happened, so it is given up first. (Invalidating alone joins a first fetch under way.)
 *
 * Where it is known which keys were `changed`, a list of many pages is asked for theirs alone: a hundred requests
 * for one key that was switched off is what rate limits are made for.
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

/** Asks again for what is open of single keys. */
export function refetchDetails(queryClient: QueryClient, client: ClientKey, scope: string): void {
  for (const queryKey of [queryKeys.details(client, scope), queryKeys.activities(client, scope)])
    void queryClient.cancelQueries({ queryKey }).then(() => queryClient.invalidateQueries({ queryKey }))
}

/** Requests the lists of a scope again, whole. Resolves when the requests have ended, whatever their outcome. */
export async function refetchLists(queryClient: QueryClient, client: ClientKey, scope: string): Promise<void> {
  const lists = queryClient.getQueryCache().findAll({ queryKey: queryKeys.lists(client, scope) })
  await Promise.all(lists.map(({ queryKey }) => refetchList(queryClient, queryKey)))
}

/** Gives up the lists of a scope that are on their way: what is about to happen, their answer does not know. */
export async function cancelListQueries(queryClient: QueryClient, client: ClientKey, scope: string): Promise<void> {
  const lists = queryClient.getQueryCache().findAll({ queryKey: queryKeys.lists(client, scope) })
  await Promise.all(lists.map(({ queryKey }) => giveUp(queryClient, queryKey)))
}

async function giveUp(queryClient: QueryClient, queryKey: QueryKey): Promise<void> {
  const refresh = refreshOf(queryClient, queryKey)
  // Why it was asked for is not known here, so all of it is asked for next time.
  if (queryClient.getQueryState(queryKey)?.fetchStatus === 'fetching' && !refresh.kept) refresh.isWhole = true
  await queryClient.cancelQueries({ queryKey, exact: true })
}

/** A page of a list that is not to be asked for now, though the list is. */
export function getCachedPage(
  queryClient: QueryClient,
  queryKey: QueryKey,
  cursor: unknown,
): ReconciledPage | undefined {
  return refreshOf(queryClient, queryKey).kept?.get(cursor)
}

async function refetchList(queryClient: QueryClient, queryKey: QueryKey, ids?: readonly string[]): Promise<void> {
  const refresh = refreshOf(queryClient, queryKey)
  // What is given up below has still to be asked for.
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
  // On its page it stands no more, and where it went to is on none that was asked for.
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
 * The pages that hold none of these keys, or nothing where the whole list is to be asked for: it is short, or a
 * change may move a key to another page of it, or a key is on none.
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
