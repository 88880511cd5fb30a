import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { ApiKeysError } from '../core/ApiKeysError'
import { isRetryAfterTooLong, retryAfterMs } from '../core/retry'
import { warnOnce } from '../warnOnce'

interface HostRetry {
  readonly retry: boolean | number | ((failures: number, error: ApiKeysError) => boolean) | undefined
  readonly retryDelay: number | ((attempt: number, error: ApiKeysError) => number) | undefined
}

// By error, because the functions of a query do not know which QueryClient runs the query.
const hostRetries = new WeakMap<object, HostRetry>()

/** Runs a query function. Its error is then retried as the host says in the defaults of its QueryClient. */
export async function withHostRetry<T>(
  queryClient: QueryClient,
  queryKey: QueryKey,
  run: () => T | Promise<T>,
): Promise<T> {
  try {
    return await run()
  } catch (error) {
    const { retry, retryDelay } = queryClient.defaultQueryOptions({ queryKey })
    if (typeof error === 'object' && error !== null) hostRetries.set(error, { retry, retryDelay })
    throw error
  }
}

/**
 * Whether to retry a failed query. A function of the host decides. A number of the host is a limit, and applies to
 * errors that another request may cure. Never retries if the backend asks for a long pause.
 */
export function shouldRetry(failures: number, error: ApiKeysError): boolean {
  if (isRetryAfterTooLong(error)) return false
  const retry = hostRetries.get(error)?.retry
  if (typeof retry === 'function') return ask('retry', () => retry(failures, error), false)
  return isTransient(error) && failures < limitOf(retry)
}

/** How long to wait before a retry, in milliseconds: as long as the host says, but at least as the backend asks. */
export function retryDelayOf(attempt: number, error: ApiKeysError): number {
  const retryDelay = hostRetries.get(error)?.retryDelay
  const ours = 400 * 2 ** attempt
  if (retryDelay === undefined) return retryAfterMs(error) + ours
  const host = typeof retryDelay === 'function' ? ask('retryDelay', () => retryDelay(attempt, error), ours) : retryDelay
  return Math.max(host, retryAfterMs(error))
}

function isTransient({ code }: ApiKeysError): boolean {
  return code === 'unreachable' || code === 'server-error'
}

function limitOf(retry: boolean | number | undefined): number {
  if (retry === true) return Infinity
  if (retry !== undefined) return Number(retry)
  // On a server, a visitor waits for the page meanwhile. React-query does the same.
  return typeof window === 'undefined' ? 0 : 2
}

/** Calls a function of the host, which may throw. */
function ask<T>(option: string, run: () => T, otherwise: T): T {
  try {
    return run()
  } catch {
    warnOnce(`The \`${option}\` function in the defaults of the QueryClient threw an error.`)
    return otherwise
  }
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
