import { useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { ApiKeysError } from '../core/ApiKeysError'
import { getClientKey } from '../core/getClientKey'
import { formatLocale, localeOfLabels } from '../labels/language'
import type { ApiKeyList, Pages } from '../queries/apiKeyList'
import { useApiKeysContext } from './apiKeysContext'
import { apiKeysQueries, type ListOptions } from '../queries/apiKeysQueries'
import { loadedKeys } from '../queries/queryCache'
import { refetchStaleList } from '../queries/refetchStaleList'
import { staleTimeFor } from '../queries/hostDefaults'
import { useNowIf } from './useNow'
import { usePageLanguage } from './usePageLanguage'

/**
 * The keys of the provider's scope, newest first unless `sort` says otherwise.
 *
 * Returns react-query's own result, unchanged: `data` is one list over all pages loaded so far, and
 * `fetchNextPage` loads the next. Errors are always `ApiKeysError`.
 *
 * `search`, `status` and `sort` are applied by the server if the client supports it (`features.list`), and otherwise
 * in memory to the loaded keys. A text that may be a secret is never sent: the search for it is local and finds its
 * key by the hint. While the server searches, the previous rows stay (`isPlaceholderData`).
 */
export function useApiKeys(options: ListOptions = {}): ApiKeysQuery {
  const { client, scope, queryClient, labels, locale } = useApiKeysContext('useApiKeys()')
  // The server does not know the language of the page, and the first paint must have the server's order.
  const page = usePageLanguage()
  const sortLocale = locale ?? formatLocale(localeOfLabels([labels]), page)
  // Compared by content: options that are new on every render would filter and sort all keys on every render.
  const wanted = JSON.stringify(options)
  // The status of a key also changes over time, without a new response.
  const now = useNowIf(options.status !== undefined || options.sort?.by === 'status')
  // Memoized, because react-query computes the list again for a new function.
  const query = useMemo(() => {
    const unchanged: ListOptions = JSON.parse(wanted)
    const list = apiKeysQueries.list(client, scope, unchanged, {
      loaded: loadedKeys(queryClient, client, scope),
      locale: sortLocale,
      // A new minute creates a new function, so that react-query selects again.
      now,
    })
    return {
      ...list,
      ...staleTimeFor(queryClient, list.queryKey),
      // While another search is pending, the previous rows stay, but never those of another scope or client.
      placeholderData: (before: Pages | undefined, last?: { readonly queryKey: readonly unknown[] }) =>
        last?.queryKey[1] === scope && last.queryKey[2] === getClientKey(client) ? before : undefined,
    }
  }, [client, scope, queryClient, wanted, now, sortLocale])
  // Survives a new query key, which every search term may bring.
  const staleReads = useRef(0)
  useEffect(() => refetchStaleList(queryClient, query.queryKey, staleReads), [queryClient, query.queryKey])
  return useInfiniteQuery(query, queryClient)
}

export type ApiKeysQuery = UseInfiniteQueryResult<ApiKeyList, ApiKeysError>
