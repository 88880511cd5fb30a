import type { QueryClient, QueryKey } from '@tanstack/react-query'

// Errors, because a `retry` function does not learn which QueryClient runs the query.
const final = new WeakSet<object>()

/** Runs a query function. If the host switched retries off, its error is final. */
export async function withHostRetry<T>(
  queryClient: QueryClient,
  queryKey: QueryKey,
  run: () => T | Promise<T>,
): Promise<T> {
  try {
    return await run()
  } catch (error) {
    const { retry } = queryClient.defaultQueryOptions({ queryKey })
    if ((retry === false || retry === 0) && typeof error === 'object' && error !== null) final.add(error)
    throw error
  }
}

/** Whether a query is not retried after this error because the host switched retries off. */
export function isFinal(error: object): boolean {
  return final.has(error)
}

/**
 * A `staleTime` in place of a host's default under which a list is requested once and never again. Keys change outside
 * of the page, too. A host that sets it for the query keys of Keydrawer means it.
 */
export function staleTimeFor(queryClient: QueryClient, queryKey: QueryKey): { readonly staleTime?: number } {
  const isChosen = queryClient.getQueryDefaults(queryKey).staleTime !== undefined
  const staleTime = queryClient.getDefaultOptions().queries?.staleTime
  return !isChosen && (staleTime === Infinity || staleTime === 'static') ? { staleTime: 0 } : {}
}
