import type { QueryClient, QueryKey } from '@tanstack/react-query'

// Marks the errors, because a `retry` function does not know which QueryClient runs the query.
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
 * Overrides a host's default `staleTime` with which a list would be requested only once, because keys also change
 * outside of the page. A `staleTime` that the host sets for Keydrawer's query keys is kept.
 */
export function staleTimeFor(queryClient: QueryClient, queryKey: QueryKey): { readonly staleTime?: number } {
  const isChosen = queryClient.getQueryDefaults(queryKey).staleTime !== undefined
  const staleTime = queryClient.getDefaultOptions().queries?.staleTime
  return !isChosen && (staleTime === Infinity || staleTime === 'static') ? { staleTime: 0 } : {}
}
