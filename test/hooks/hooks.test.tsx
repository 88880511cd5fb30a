import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, renderHook, screen, waitFor } from '@testing-library/react'
import {
  ApiKeysError,
  ApiKeysProvider,
  apiKeysQueries,
  ApiKeyTable,
  type IssuedKey,
  useApiKeys,
  useCreateApiKey,
} from 'keydrawer'
import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { deferred } from '../support/deferred'
import { apiKey, fakeClient, issued, SECRET } from '../support/fakeClient'
import { withSecretSearch } from '../security/leaks/secretSearch'

const { expectNowhere } = withSecretSearch()

const host = (client = fakeClient(), queryClient = new QueryClient()) =>
  function Host({ children }: { children: ReactNode }) {
    return (
      <QueryClientProvider client={queryClient}>
        <ApiKeysProvider client={client} scope="acme">
          {children}
        </ApiKeysProvider>
      </QueryClientProvider>
    )
  }

it.each([
  ['useApiKeys()', () => useApiKeys()],
  ['useCreateApiKey()', () => useCreateApiKey()],
])('throws an error in %s that names the missing provider', (name, useHook: () => unknown) => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(() => renderHook(useHook)).toThrow(`[keydrawer] ${name} must be used inside <ApiKeysProvider>`)
})

it('creates a key with a user interface of the host', async () => {
  const { result } = renderHook(() => useCreateApiKey(), { wrapper: host() })
  expect(result.current.status).toBe('idle')
  await act(() => result.current.create({ name: 'CI' }))
  if (result.current.status !== 'revealed') throw new Error('not revealed')
  const { secret } = result.current.issued
  expect(secret.reveal()).toBe(SECRET)

  act(() => result.current.dismiss())
  expect(result.current.status).toBe('confirming-close')
  act(() => result.current.cancelClose())
  act(() => result.current.confirmSaved())
  act(() => result.current.dismiss())
  expect(result.current.status).toBe('idle')
  expect(secret.isWiped).toBe(true)
})

it('keeps the secret out of the host’s caches and of their subscribers', async () => {
  const seen: unknown[] = []
  const queryClient = new QueryClient()
  queryClient.getQueryCache().subscribe((event) => seen.push(event))
  queryClient.getMutationCache().subscribe((event) => seen.push(event))
  const useBoth = () => ({ items: useApiKeys().data?.items, creation: useCreateApiKey() })
  const { result } = renderHook(useBoth, { wrapper: host(fakeClient(), queryClient) })
  await waitFor(() => expect(result.current.items).toEqual([]))
  await act(() => result.current.creation.create({ name: 'CI' }))
  await waitFor(() => expect(result.current.items).toHaveLength(1))

  expectNowhere({ queryClient, told: seen, isOver: false })
  expect(seen.length).toBeGreaterThan(0)
  expect(queryClient.getMutationCache().getAll()).toEqual([])
})

it('reveals the secret although the list never answers', async () => {
  const client = fakeClient()
  client.list.mockReturnValue(new Promise(() => {}))
  const { result } = renderHook(() => ({ list: useApiKeys(), creation: useCreateApiKey() }), { wrapper: host(client) })
  await act(() => result.current.creation.create({ name: 'CI' }))
  expect(result.current.creation.status).toBe('revealed')
})

it('wipes a secret that arrives after unmounting, and lists its key', async () => {
  const answer = deferred<IssuedKey>()
  const client = fakeClient()
  const create = client.create.getMockImplementation()!
  client.create.mockImplementation(async (...args) => {
    await create(...args)
    return answer.promise
  })
  const queryClient = new QueryClient()
  const { result, unmount } = renderHook(() => useCreateApiKey(), { wrapper: host(client, queryClient) })
  act(() => void result.current.create({ name: 'CI' }))
  await waitFor(() => expect(client.create).toHaveBeenCalled())
  unmount()
  const late = issued()
  await act(async () => answer.resolve(late))
  expect(late.secret.isWiped).toBe(true)

  render(<ApiKeyTable />, { wrapper: host(client, queryClient) })
  expect(await screen.findByText('Booking engine')).toBeVisible()
})

it('loads the list again after a failure, because only the backend knows the outcome', async () => {
  const client = fakeClient()
  client.create.mockRejectedValue(new ApiKeysError('timeout', { mayHaveApplied: true }))
  const { result } = renderHook(() => ({ list: useApiKeys(), creation: useCreateApiKey() }), { wrapper: host(client) })
  await waitFor(() => expect(result.current.list.isSuccess).toBe(true))
  const { length } = client.list.mock.calls
  await act(() => result.current.creation.create({ name: 'CI' }))
  await waitFor(() => expect(client.list.mock.calls.length).toBeGreaterThan(length))
})

it('uses the host’s QueryClient, or its own if there is none', async () => {
  const queryClient = new QueryClient()
  render(<ApiKeyTable />, { wrapper: host(fakeClient([apiKey()]), queryClient) })
  await screen.findByText('CI deploy')
  expect(
    queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryKey }) => queryKey),
  ).toEqual([['keydrawer', 'acme', 'default', 'list', {}]])

  const alone = (
    <ApiKeysProvider client={fakeClient([apiKey({ name: 'On its own' })])} scope="acme">
      <ApiKeyTable />
    </ApiKeysProvider>
  )
  render(alone)
  expect(await screen.findByText('On its own')).toBeVisible()
})

it('ignores default options of the host that would break it', async () => {
  const queryClient = new QueryClient({
    defaultOptions: { queries: { throwOnError: true, networkMode: 'online', retry: 9 } },
  })
  const client = fakeClient()
  client.list.mockRejectedValue(new ApiKeysError('unauthorized'))
  render(<ApiKeyTable />, { wrapper: host(client, queryClient) })
  expect(await screen.findByRole('alert')).toBeVisible()
})

it('loads a list that failed offline as soon as the network is back', async () => {
  const client = fakeClient()
  client.list.mockRejectedValue(new ApiKeysError('timeout'))
  render(<ApiKeyTable />, { wrapper: host(client) })
  expect(await screen.findByRole('alert')).toBeVisible()
  client.list.mockResolvedValue({ items: [apiKey()] })
  act(() => void window.dispatchEvent(new Event('offline')))
  act(() => void window.dispatchEvent(new Event('online')))
  expect(await screen.findByText('CI deploy')).toBeVisible()
})

it('gives loaders the same query that the hook uses', async () => {
  const queryClient = new QueryClient()
  const client = fakeClient([apiKey()])
  await queryClient.prefetchInfiniteQuery(apiKeysQueries.list(client, 'acme'))
  const { result } = renderHook(() => useApiKeys(), { wrapper: host(client, queryClient) })
  expect(result.current.data).toMatchObject({ items: [apiKey()], unreadable: [], total: 1, loaded: 1 })
})

it('removes unknown fields that a custom client lists', async () => {
  const queryClient = new QueryClient()
  const client = fakeClient([{ ...apiKey(), secret: SECRET, key: SECRET } as ReturnType<typeof apiKey>])
  const { result } = renderHook(() => useApiKeys(), { wrapper: host(client, queryClient) })
  await waitFor(() => expect(result.current.isSuccess).toBe(true))
  expectNowhere({ queryClient })
})

it('retries a failed list when the backend says, and not at all if that takes too long', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const list = vi.fn(() => Promise.reject(new ApiKeysError('server-error', { retryAfterSeconds: 20 })))
  const queryClient = new QueryClient()
  const asked = (retryAfterSeconds: number) => {
    list.mockClear().mockRejectedValue(new ApiKeysError('server-error', { retryAfterSeconds }))
    return queryClient.fetchInfiniteQuery(apiKeysQueries.list({ list }, `scope ${retryAfterSeconds}`)).catch(() => {})
  }
  const patient = asked(20)
  await vi.advanceTimersByTimeAsync(19_000)
  expect(list).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(60_000)
  await patient
  expect(list).toHaveBeenCalledTimes(3)
  await asked(61)
  expect(list).toHaveBeenCalledTimes(1)
  vi.useRealTimers()
})
