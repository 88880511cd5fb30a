import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { ApiKey } from '../core/ApiKey'
import type { ApiKeysError } from '../core/ApiKeysError'
import { useApiKeysContext } from './apiKeysContext'
import { apiKeysQueries } from './apiKeysQueries'
import { findLoaded } from './cachedKeys'

/**
 * One key. What a list has loaded of it is there at once. Where the client has no `get`, it is looked for
 * in the list. A blank id is refused without a request.
 */
export function useApiKey(id: string): UseQueryResult<ApiKey, ApiKeysError> {
  const { client, scope, queryClient } = useApiKeysContext('useApiKey()')
  return useQuery(
    {
      ...apiKeysQueries.detail(client, scope, id),
      placeholderData: () => findLoaded(queryClient, client, scope, id),
    },
    queryClient,
  )
}
