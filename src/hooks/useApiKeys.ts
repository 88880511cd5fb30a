import { useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ApiKeysError } from '../core/ApiKeysError'
import { useApiKeysContext } from './apiKeysContext'
import { type ApiKeyList, apiKeysQueries, type ListOptions } from './apiKeysQueries'

/**
 * The keys of the provider's scope, newest first.
 *
 * Returns react-query's own result, untouched: `data` is one list over all pages loaded so far, and
 * `fetchNextPage` loads the next. Errors are always `ApiKeysError`.
 */
export function useApiKeys(options: ListOptions = {}): UseInfiniteQueryResult<ApiKeyList, ApiKeysError> {
  const { client, scope, queryClient } = useApiKeysContext('useApiKeys()')
  return useInfiniteQuery(apiKeysQueries.list(client, scope, options), queryClient)
}
