import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { ApiKey } from '../core/ApiKey'
import type { ListedPermissions } from '../core/ApiKeysClient'
import type { ReconciledPage } from '../core/ConfirmedChanges'
import { isRecord } from '../core/isRecord'
import type { Pages } from './apiKeyList'
import { type ClientKey, queryKeys } from './queryKeys'

/**
 * Inserts a new key into the loaded lists in the backend's own order or newest first, unless a refetch has already
 * added it. It goes to the head, or to the end if the backend lists the oldest key first and the end is loaded. The
 * totals stay: the server's latest response may count the key, even if no loaded page shows it.
 *
 * @returns Whether a list changed. If it was loaded after the creation, somebody may have deleted the key since.
 */
export function insertApiKey(queryClient: QueryClient, client: ClientKey, scope: string, apiKey: ApiKey): boolean {
  const lists = { queryKey: queryKeys.lists(client, scope), predicate: isInUsualOrder }
  const before = queryClient.getQueriesData<Pages>(lists)
  const after = queryClient.setQueriesData<Pages>(lists, (data) => {
    const [first, last] = [data?.pages[0], data?.pages.at(-1)]
    if (!data || !first || !last || holds(data, apiKey.id)) return data
    const insert = (index: number, page: ReconciledPage): Pages => ({ ...data, pages: data.pages.with(index, page) })
    if (!isOldestFirst(data)) return insert(0, { ...first, items: [apiKey, ...first.items] })
    return last.nextCursor ? data : insert(-1, { ...last, items: [...last.items, apiKey] })
  })
  return after.some(([, data], index) => data !== before[index]?.[1])
}

function isOldestFirst({ pages }: Pages): boolean {
  const dates = pages.flatMap(({ items }) => items.flatMap(({ createdAt }) => createdAt ?? []))
  const [first, last] = [dates[0], dates.at(-1)]
  return first !== undefined && last !== undefined && Date.parse(first) < Date.parse(last)
}

/** Removes a key from the loaded lists. Each of their pages has the total of the whole list. */
export function removeApiKey(queryClient: QueryClient, client: ClientKey, scope: string, id: string): void {
  queryClient.setQueriesData<Pages>({ queryKey: queryKeys.lists(client, scope) }, (data) =>
    data && holds(data, id) ? { ...data, pages: data.pages.map((page) => withoutKey(page, id)) } : data,
  )
}

function withoutKey(page: ReconciledPage, id: string): ReconciledPage {
  const items = page.items.filter((apiKey) => apiKey.id !== id)
  const hidden = page.items.length - items.length
  return {
    ...page,
    ...(hidden > 0 && { items, hidden: (page.hidden ?? 0) + hidden }),
    ...(page.total !== undefined && { total: page.total - 1 }),
  }
}

function holds({ pages }: Pages, id: string): boolean {
  return pages.some(({ items }) => items.some((apiKey) => apiKey.id === id))
}

/** Changes a key wherever it is loaded. Other pages and rows keep their identity. */
export function mapApiKey(
  queryClient: QueryClient,
  client: ClientKey,
  scope: string,
  id: string,
  change: (apiKey: ApiKey) => ApiKey,
): void {
  const changeIt = (apiKey: ApiKey) => (apiKey.id === id ? change(apiKey) : apiKey)
  mapPages(queryClient, client, scope, (page) =>
    page.items.some((apiKey) => apiKey.id === id) ? { ...page, items: page.items.map(changeIt) } : page,
  )
  const detail = [...queryKeys.details(client, scope), id]
  queryClient.setQueryData<ApiKey>(detail, (apiKey) => apiKey && change(apiKey))
}

/** The ids of all loaded keys, or `undefined` if no list is loaded. */
export function cachedIds(queryClient: QueryClient, client: ClientKey, scope: string): ReadonlySet<string> | undefined {
  const pages = loadedPages(queryClient, client, scope)
  return pages.length === 0 ? undefined : new Set(pages.flatMap(({ items }) => items.map(({ id }) => id)))
}

/** A loaded key, whichever list it is in. */
export function findLoaded(queryClient: QueryClient, client: ClientKey, scope: string, id: string): ApiKey | undefined {
  for (const { items } of loadedPages(queryClient, client, scope)) {
    const found = items.find((apiKey) => apiKey.id === id)
    if (found) return found
  }
  return undefined
}

/** Whether several keys of a loaded list have this id, so that a change might reach the wrong one. */
export function isAmbiguous(queryClient: QueryClient, client: ClientKey, scope: string, id: string): boolean {
  const pages = loadedPages(queryClient, client, scope)
  return pages.some(({ unreadable }) => unreadable?.some((row) => row.id === id && row.field === 'id'))
}

/** A key that is cached, in a list or by itself. */
export function findCached(queryClient: QueryClient, client: ClientKey, scope: string, id: string): ApiKey | undefined {
  const detail = [...queryKeys.details(client, scope), id]
  return findLoaded(queryClient, client, scope, id) ?? queryClient.getQueryData<ApiKey>(detail)
}

/** Every loaded key. A key that is in several lists appears several times. */
export function loadedKeys(queryClient: QueryClient, client: ClientKey, scope: string): readonly ApiKey[] {
  return loadedPages(queryClient, client, scope).flatMap(({ items }) => items)
}

/** The quota, total and permissions that a backend sends with each list. */
export interface Listed {
  readonly quota?: number | undefined
  readonly total?: number | undefined
  readonly permissions?: ListedPermissions | undefined
}

/** The newest loaded list, or the newest of all keys, if any. Returns the same object while nothing changes. */
export function listedIn(
  queryClient: QueryClient,
  client: ClientKey,
  scope: string,
  isOfAll: boolean,
): Pages | undefined {
  const queries = queryClient
    .getQueryCache()
    .findAll({ queryKey: queryKeys.lists(client, scope) })
    .filter(({ queryKey: [, , , , wanted] }) => !isOfAll || !isFilteredQuery(wanted))
    .toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
  const newest = queries[0]
  return newest && queryClient.getQueryData<Pages>(newest.queryKey)
}

function isFilteredQuery(wanted: unknown): boolean {
  return isRecord(wanted) && ('search' in wanted || 'status' in wanted)
}

/** Whether a list has all keys, newest first or in no requested order, according to its request. */
function isInUsualOrder({ queryKey: [, , , , wanted] }: { readonly queryKey: QueryKey }): boolean {
  const sort = isRecord(wanted) ? wanted['sort'] : undefined
  const isUsual = !isRecord(sort) || (sort['by'] === 'createdAt' && sort['direction'] === 'desc')
  return isUsual && !isFilteredQuery(wanted)
}

function loadedPages(queryClient: QueryClient, client: ClientKey, scope: string): readonly ReconciledPage[] {
  return queryClient
    .getQueriesData<Pages>({ queryKey: queryKeys.lists(client, scope) })
    .flatMap(([, data]) => data?.pages ?? [])
}

function mapPages(
  queryClient: QueryClient,
  client: ClientKey,
  scope: string,
  change: (page: ReconciledPage) => ReconciledPage,
): void {
  queryClient.setQueriesData<Pages>(
    { queryKey: queryKeys.lists(client, scope) },
    (data) => data && { ...data, pages: data.pages.map(change) },
  )
}
