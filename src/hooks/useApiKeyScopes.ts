import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { ApiKeyScope } from '../core/ApiKeysClient'
import type { ApiKeysError } from '../core/ApiKeysError'
import { useApiKeysContext } from './apiKeysContext'
import { apiKeysQueries } from './apiKeysQueries'

/** What keys may be allowed to do. Asks nothing where the client lists no scopes, and stays pending. */
export function useApiKeyScopes(): UseQueryResult<readonly ApiKeyScope[], ApiKeysError> {
  const { client, scope, queryClient } = useApiKeysContext('useApiKeyScopes()')
  return useQuery({ ...apiKeysQueries.scopes(client, scope), enabled: client.listScopes !== undefined }, queryClient)
}
