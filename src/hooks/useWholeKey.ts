import { useQuery } from '@tanstack/react-query'
import type { ApiKey } from '../core/ApiKey'
import { useApiKeysContext } from './apiKeysContext'
import { apiKeysQueries } from './apiKeysQueries'

/** A key as it is listed, and with what more the backend says of it alone, where the client can ask for that. */
export function useWholeKey(listed: ApiKey): ApiKey {
  const { client, scope, queryClient } = useApiKeysContext('<ApiKeyTable>')
  const { data } = useQuery(
    { ...apiKeysQueries.detail(client, scope, listed.id), enabled: client.get !== undefined },
    queryClient,
  )
  return { ...listed, ...data }
}
