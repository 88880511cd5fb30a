import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { ApiKeyScope } from '../core/ApiKey'
import type { ApiKeysError } from '../core/ApiKeysError'
import { offersScopes, staticScopes } from '../core/offeredScopes'
import { useApiKeysContext } from './apiKeysContext'
import { apiKeysQueries } from '../queries/apiKeysQueries'

/** The scopes that keys can have. If the client offers none, sends no request and stays pending. */
export function useApiKeyScopes(): UseQueryResult<readonly ApiKeyScope[], ApiKeysError> {
  const { client, scope, queryClient } = useApiKeysContext('useApiKeyScopes()')
  return useQuery(
    {
      ...apiKeysQueries.scopes(client, scope),
      initialData: () => staticScopes(client),
      // The features may have changed since the query was cached.
      select: (cached) => staticScopes(client) ?? cached,
      enabled: offersScopes(client),
    },
    queryClient,
  )
}
