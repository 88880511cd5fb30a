import { QueryClient } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import {
  type ApiKey,
  type ApiKeysClient,
  ApiKeysProvider,
  useApiKeys,
  useDeleteApiKey,
  useRevokeApiKey,
  useSetApiKeyEnabled,
} from 'keydrawer'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { apiKey } from '../support/fakeClient'

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }))
afterEach(() => void vi.useRealTimers())

/** A backend that answers a number of lists from a replica that does not know the last change yet. */
function setUp(lag: number) {
  const before: readonly ApiKey[] = [apiKey(), apiKey({ id: 'other', name: 'Other' })]
  let after = before
  let left = 0
  const change = (next: readonly ApiKey[]) => () => {
    after = next
    left = lag
    return Promise.resolve()
  }
  const client = {
    list: vi.fn<ApiKeysClient['list']>(() => Promise.resolve({ items: left-- > 0 ? before : after })),
    revoke: vi.fn(change([apiKey({ revokedAt: '2026-11-24T12:00:00.000Z' }), before[1]!])),
    delete: vi.fn(change(before.slice(1))),
  }
  const queryClient = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ApiKeysProvider client={client} scope="acme" queryClient={queryClient}>
      {children}
    </ApiKeysProvider>
  )
  /** Every list that was ever shown. */
  const shown: (readonly ApiKey[] | undefined)[] = []
  const useAll = () => {
    const query = useApiKeys()
    const list = query.data?.items
    shown.push(list)
    return { list, hasNextPage: query.hasNextPage, revoke: useRevokeApiKey(), erase: useDeleteApiKey() }
  }
  const { result } = renderHook(useAll, { wrapper })
  const ready = () => waitFor(() => expect(result.current.list).toHaveLength(2))
  return { client, queryClient, result, shown, ready }
}

it.each([0, 1, 2, 3])('keeps a key revoked and loads the list once more over %i lists that lag', async (lag) => {
  const { client, queryClient, result, shown, ready } = setUp(lag)
  await ready()
  await act(() => result.current.revoke.mutateAsync('key_1'))
  const since = shown.length
  client.list.mockClear()
  await act(() => vi.advanceTimersByTimeAsync(20_000))
  for (let times = 0; times < 4; times++) await act(() => queryClient.refetchQueries())
  for (const list of shown.slice(since)) expect(list?.find(({ id }) => id === 'key_1')?.revokedAt).toBeTruthy()
  // After the change itself, one more if the first did not know of it, and four that the test asks for.
  expect(client.list.mock.calls.length).toBeLessThanOrEqual(1 + (lag > 0 ? 1 : 0) + 4)
  expect(client.list.mock.calls.length).toBeGreaterThanOrEqual((lag > 0 ? 1 : 0) + 4)
})

it.each([0, 1, 2, 3])('keeps a key deleted over %i lists that lag', async (lag) => {
  const { queryClient, result, shown, ready } = setUp(lag)
  await ready()
  await act(() => result.current.erase.mutateAsync('key_1'))
  const since = shown.length
  await act(() => vi.advanceTimersByTimeAsync(20_000))
  for (let times = 0; times < 4; times++) await act(() => queryClient.refetchQueries())
  for (const list of shown.slice(since)) expect(list?.map(({ id }) => id)).toEqual(['other'])
})

it('continues with the next page although every row of a page is deleted', async () => {
  const { client, result, ready } = setUp(0)
  await ready()
  client.list.mockImplementation(({ cursor }) =>
    Promise.resolve(cursor ? { items: [apiKey({ id: 'last' })] } : { items: [apiKey()], nextCursor: 'b' }),
  )
  await act(() => result.current.erase.mutateAsync('key_1'))
  await waitFor(() => expect(result.current.list).toEqual([]))
  expect(result.current.hasNextPage).toBe(true)
})

it('shows the value of the list after two changes of one field that were applied in either order', async () => {
  const answers: (() => void)[] = []
  const setEnabled = () => new Promise<undefined>((resolve) => void answers.push(() => resolve(undefined)))
  const list = vi.fn<ApiKeysClient['list']>(() => Promise.resolve({ items: [apiKey({ enabled: true })] }))
  const queryClient = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ApiKeysProvider client={{ list, setEnabled }} scope="acme" queryClient={queryClient}>
      {children}
    </ApiKeysProvider>
  )
  const useAll = () => ({ list: useApiKeys().data?.items, change: useSetApiKeyEnabled() })
  const { result } = renderHook(useAll, { wrapper })
  await waitFor(() => expect(result.current.list).toHaveLength(1))

  act(() => void result.current.change.mutateAsync({ id: 'key_1', enabled: true }))
  act(() => void result.current.change.mutateAsync({ id: 'key_1', enabled: false }))
  await waitFor(() => expect(answers).toHaveLength(2))
  // The backend carried them out in the other order: the key is on.
  for (const answer of answers) await act(async () => answer())
  await act(() => vi.advanceTimersByTimeAsync(1000))
  expect(result.current.list?.[0]?.enabled).toBe(true)
})
