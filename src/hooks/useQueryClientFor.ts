import { QueryClient, QueryClientContext } from '@tanstack/react-query'
import { useContext, useEffect, useState } from 'react'
import { markAsShortLived } from '../create-flow/pageRecords'
import { includeInReset } from '../queries/resetQueryClients'

/**
 * The given QueryClient, else the host's, else one of our own.
 *
 * The result is passed to every hook explicitly, because reading the context inside them fails if a monorepo
 * has two copies of react-query.
 */
export function useQueryClientFor(given: QueryClient | undefined): QueryClient {
  const host = useContext(QueryClientContext)
  const [own] = useState(() => markAsShortLived(new QueryClient()))
  const queryClient = given ?? host ?? own

  useEffect(() => includeInReset(queryClient), [queryClient])

  // A QueryClientProvider does this for the host's: refetch on focus and on reconnect.
  useEffect(() => {
    if (queryClient === host) return undefined
    queryClient.mount()
    return () => queryClient.unmount()
  }, [queryClient, host])

  return queryClient
}
