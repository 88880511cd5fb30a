import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { ApiKey } from '../core/ApiKey'
import { belongsTo } from '../create-flow/CreateTarget'
import { isOtherKey } from '../create-flow/LostKeys'
import type { CreateKeyState } from '../create-flow/createKeyMachine'
import { apiKeysQueries } from '../queries/apiKeysQueries'
import { useApiKeysContext } from './apiKeysContext'
import { refetchLists } from '../queries/invalidateKeys'

/**
 * Whether the key whose secret is shown has been used: `pending` until the backend reports its first use, then `seen`.
 * `unknown` without such a key, or if the backend does not report when keys are used.
 */
export type FirstUse = 'unknown' | 'pending' | 'seen'

/**
 * Watches for the first request with the key that was just created or rotated, while its secret is shown.
 *
 * Requests the key with the client's `get`, after 2 seconds at first and then less and less often, up to every 30
 * seconds. Pauses while the page is hidden, and gives up after five failures. A client without `get`, a key without
 * `lastUsedAt`, and a rotation after which the key keeps its id yield `unknown`.
 */
export function useFirstUse(): FirstUse {
  const { client, scope, flow, queryClient } = useApiKeysContext('useFirstUse()')
  const state = useSyncExternalStore(flow.subscribe, flow.getState, flow.getState)
  const id = client.get && 'request' in state && belongsTo(state.request, { client, scope }) ? unusedId(state) : null
  const isWatched = id !== null
  // Some backends give the id of a deleted key to a new one, and the earlier one may still be in the cache.
  const startedAt = 'request' in state ? state.request.startedAt : 0
  const createdAt = 'issued' in state ? state.issued.apiKey?.createdAt : undefined
  const isUsed = (apiKey: ApiKey | undefined, fetchedAt: number) =>
    fetchedAt >= startedAt && typeof apiKey?.lastUsedAt === 'string' && !isOtherKey(createdAt, apiKey.createdAt)
  const { data, dataUpdatedAt, errorUpdateCount } = useQuery(
    {
      ...apiKeysQueries.detail(client, scope, id ?? ''),
      enabled: ({ state: { data: read, dataUpdatedAt: readAt, errorUpdateCount: failures } }) =>
        isWatched && !isUsed(read, readAt) && failures < MAX_FAILURES,
      refetchInterval: ({ state: { dataUpdateCount, errorUpdateCount: failures } }) =>
        pauseAfter(dataUpdateCount + failures),
      // A host may have switched these off, and then the first use would never be noticed.
      staleTime: 0,
      retry: false,
      // Otherwise each new key keeps a timer for five minutes after its dialog has closed.
      gcTime: 0,
    },
    queryClient,
  )
  const isSeen = isWatched && isUsed(data, dataUpdatedAt) && data?.id === id
  useEffect(() => {
    if (isSeen) void refetchLists(queryClient, client, scope)
  }, [isSeen, queryClient, client, scope])

  if (!isWatched || (errorUpdateCount >= MAX_FAILURES && !isSeen)) return 'unknown'
  return isSeen ? 'seen' : 'pending'
}

const MAX_FAILURES = 5
const FIRST_PAUSE_MS = 2000
const LONGEST_PAUSE_MS = 30_000
/** About half a minute of requests every two seconds: most people try a key at once. */
const QUICK_REQUESTS = 15

function pauseAfter(requests: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 1.5 ** Math.max(0, requests - QUICK_REQUESTS))
}

/** The id of a key that was reported as never used when its secret arrived. */
function unusedId(state: CreateKeyState): string | null {
  if (!('issued' in state) || state.status === 'lost') return null
  const { id, apiKey } = state.issued
  // A rotated key that keeps its id may be in use with its old secret.
  const isSameKey = state.request.rotation !== undefined && state.request.rotation.apiKey.id === id
  return apiKey?.lastUsedAt === null && !isSameKey ? id : null
}
