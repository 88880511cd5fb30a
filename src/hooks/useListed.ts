import { notifyManager, type QueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { ListedPermissions } from '../core/ApiKeysClient'
import { totalOf } from '../queries/apiKeyList'
import { type Listed, listedIn } from '../queries/queryCache'
import type { ClientKey } from '../queries/queryKeys'

/** The quota, the total and the permissions of a scope, as the backend sent them with its list. */
export function useListed(queryClient: QueryClient, client: ClientKey, scope: string): Listed {
  const cache = queryClient.getQueryCache()
  // Batched, because the cache also notifies while a component that requests a list is rendering.
  const subscribe = useCallback((listener: () => void) => cache.subscribe(notifyManager.batchCalls(listener)), [cache])
  const ofAll = useCallback(() => listedIn(queryClient, client, scope, true), [queryClient, client, scope])
  const ofAny = useCallback(() => listedIn(queryClient, client, scope, false), [queryClient, client, scope])
  const all = useSyncExternalStore(subscribe, ofAll, ofAll)
  const page = useSyncExternalStore(subscribe, ofAny, ofAny)?.pages.at(-1)
  const whole = all?.pages.at(-1)
  const quota = page?.quota ?? whole?.quota
  const total = all && totalOf(all)
  // Compared by content, because every response brings a new object.
  const said = JSON.stringify(page?.permissions ?? whole?.permissions)
  return useMemo(() => {
    const permissions: ListedPermissions | undefined = said && JSON.parse(said)
    return { quota, total, permissions }
  }, [quota, total, said])
}
