import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { warnOnce } from '../warnOnce'
import { isStale, type Pages } from './apiKeyList'

/** A list that changes all the time, or a server whose totals make no sense, is not read for ever. */
const MAX_READS = 3

/**
 * Reads a list again from the start if its pages do not fit together. Watches the cache: reading the result of the hook
 * would decide for its caller which of its properties cause a render.
 */
export function useStaleList(queryClient: QueryClient, queryKey: QueryKey): void {
  const reads = useRef(0)
  useEffect(() => {
    const check = () => {
      const state = queryClient.getQueryState<Pages>(queryKey)
      if (state?.fetchStatus !== 'idle' || !state.data) return
      if (!isStale(state.data.pages)) {
        reads.current = 0
        return
      }
      if (reads.current === MAX_READS) {
        warnOnce(
          'The pages of the list are inconsistent, even after several reloads. Check the `total` that the client returns.',
        )
        return
      }
      reads.current++
      void queryClient.refetchQueries({ queryKey, exact: true }, { cancelRefetch: false })
    }
    check()
    const cache = queryClient.getQueryCache()
    return cache.subscribe(({ type, query }) => {
      if (type === 'updated' && query === cache.find({ queryKey, exact: true })) check()
    })
  }, [queryClient, queryKey])
}
