import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { warnOnce } from '../warnOnce'
import type { ApiKeyList } from './apiKeyList'

/** A list that changes all the time, or a server whose totals make no sense, is not read for ever. */
const MAX_READS = 3

/** Reads a list again from the start if its pages do not fit together. */
export function useStaleList(queryClient: QueryClient, queryKey: QueryKey, list: ApiKeyList | undefined): void {
  const reads = useRef(0)
  useEffect(() => {
    if (!list?.isStale) reads.current = 0
    if (!list?.isStale || queryClient.getQueryState(queryKey)?.fetchStatus !== 'idle') return
    if (reads.current === MAX_READS) {
      warnOnce('The pages of the list do not fit together, although it was read several times. Check its `total`.')
      return
    }
    reads.current++
    void queryClient.refetchQueries({ queryKey, exact: true }, { cancelRefetch: false })
  }, [queryClient, queryKey, list])
}
