import { type DefaultOptions, QueryClient } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import {
  apiKeysQueries,
  type ApiKeysClient,
  ApiKeysError,
  ApiKeysProvider,
  useApiKey,
  useApiKeyActivity,
  useApiKeys,
  useApiKeyScopes,
} from 'keydrawer'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { apiKey } from '../support/fakeClient'

type Queries = NonNullable<DefaultOptions['queries']>

function hostWith(queries: Queries) {
  const client = {
    list: vi.fn<ApiKeysClient['list']>(() => Promise.resolve({ items: [apiKey()] })),
    get: vi.fn(() => Promise.resolve(apiKey())),
    listScopes: vi.fn(() => Promise.resolve([{ value: 'read' }])),
    listActivity: vi.fn(() => Promise.resolve({ items: [] })),
  }
  const queryClient = new QueryClient({ defaultOptions: { queries } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ApiKeysProvider client={client} scope="acme" queryClient={queryClient}>
      {children}
    </ApiKeysProvider>
  )
  return { client, queryClient, open: () => renderHook(() => useApiKeys(), { wrapper }), wrapper }
}

it('loads everything although the host disables queries by default', async () => {
  const { client, wrapper } = hostWith({ enabled: false })
  const useAll = () => [useApiKeys(), useApiKey('key_1'), useApiKeyScopes(), useApiKeyActivity('key_1')] as const
  const { result } = renderHook(useAll, { wrapper })
  await waitFor(() => expect(result.current.map(({ status }) => status)).toEqual(Array(4).fill('success')))
  for (const method of Object.values(client)) expect(method).toHaveBeenCalled()
})

it.each([Infinity, 'static'] as const)('loads the list on each visit although staleTime is %s', async (staleTime) => {
  const { client, open } = hostWith({ staleTime, refetchOnMount: false })
  for (let visits = 1; visits <= 2; visits++) {
    client.list.mockClear()
    const { result, unmount } = open()
    await waitFor(() => expect(result.current).toMatchObject({ status: 'success', fetchStatus: 'idle' }))
    expect(client.list).toHaveBeenCalled()
    unmount()
  }
})

it('respects a staleTime that the host sets for Keydrawer’s queries, and a finite default', async () => {
  for (const staleTime of [60_000, Infinity]) {
    const { client, queryClient, open } = hostWith({ staleTime })
    queryClient.setQueryDefaults(apiKeysQueries.all('acme'), { staleTime })
    for (let visits = 1; visits <= 2; visits++) {
      client.list.mockClear()
      const { result, unmount } = open()
      await waitFor(() => expect(result.current.status).toBe('success'))
      unmount()
    }
    expect(client.list).not.toHaveBeenCalled()
  }
})

it('loads a failed list again on mount although the host disables that', async () => {
  const { client, open } = hostWith({ retryOnMount: false })
  client.list.mockRejectedValue(new ApiKeysError('forbidden'))
  const first = open()
  await waitFor(() => expect(first.result.current.status).toBe('error'))
  first.unmount()
  client.list.mockResolvedValue({ items: [] })
  const { result } = open()
  await waitFor(() => expect(result.current.status).toBe('success'))
})

it('loads the list once per visit, although StrictMode mounts twice and cancels the first request', async () => {
  for (const [reactStrictMode, requests] of [
    [false, 1],
    [true, 2],
  ] as const) {
    const { client, wrapper } = hostWith({ retry: false })
    client.list.mockRejectedValue(new ApiKeysError('server-error'))
    const { result, unmount } = renderHook(() => useApiKeys(), { wrapper, reactStrictMode })
    await waitFor(() => expect(result.current.status).toBe('error'))
    expect(client.list.mock.calls.map(([, { signal }]) => signal.aborted)).toEqual([true, false].slice(-requests))
    unmount()
  }
})

it.each([false, 0])('does not retry if the host sets retry to %s', async (retry) => {
  const { client, queryClient, open } = hostWith({ retry })
  client.list.mockRejectedValue(new ApiKeysError('server-error'))
  client.get.mockRejectedValue(new ApiKeysError('unreachable'))
  vi.useFakeTimers()
  const { result } = open()
  await act(() => vi.advanceTimersByTimeAsync(0))
  expect(result.current.status).toBe('error')
  const requests = client.list.mock.calls.length
  await expect(queryClient.fetchQuery(apiKeysQueries.detail(client, 'acme', 'key_1'))).rejects.toThrow('unreachable')
  await act(() => vi.advanceTimersByTimeAsync(60_000))
  expect(client.list).toHaveBeenCalledTimes(requests)
  expect(client.get).toHaveBeenCalledOnce()
  vi.useRealTimers()
})

describe('the retries of a host', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  /** Returns the number of requests after each pause, until the query has failed. */
  async function requestsOf(queries: Queries, error: ApiKeysError, pauses: readonly number[]) {
    const { client, queryClient } = hostWith(queries)
    client.get.mockRejectedValue(error)
    void queryClient.prefetchQuery(apiKeysQueries.detail(client, 'acme', 'key_1'))
    const counts: number[] = []
    for (const pause of pauses) {
      await vi.advanceTimersByTimeAsync(pause)
      counts.push(client.get.mock.calls.length)
    }
    return counts
  }

  const failure = () => new ApiKeysError('server-error')

  it('are two without a setting of the host', async () => {
    expect(await requestsOf({}, failure(), [0, 400, 800, 60_000])).toEqual([1, 2, 3, 3])
  })

  it('are as many as the host sets, for an error that another request may cure', async () => {
    const error = failure()
    expect(await requestsOf({ retry: 1, retryDelay: 10 }, error, [0, 10, 60_000])).toEqual([1, 2, 2])
    expect(await requestsOf({ retry: 4, retryDelay: 10 }, error, [0, 10, 10, 10, 10, 60_000])).toEqual([
      1, 2, 3, 4, 5, 5,
    ])
    expect(await requestsOf({ retry: true, retryDelay: 10 }, error, [0, 500])).toEqual([1, 51])
    expect(await requestsOf({ retry: 4, retryDelay: 10 }, new ApiKeysError('forbidden'), [0, 60_000])).toEqual([1, 1])
  })

  it('are decided by a function of the host, also for other errors', async () => {
    const retry = vi.fn((failures: number, error: Error) => failures < 1 && error instanceof ApiKeysError)
    const error = new ApiKeysError('malformed-response')
    expect(await requestsOf({ retry, retryDelay: () => 10 }, error, [0, 10, 60_000])).toEqual([1, 2, 2])
    expect(retry.mock.calls).toEqual([
      [0, error],
      [1, error],
    ])
  })

  it('never come earlier than the backend asks, and not at all if it asks for more than a minute', async () => {
    const soon = new ApiKeysError('server-error', { retryAfterSeconds: 5 })
    expect(await requestsOf({ retry: 1, retryDelay: 10 }, soon, [0, 4990, 10])).toEqual([1, 1, 2])
    const late = new ApiKeysError('server-error', { retryAfterSeconds: 61 })
    expect(await requestsOf({ retry: () => true, retryDelay: 10 }, late, [0, 600_000])).toEqual([1, 1])
  })

  it('do not fail because a function of the host throws', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const retry = () => {
      throw new Error('retry')
    }
    expect(await requestsOf({ retry }, failure(), [0, 60_000])).toEqual([1, 1])
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('`retry` function'))
  })
})

it('drops unused keys after the gcTime that the host sets', async () => {
  vi.useFakeTimers()
  const { queryClient, open } = hostWith({ gcTime: 1000 })
  const { unmount } = open()
  await act(() => vi.advanceTimersByTimeAsync(0))
  unmount()
  const cached = () => queryClient.getQueryCache().findAll({ queryKey: apiKeysQueries.all('acme') }).length
  await vi.advanceTimersByTimeAsync(999)
  expect(cached()).toBe(1)
  await vi.advanceTimersByTimeAsync(2)
  expect(cached()).toBe(0)
  vi.useRealTimers()
})
