import {
  type DataTag,
  infiniteQueryOptions,
  type InfiniteData,
  type QueryClient,
  type UnusedSkipTokenInfiniteOptions,
} from '@tanstack/react-query'
import type { ApiKey } from '../core/ApiKey'
import type { ApiKeyPage, ApiKeysClient, ListQuery, UnreadableApiKey } from '../core/ApiKeysClient'
import { type ApiKeysError, asApiKeysError } from '../core/ApiKeysError'
import { looseEndsOf } from '../core/LooseEnds'
import { parseApiKeyPage } from '../core/parseApiKey'

/** All keys that are loaded so far, as one list. */
export interface ApiKeyList {
  readonly items: readonly ApiKey[]
  readonly unreadable: readonly UnreadableApiKey[]
  /** How many keys there are, loaded or not, where that is known. */
  readonly total: number | undefined
}

export type ListOptions = Omit<ListQuery, 'cursor'>

type ListKey = readonly ['keydrawer', string, 'list', ListOptions]
type Pages = InfiniteData<ApiKeyPage, string | undefined>

/** Spelled out: the inferred type names `@tanstack/query-core`, which is no dependency of ours. */
type ListQueryOptions = UnusedSkipTokenInfiniteOptions<
  ApiKeyPage,
  ApiKeysError,
  ApiKeyList,
  ListKey,
  string | undefined
> & { readonly queryKey: DataTag<ListKey, InfiniteData<ApiKeyPage>, ApiKeysError> }

/**
 * The query keys and options of Keydrawer: for loaders, prefetching and invalidation.
 *
 * Every key begins with `'keydrawer'` and the scope, so that one organisation's keys are never shown
 * to another.
 *
 * @example
 * await queryClient.prefetchInfiniteQuery(apiKeysQueries.list(client, organisation.id))
 * await queryClient.invalidateQueries({ queryKey: apiKeysQueries.all(organisation.id) })
 */
export const apiKeysQueries = {
  all: (scope: string) => ['keydrawer', scope] as const,
  lists: (scope: string) => ['keydrawer', scope, 'list'] as const,
  list: (client: ApiKeysClient, scope: string, query: ListOptions = {}): ListQueryOptions =>
    infiniteQueryOptions<ApiKeyPage, ApiKeysError, ApiKeyList, ListKey, string | undefined>({
      queryKey: [...apiKeysQueries.lists(scope), query],
      queryFn: ({ pageParam, signal }) => fetchPage(client, { ...query, cursor: pageParam }, { signal, scope }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
      select: toList,
      // Said explicitly, since a host's defaults may differ: errors are shown, not thrown to its
      // boundary, and being offline is said at once instead of waiting for the network.
      throwOnError: false,
      networkMode: 'always',
      retry: shouldRetry,
      retryDelay: (attempt) => 400 * 2 ** attempt,
      meta: { source: 'keydrawer' },
    }),
}

/** Puts a key just made at the head of the loaded lists, unless a refetch brought it already. */
export function insertApiKey(queryClient: QueryClient, scope: string, apiKey: ApiKey): void {
  queryClient.setQueriesData<Pages>({ queryKey: apiKeysQueries.lists(scope) }, (data) => {
    const [first, ...rest] = data?.pages ?? []
    if (!data || !first || data.pages.some(({ items }) => items.some(({ id }) => id === apiKey.id))) return data
    const total = first.total === undefined ? {} : { total: first.total + 1 }
    const page = parseApiKeyPage({ ...first, items: [apiKey, ...first.items], ...total })
    return { ...data, pages: [page, ...rest] }
  })
}

/**
 * Asks for the lists of a scope again. One that is on its way already may have been answered before what
 * has just happened, so it is given up first. (Invalidating alone joins a first fetch under way.)
 */
export function refetchLists(queryClient: QueryClient, scope: string): void {
  const filter = { queryKey: apiKeysQueries.all(scope) }
  void queryClient.cancelQueries(filter).then(() => queryClient.invalidateQueries(filter))
}

/** The ids of all keys that are loaded, or `undefined` when no list is. */
export function knownIds(queryClient: QueryClient, scope: string): ReadonlySet<string> | undefined {
  const lists = queryClient.getQueriesData<Pages>({ queryKey: apiKeysQueries.lists(scope) })
  const pages = lists.flatMap(([, data]) => data?.pages ?? [])
  return pages.length === 0 ? undefined : new Set(pages.flatMap(({ items }) => items.map(({ id }) => id)))
}

async function fetchPage(
  client: ApiKeysClient,
  query: ListQuery,
  context: { signal: AbortSignal; scope: string },
): Promise<ApiKeyPage> {
  try {
    const page = parseApiKeyPage(await client.list(query, context))
    looseEndsOf(client, context.scope).match(page.items)
    return page
  } catch (error) {
    throw asApiKeysError(error)
  }
}

/** A cursor that was used before would go round in circles; some backends repeat their last one. */
function nextCursor(
  last: ApiKeyPage,
  _pages: unknown,
  _param: unknown,
  params: readonly (string | undefined)[],
): string | undefined {
  const cursor = last.nextCursor ?? undefined
  return cursor === undefined || params.includes(cursor) || last.items.length === 0 ? undefined : cursor
}

function toList({ pages }: Pages): ApiKeyList {
  const byId = new Map<string, ApiKey>()
  for (const { items } of pages) for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item)
  const items = [...byId.values()]
  const unreadable = pages.flatMap((page) => page.unreadable ?? [])
  const isWhole = !pages.at(-1)?.nextCursor
  return {
    // The order of a backend that pages is its own: sorting what is loaded would move rows about
    // each time more arrive.
    items: pages.length === 1 && isWhole ? items.toSorted(newestFirst) : items,
    unreadable,
    total: isWhole ? items.length + unreadable.length : pages.at(-1)?.total,
  }
}

/** Instants of one second may be equal, so the id decides: the order must not change by itself. */
function newestFirst(a: ApiKey, b: ApiKey): number {
  const [left, right] = [a.createdAt ?? '', b.createdAt ?? '']
  if (left !== right) return left < right ? 1 : -1
  return a.id < b.id ? -1 : 1
}

function shouldRetry(failures: number, { code }: ApiKeysError): boolean {
  return failures < 2 && (code === 'unreachable' || code === 'server-error')
}
