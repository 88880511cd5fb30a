import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { warnOnce } from '../warnOnce'
import { isStale, type Pages } from './apiKeyList'

/** The limit for a list that changes all the time, or a server with inconsistent totals. */
const MAX_READS = 3

/**
 * Refetches a list from the start whenever its pages are inconsistent, until the returned function is called. Watches
 * the cache, because reading the result of a query hook would also subscribe its caller to these properties.
 */
export function refetchStaleList(queryClient: QueryClient, queryKey: QueryKey, reads = { current: 0 }): () => void {
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
}
