import {
  type DataTag,
  infiniteQueryOptions,
  type InfiniteData,
  queryOptions,
  replaceEqualDeep,
  type UnusedSkipTokenInfiniteOptions,
  type UnusedSkipTokenOptions,
} from '@tanstack/react-query'
import type { ApiKey, ApiKeyScope } from '../core/ApiKey'
import type { ActivityPage, ApiKeysClient, ListQuery } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import type { ReconciledPage } from '../core/ConfirmedChanges'
import { mayBeSecret } from '../core/mayBeSecret'
import { readListView } from '../core/readListView'
import { serverNow } from '../core/serverClock'
import { type ApiKeyList, type Pages, toList } from './apiKeyList'
import { fetchActivity, fetchScopes, nextCursor } from './queryFns'
import { retryDelayOf, shouldRetry, withHostRetry } from './hostDefaults'
import { queryKeys } from './queryKeys'
import { fetchReconciledKey, fetchReconciledPage } from './reconciledReads'
import { getCachedPage, replacesRefetch } from './invalidateKeys'

export type ListOptions = Omit<ListQuery, 'cursor'>

interface InMemoryOptions {
  readonly loaded?: Iterable<ApiKey>
  readonly locale?: string | undefined
  /** The earliest instant by which the status of a key is judged, in epoch milliseconds. @default now */
  readonly now?: number | null
}

type ScopesKey = ReturnType<typeof queryKeys.scopes>
type ListKey = readonly ['keydrawer', scope: string, clientKey: string, 'list', ListOptions]
type DetailKey = readonly ['keydrawer', scope: string, clientKey: string, 'detail', id: string]
type ActivityKey = readonly ['keydrawer', scope: string, clientKey: string, 'activity', id: string]

/** Explicit, because the inferred types name `@tanstack/query-core`, which is not a dependency of ours. */
type InfiniteOptions<Page, Data, Key extends readonly unknown[]> = UnusedSkipTokenInfiniteOptions<
  Page,
  ApiKeysError,
  Data,
  Key,
  string | undefined
> & { readonly queryKey: DataTag<Key, InfiniteData<Page>, ApiKeysError> }
type Options<Data, Key extends readonly unknown[]> = UnusedSkipTokenOptions<Data, ApiKeysError, Data, Key> & {
  readonly queryKey: DataTag<Key, Data, ApiKeysError>
}

// Set explicitly, because a host's defaults may differ. Errors are shown and not thrown to the host's boundary. Being
// offline is reported at once instead of waiting for the network. A stale or failed list is requested again. `retry` and
// `retryDelay` follow the host's, and `gcTime` is the host's.
const OURS = {
  enabled: true,
  refetchOnMount: true,
  retryOnMount: true,
  throwOnError: false,
  networkMode: 'always',
  // With the network mode "always", react-query would not refetch on reconnect by default.
  refetchOnReconnect: true,
  retry: shouldRetry,
  retryDelay: retryDelayOf,
  /** For a host's filters, such as one that keeps keys out of a persister. */
  meta: { source: 'keydrawer' },
} as const

/**
 * The query keys and options of Keydrawer: for loaders, prefetching and invalidation.
 *
 * Every query key begins with `'keydrawer'`, the scope and the key of the client, so that keys of one organization or
 * backend are never shown to another. `all(scope)` is the prefix of everything that is cached for a scope: remove it
 * when the user signs out.
 *
 * @example
 * await queryClient.prefetchInfiniteQuery(apiKeysQueries.list(client, organization.id))
 * queryClient.removeQueries({ queryKey: apiKeysQueries.all(organization.id) })
 */
export const apiKeysQueries = {
  ...queryKeys,

  /**
   * The keys of a scope. The server receives those of `search`, `status` and `sort` that `client.features.list`
   * names. The rest is applied in memory and is not part of the query key, and neither is a search for a text that may
   * be a secret. The hints of the `loaded` keys help to recognize such a text. `locale` is for sorting in memory.
   */
  list: (
    client: ApiKeysClient,
    scope: string,
    wanted: ListOptions = {},
    { loaded, locale, now }: InMemoryOptions = {},
  ): InfiniteOptions<ReconciledPage, ApiKeyList, ListKey> => {
    const { remote, local } = divide(client, readListView(wanted) ?? {}, loaded)
    return infiniteQueryOptions<ReconciledPage, ApiKeysError, ApiKeyList, ListKey, string | undefined>({
      ...OURS,
      queryKey: [...queryKeys.lists(client, scope), remote],
      queryFn: ({ pageParam, signal, client: queryClient, queryKey }) =>
        getCachedPage(queryClient, queryKey, pageParam) ??
        withHostRetry(queryClient, queryKey, async () => {
          const listQuery = { ...remote, cursor: pageParam }
          const page = await fetchReconciledPage(queryClient, client, listQuery, { signal, scope })
          return replacesRefetch(queryClient, queryKey) ? { ...page, isStale: true } : page
        }),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
      structuralSharing: sharePages,
      select: (pages: Pages) =>
        toList(pages, local, {
          isSorted: remote.sort !== undefined,
          now: Math.max(now ?? 0, serverNow(client)),
          locale,
        }),
    })
  },

  /** One key. */
  detail: (client: ApiKeysClient, scope: string, id: string): Options<ApiKey, DetailKey> =>
    queryOptions<ApiKey, ApiKeysError, ApiKey, DetailKey>({
      ...OURS,
      queryKey: [...queryKeys.details(client, scope), id],
      queryFn: ({ signal, client: queryClient, queryKey }) =>
        withHostRetry(queryClient, queryKey, () => fetchReconciledKey(queryClient, client, id, { signal, scope })),
    }),

  /** The scopes that keys can have. */
  scopes: (client: ApiKeysClient, scope: string): Options<readonly ApiKeyScope[], ScopesKey> =>
    queryOptions<readonly ApiKeyScope[], ApiKeysError, readonly ApiKeyScope[], ScopesKey>({
      ...OURS,
      queryKey: queryKeys.scopes(client, scope),
      queryFn: ({ signal, client: queryClient, queryKey }) =>
        withHostRetry(queryClient, queryKey, () => fetchScopes(client, { signal, scope })),
      staleTime: 60_000,
    }),

  /** The events of one key, newest first. */
  activity: (
    client: ApiKeysClient,
    scope: string,
    id: string,
  ): InfiniteOptions<ActivityPage, InfiniteData<ActivityPage>, ActivityKey> =>
    infiniteQueryOptions<ActivityPage, ApiKeysError, InfiniteData<ActivityPage>, ActivityKey, string | undefined>({
      ...OURS,
      queryKey: [...queryKeys.activities(client, scope), id],
      queryFn: ({ pageParam, signal, client: queryClient, queryKey }) =>
        withHostRetry(queryClient, queryKey, () => fetchActivity(client, id, pageParam, { signal, scope })),
      initialPageParam: undefined,
      getNextPageParam: nextCursor,
    }),
}

/** Splits the options into those sent to the server and those applied locally. */
function divide(
  { features }: ApiKeysClient,
  { limit, search = '', status = [], sort }: ListOptions,
  loaded?: Iterable<ApiKey>,
) {
  const can = features?.list ?? {}
  const text = search.trim()
  const isSent = can.search && !mayBeSecret(text, loaded)
  const remote: ListOptions = {
    ...(limit !== undefined && { limit }),
    ...(isSent && text !== '' && { search: text }),
    ...(can.status && status.length > 0 && { status: status.toSorted() }),
    ...(sort && can.sort?.includes(sort.by) && { sort }),
  }
  const local = {
    ...(!isSent && text !== '' && { search: text }),
    ...(!can.status && status.length > 0 && { status }),
    ...(sort && !remote.sort && { sort }),
  }
  return { remote, local }
}

/**
 * Keeps the identity of objects that a refetch has not changed, so that their rows do not render again. The list built
 * from the pages keeps these objects anyway. Comparing it as well would cost the length of the whole list for every
 * page that is added.
 */
function sharePages(before: unknown, after: unknown): unknown {
  return typeof after === 'object' && after !== null && 'pages' in after ? replaceEqualDeep(before, after) : after
}
