import { type InfiniteData, useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ActivityPage } from '../core/ApiKeysClient'
import type { ApiKeysError } from '../core/ApiKeysError'
import { useApiKeysContext } from './apiKeysContext'
import { apiKeysQueries } from '../queries/apiKeysQueries'
import { staleTimeFor } from '../queries/hostDefaults'

/** Loads the events of one key, newest first. If the client has no such list, sends no request and stays pending. */
export function useApiKeyActivity(id: string): UseInfiniteQueryResult<InfiniteData<ActivityPage>, ApiKeysError> {
  const { client, scope, queryClient } = useApiKeysContext('useApiKeyActivity()')
  const query = apiKeysQueries.activity(client, scope, id)
  return useInfiniteQuery(
    { ...query, ...staleTimeFor(queryClient, query.queryKey), enabled: client.listActivity !== undefined },
    queryClient,
  )
}
