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
import { expect, it, vi } from 'vitest'
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
