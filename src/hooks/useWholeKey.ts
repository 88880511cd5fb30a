import { useQuery } from '@tanstack/react-query'
import type { ApiKey } from '../core/ApiKey'
import { useApiKeysContext } from './apiKeysContext'
import { apiKeysQueries } from '../queries/apiKeysQueries'

/**
 * Loads a single key with `get` if the list leaves out a field that is about to be edited. Otherwise, or without
 * `get`, sends no request.
 */
export function useFieldsLeftOut(listed: ApiKey, isLeftOut: boolean) {
  const { client, scope, queryClient } = useApiKeysContext('<ApiKeyTable>')
  const isRequested = isLeftOut && client.get !== undefined
  const { data, isError, isFetching, refetch } = useQuery(
    { ...apiKeysQueries.detail(client, scope, listed.id), enabled: isRequested },
    queryClient,
  )
  const isLoading = isRequested && data === undefined && !isError
  const hasFailed = isRequested && data === undefined && isError && !isFetching
  return { data: isRequested ? data : undefined, isLoading, hasFailed, retry: () => void refetch() }
}

/** A listed key, completed with the fields that only `get` returns, if the client has it. */
export function useWholeKey(listed: ApiKey): ApiKey {
  const { client, scope, queryClient } = useApiKeysContext('<ApiKeyTable>')
  const { data } = useQuery(
    { ...apiKeysQueries.detail(client, scope, listed.id), enabled: client.get !== undefined },
    queryClient,
  )
  return { ...listed, ...data }
}
