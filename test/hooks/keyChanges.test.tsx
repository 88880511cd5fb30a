import { QueryClient } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import {
  type ApiKey,
  ApiKeysError,
  type ApiKeysClient,
  type ApiKeysEvent,
  ApiKeysProvider,
  useApiKey,
  useApiKeys,
  useDeleteApiKey,
  useRevokeApiKey,
  useSetApiKeyEnabled,
  useUpdateApiKey,
} from 'keydrawer'
import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { type Deferred, deferred } from '../support/deferred'
import { apiKey, SECRET } from '../support/fakeClient'
import { withSecretSearch } from '../security/leaks/secretSearch'

const { expectNowhere } = withSecretSearch()

type Answer = ApiKey | void

/** How many changes have reached a client. */
let begun = 0

/** A backend whose every change and whose every list a test can hold back. */
function setUp() {
  let stored: readonly ApiKey[] = [apiKey({ id: 'other', name: 'Other' }), apiKey({ enabled: true, scopes: ['read'] })]
  let answer: Deferred<Answer> | undefined
  const change = () => {
    begun++
    return (answer = deferred<Answer>()).promise
  }
  const client = {
    list: vi.fn<ApiKeysClient['list']>(() => Promise.resolve({ items: stored, total: stored.length })),
    update: vi.fn<NonNullable<ApiKeysClient['update']>>(change),
    setEnabled: vi.fn<NonNullable<ApiKeysClient['setEnabled']>>(change),
    revoke: vi.fn<NonNullable<ApiKeysClient['revoke']>>(change),
    delete: vi.fn<NonNullable<ApiKeysClient['delete']>>(async () => void (await change())),
  }
  const events: ApiKeysEvent[] = []
  const queryClient = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ApiKeysProvider client={client} scope="acme" queryClient={queryClient} onEvent={(event) => events.push(event)}>
      {children}
    </ApiKeysProvider>
  )
  const useAll = () => ({
    list: useApiKeys().data,
    one: useApiKey('key_1').data,
    update: useUpdateApiKey(),
    enable: useSetApiKeyEnabled(),
    revoke: useRevokeApiKey(),
    erase: useDeleteApiKey(),
  })
  const { result } = renderHook(useAll, { wrapper })
  const listed = (id = 'key_1') => result.current.list?.items.find((each) => each.id === id)
  return {
    client,
    events,
    queryClient,
    result,
    listed,
    store: (next: readonly ApiKey[]) => (stored = next),
    /** Once the list is there and both queries are at rest. */
    ready: () =>
      waitFor(() =>
        expect([listed(), result.current.one, queryClient.isFetching()]).toEqual([
          expect.anything(),
          expect.anything(),
          0,
        ]),
      ),
    settle: async (how: (answer: Deferred<Answer>) => void) => {
      await waitFor(() => expect(answer).toBeDefined())
      await act(async () => how(answer!))
    },
    /** Lets a list, asked for now, be answered with what was stored now, when the test says so. */
    async askStale() {
      const [late, then] = [deferred<void>(), { items: stored, total: stored.length }]
      client.list.mockImplementationOnce(() => late.promise.then(() => then))
      act(() => void queryClient.refetchQueries({ queryKey: ['keydrawer', 'acme', 'default', 'list'] }))
      return () => act(async () => late.resolve())
    },
  }
}
/** Starts a change and waits until it has reached the client. */
const started = async (run: () => void) => {
  const before = begun
  await act(async () => run())
  await waitFor(() => expect(begun).toBeGreaterThan(before))
}
const refused =
  (code: 'forbidden' | 'timeout' = 'forbidden') =>
  (answer: Deferred<Answer>) =>
    answer.reject(new ApiKeysError(code, { mayHaveApplied: code === 'timeout' }))

it('shows a new name at once, in the list and in the key’s own query, and keeps it', async () => {
  const { result, ready, listed, settle, store, events } = setUp()
  await ready()
  await started(() => result.current.update.mutate({ id: 'key_1', name: 'New' }))
  expect([listed()?.name, result.current.one?.name, listed('other')?.name]).toEqual(['New', 'New', 'Other'])
  store([apiKey({ id: 'other', name: 'Other' }), apiKey({ name: 'New' })])
  await settle((answer) => answer.resolve())
  await waitFor(() => expect(result.current.update.isSuccess).toBe(true))
  await ready()
  expect([listed()?.name, result.current.one?.name]).toEqual(['New', 'New'])
  expect(events).toEqual([{ type: 'updated', keyId: 'key_1', scope: 'acme' }])
})

it(
  'reverts exactly the optimistic change if the server refuses',
  { tags: 'fault/refused-change-rolled-back' },
  async () => {
    const { client, result, ready, listed, settle, events } = setUp()
    await ready()
    const before = listed()
    const others = listed('other')
    client.list.mockReturnValue(new Promise(() => {}))
    const patch = { name: 'New', description: null, scopes: ['write', 'admin'], expiresAt: '2027-01-01T00:00:00.000Z' }
    await started(() => result.current.update.mutate({ id: 'key_1', ...patch }))
    expect(listed()).toEqual({ ...before, ...patch })
    await settle(refused())
    await waitFor(() => expect(result.current.update.error).toMatchObject({ code: 'forbidden' }))
    expect(listed()).toEqual(before)
    expect(result.current.one).toEqual(before)
    expect(listed('other')).toBe(others)
    expect(events).toEqual([
      { type: 'failed', action: 'update', keyId: 'key_1', code: 'forbidden', mayHaveApplied: false, scope: 'acme' },
    ])
  },
)

it('does not revert data that a refetch has changed in the meantime', async () => {
  const { client, queryClient, result, ready, listed, settle, store } = setUp()
  await ready()
  await started(() => result.current.update.mutate({ id: 'key_1', name: 'Mine', description: 'Mine' }))
  store([apiKey({ name: 'Of another', description: 'Mine', lastUsedAt: '2026-11-24T11:00:00.000Z' })])
  await act(() => queryClient.refetchQueries({ queryKey: ['keydrawer', 'acme', 'default', 'list'] }))
  await waitFor(() => expect(listed()?.name).toBe('Of another'))
  client.list.mockReturnValue(new Promise(() => {}))
  await settle(refused())
  await waitFor(() => expect(result.current.update.isError).toBe(true))
  expect(listed()).toMatchObject({
    name: 'Of another',
    description: 'GitHub Actions',
    lastUsedAt: '2026-11-24T11:00:00.000Z',
  })
})

it('disables and enables a key at once, and reverts if the server refuses', async () => {
  const { client, result, ready, listed, settle, events } = setUp()
  await ready()
  await started(() => result.current.enable.mutate({ id: 'key_1', enabled: false }))
  expect(listed()?.enabled).toBe(false)
  expect(client.setEnabled.mock.calls[0]?.slice(0, 2)).toEqual(['key_1', false])
  client.list.mockReturnValue(new Promise(() => {}))
  await settle(refused('timeout'))
  await waitFor(() => expect(listed()?.enabled).toBe(true))
  expect(events).toEqual([
    { type: 'failed', action: 'disable', keyId: 'key_1', code: 'timeout', mayHaveApplied: true, scope: 'acme' },
  ])
})

it(
  'shows a key as revoked only once the server has confirmed it',
  { tags: 'fault/revocation-shown-when-confirmed' },
  async () => {
    const { client, result, ready, listed, settle, events } = setUp()
    await ready()
    await started(() => result.current.revoke.mutate('key_1'))
    expect(listed()).not.toHaveProperty('revokedAt')
    client.list.mockReturnValue(new Promise(() => {}))
    await settle((answer) => answer.resolve())
    await waitFor(() => expect(listed()?.revokedAt).toEqual(expect.any(String)))

    await started(() => result.current.erase.mutate('other'))
    expect(result.current.list?.total).toBe(2)
    await settle((answer) => answer.resolve())
    await waitFor(() => expect(listed('other')).toBeUndefined())
    expect(result.current.list?.items).toHaveLength(1)
    expect(events.map(({ type }) => type)).toEqual(['revoked', 'deleted'])
  },
)

it('uses the key that the server returns, unless it is another key', async () => {
  const { client, result, ready, listed, settle } = setUp()
  await ready()
  client.list.mockReturnValue(new Promise(() => {}))
  await started(() => result.current.update.mutate({ id: 'key_1', name: ' New ' }))
  await settle((answer) => answer.resolve(apiKey({ name: 'New', updatedAt: '2026-11-24T12:00:00.000Z' })))
  await waitFor(() => expect(listed()).toMatchObject({ name: 'New', updatedAt: '2026-11-24T12:00:00.000Z' }))
  await started(() => result.current.update.mutate({ id: 'key_1', name: 'Newer' }))
  await settle((answer) => answer.resolve(apiKey({ id: 'other', name: 'Stranger' })))
  await waitFor(() => expect(result.current.update.isSuccess).toBe(true))
  expect([listed()?.name, listed('other')?.name]).toEqual(['Newer', 'Other'])
})

it.each(['before', 'after'] as const)('is not reverted by a list that was requested %s the change', async (when) => {
  const { client, result, ready, listed, settle, askStale } = setUp()
  await ready()
  const early = when === 'before' ? await askStale() : undefined
  await started(() => result.current.erase.mutate('key_1'))
  const answerStale = early ?? (await askStale())
  client.list.mockReturnValue(new Promise(() => {}))
  await settle((answer) => answer.resolve())
  await waitFor(() => expect(result.current.erase.isSuccess).toBe(true))
  expect(listed()).toBeUndefined()
  await answerStale()
  expect(listed()).toBeUndefined()
  expect(listed('other')).toBeDefined()
})

it('shows a confirmed change although a list had restored the old value', async () => {
  const { client, result, ready, listed, settle, askStale } = setUp()
  await ready()
  await started(() => result.current.enable.mutate({ id: 'key_1', enabled: false }))
  const answerStale = await askStale()
  await answerStale()
  await waitFor(() => expect(listed()?.enabled).toBe(true))
  client.list.mockReturnValue(new Promise(() => {}))
  await settle((answer) => answer.resolve())
  await waitFor(() => expect(listed()?.enabled).toBe(false))
})

it('sends nothing for a key without an id, and nothing twice', async () => {
  const { client, result, ready } = setUp()
  await ready()
  for (const run of [
    () => result.current.update.mutateAsync({ id: '', name: 'x' }),
    () => result.current.enable.mutateAsync({ id: ' ', enabled: false }),
    () => result.current.revoke.mutateAsync(''),
    () => result.current.erase.mutateAsync('\n'),
  ])
    await act(() => expect(run()).rejects.toMatchObject({ code: 'invalid-input' }))
  for (const method of [client.update, client.setEnabled, client.revoke, client.delete])
    expect(method).not.toHaveBeenCalled()
})

it('never retries automatically, and fails with its own error only', async () => {
  const { client, queryClient, result, ready, events } = setUp()
  await ready()
  client.revoke.mockRejectedValue(new Error(SECRET))
  await act(() => expect(result.current.revoke.mutateAsync('key_1')).rejects.toBeInstanceOf(ApiKeysError))
  expect(client.revoke).toHaveBeenCalledOnce()
  expect(events).toEqual([
    { type: 'failed', action: 'revoke', keyId: 'key_1', code: 'unknown', mayHaveApplied: true, scope: 'acme' },
  ])
  expectNowhere({ queryClient, told: [result.current.revoke.error, events] })
})
