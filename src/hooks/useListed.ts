import { notifyManager, type QueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { ListedPermissions } from '../core/ApiKeysClient'
import { totalOf } from './apiKeyList'
import { type Listed, listedIn } from './queryCache'
import type { ClientKey } from './queryKeys'

/** What the backend said of a scope with its list: how many keys there may be, and what is allowed. */
export function useListed(queryClient: QueryClient, client: ClientKey, scope: string): Listed {
  const cache = queryClient.getQueryCache()
  // Later, for the cache also speaks up while a component that asks for a list is being rendered.
  const subscribe = useCallback((listener: () => void) => cache.subscribe(notifyManager.batchCalls(listener)), [cache])
  const ofAll = useCallback(() => listedIn(queryClient, client, scope, true), [queryClient, client, scope])
  const ofAny = useCallback(() => listedIn(queryClient, client, scope, false), [queryClient, client, scope])
  const all = useSyncExternalStore(subscribe, ofAll, ofAll)
  const page = useSyncExternalStore(subscribe, ofAny, ofAny)?.pages.at(-1)
  const whole = all?.pages.at(-1)
  const quota = page?.quota ?? whole?.quota
  const total = all && totalOf(all)
  // By its contents: every answer brings a new object that says the same.
  const said = JSON.stringify(page?.permissions ?? whole?.permissions)
  return useMemo(() => {
    const permissions: ListedPermissions | undefined = said && JSON.parse(said)
    return { quota, total, permissions }
  }, [quota, total, said])
}
