import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { ApiKey } from '../core/ApiKey'
import type { ApiKeysError } from '../core/ApiKeysError'
import { useApiKeysContext } from './apiKeysContext'
import { apiKeysQueries } from '../queries/apiKeysQueries'
import { findLoaded } from '../queries/queryCache'
import { staleTimeFor } from '../queries/hostDefaults'

/**
 * Loads one key. Fields that a list has already loaded are available at once. If the client has no `get`, the key
 * is looked up in the list. A blank id is refused without a request.
 */
export function useApiKey(id: string): UseQueryResult<ApiKey, ApiKeysError> {
  const { client, scope, queryClient } = useApiKeysContext('useApiKey()')
  const detail = apiKeysQueries.detail(client, scope, id)
  return useQuery(
    {
      ...detail,
      ...staleTimeFor(queryClient, detail.queryKey),
      placeholderData: () => findLoaded(queryClient, client, scope, id),
    },
    queryClient,
  )
}
