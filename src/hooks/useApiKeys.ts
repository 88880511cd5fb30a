import { useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ApiKeysError } from '../core/ApiKeysError'
import { getClientKey } from '../core/getClientKey'
import type { ApiKeyList, Pages } from './apiKeyList'
import { useApiKeysContext } from './apiKeysContext'
import { apiKeysQueries, type ListOptions } from './apiKeysQueries'
import { loadedKeys } from './queryCache'
import { staleTimeFor } from './hostDefaults'
import { useHydrated } from './useHydrated'
import { useNowIf } from './useNow'
import { useStaleList } from './useStaleList'

/**
 * The keys of the provider's scope, newest first unless `sort` says otherwise.
 *
 * Returns react-query's own result, untouched: `data` is one list over all pages loaded so far, and
 * `fetchNextPage` loads the next. Errors are always `ApiKeysError`.
 *
 * `search`, `status` and `sort` are done by the server where the client says so (`features.list`), and
 * else in memory over what is loaded. A text that may be a secret is never sent: it is looked for here, and the
 * key that it belongs to is found by its hint. While the server searches, the rows from before stay
 * (`isPlaceholderData`).
 */
export function useApiKeys(options: ListOptions = {}): UseInfiniteQueryResult<ApiKeyList, ApiKeysError> {
  const { client, scope, queryClient, locale } = useApiKeysContext('useApiKeys()')
  const isHydrated = useHydrated()
  // The server does not know the browser's language, and the first paint has its order.
  const sortLocale = locale ?? (isHydrated ? undefined : 'en')
  // By its contents: a query that is new on every render would pick and sort all keys on every render.
  const wanted = JSON.stringify(options)
  // Time changes the status of a key although no list arrives.
  const now = useNowIf(options.status !== undefined || options.sort?.by === 'status')
  // By its identity, too: react-query makes the list anew for a new function.
  const query = useMemo(() => {
    const unchanged: ListOptions = JSON.parse(wanted)
    const list = apiKeysQueries.list(client, scope, unchanged, {
      loaded: loadedKeys(queryClient, client, scope),
      locale: sortLocale,
      // A new minute is a new function, for which react-query selects again.
      now,
    })
    return {
      ...list,
      ...staleTimeFor(queryClient, list.queryKey),
      // While the answer to another search is on its way, the rows stay. Never those of another scope or client.
      placeholderData: (before: Pages | undefined, last?: { readonly queryKey: readonly unknown[] }) =>
        last?.queryKey[1] === scope && last.queryKey[2] === getClientKey(client) ? before : undefined,
    }
  }, [client, scope, queryClient, wanted, now, sortLocale])
  useStaleList(queryClient, query.queryKey)
  return useInfiniteQuery(query, queryClient)
}
