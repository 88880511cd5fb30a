import { QueryClient } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import {
  type ApiKeysClient,
  type ApiKeysEvent,
  ApiKeysProvider,
  type ApiKeysProviderProps,
  useApiKey,
  useApiKeyActions,
  useApiKeyActivity,
  useApiKeys,
  useApiKeyScopes,
  useChangeApiKeys,
  useCreateApiKey,
  useDeleteApiKey,
  useOrphanedApiKeys,
  useRevokeApiKey,
  useRotateApiKey,
  useSetApiKeyEnabled,
  useUpdateApiKey,
} from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { sampleApiKeys } from 'keydrawer/mocks'
import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { apiKey, fakeClient, issued, SECRET } from '../support/fakeClient'
import { withSecretSearch } from '../security/leaks/secretSearch'

const { expectNowhere } = withSecretSearch()

const below = (client: ApiKeysClient, own: Partial<ApiKeysProviderProps> = {}) => {
  const queryClient = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ApiKeysProvider client={client} scope="acme" queryClient={queryClient} {...own}>
      {children}
    </ApiKeysProvider>
  )
  return { wrapper, queryClient }
}

it.each<[string, () => unknown]>([
  ['useApiKey()', () => useApiKey('key_1')],
  ['useApiKeyActivity()', () => useApiKeyActivity('key_1')],
  ['useApiKeyScopes()', () => useApiKeyScopes()],
  ['useRotateApiKey()', () => useRotateApiKey()],
  ['useUpdateApiKey()', () => useUpdateApiKey()],
  ['useSetApiKeyEnabled()', () => useSetApiKeyEnabled()],
  ['useRevokeApiKey()', () => useRevokeApiKey()],
  ['useDeleteApiKey()', () => useDeleteApiKey()],
  ['useChangeApiKeys()', () => useChangeApiKeys('revoke')],
  ['useApiKeyActions()', () => useApiKeyActions()],
  ['useOrphanedApiKeys()', () => useOrphanedApiKeys()],
])('throws an error in %s that names the missing provider', (name, useHook) => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(() => renderHook(useHook)).toThrow(`[keydrawer] ${name} must be used inside <ApiKeysProvider>`)
})

it('rotates a key with a user interface of the host, and keeps the secret out of all caches', async () => {
  const rotated = apiKey({ id: 'key_new', replaces: 'key_1' })
  const rotate = vi.fn(() => Promise.resolve(issued({ apiKey: rotated })))
  const onCreated = vi.fn()
  const { wrapper, queryClient } = below({ ...fakeClient([apiKey()]), rotate }, { onCreated })
  const { result } = renderHook(() => ({ list: useApiKeys(), rotation: useRotateApiKey() }), { wrapper })
  await waitFor(() => expect(result.current.list.isSuccess).toBe(true))
  expect(result.current.rotation.canRotate).toBe(true)
  act(() => result.current.rotation.open(apiKey()))
  expect(result.current.rotation).toMatchObject({ status: 'editing', rotates: apiKey() })
  await act(() => result.current.rotation.rotate(apiKey(), { gracePeriodSeconds: 60 }))
  if (result.current.rotation.status !== 'revealed') throw new Error('not revealed')
  const { secret } = result.current.rotation.issued
  expect(secret.reveal()).toBe(SECRET)
  expect(onCreated).toHaveBeenCalledExactlyOnceWith({ id: 'key_new', apiKey: rotated, scope: 'acme' })

  act(() => result.current.rotation.dismiss())
  expect(result.current.rotation.status).toBe('confirming-close')
  act(() => result.current.rotation.cancelClose())
  act(() => result.current.rotation.confirmSaved())
  act(() => result.current.rotation.dismiss())
  expect(result.current.rotation.status).toBe('idle')
  expect(secret.isWiped).toBe(true)
  expectNowhere({ queryClient, told: onCreated.mock.calls })
})

it('rotates in one component while another observes, with one creation', async () => {
  const { wrapper } = below({ ...fakeClient(), rotate: () => Promise.resolve(issued()) })
  const { result } = renderHook(() => ({ creation: useCreateApiKey(), rotation: useRotateApiKey() }), { wrapper })
  await act(() => result.current.rotation.rotate(apiKey()))
  expect([result.current.creation.status, result.current.rotation.status]).toEqual(['revealed', 'revealed'])
  await act(() => result.current.creation.create({ name: 'Another' }))
  expect(result.current.creation).toMatchObject({ status: 'revealed', request: { rotation: { apiKey: apiKey() } } })
})

it('updates the old key after its rotation', async () => {
  const { active } = sampleApiKeys()
  const client = createMemoryClient({ apiKeys: [active] })
  const { wrapper } = below(client)
  const { result } = renderHook(() => ({ list: useApiKeys(), rotation: useRotateApiKey() }), { wrapper })
  await waitFor(() => expect(result.current.list.isSuccess).toBe(true))
  await act(() => result.current.rotation.rotate(active, { gracePeriodSeconds: 3600 }))
  act(() => result.current.rotation.confirmSaved())
  act(() => result.current.rotation.dismiss())
  await waitFor(() => expect(result.current.list.data?.items).toHaveLength(2))
  const [next, old] = result.current.list.data?.items ?? []
  expect(next).toMatchObject({ replaces: old?.id })
  expect(old).toMatchObject({ id: 'key_active', replacedBy: next?.id, expiresAt: expect.any(String) })
})

it('loads one key with get, and shows its list entry until then', async () => {
  const get = vi.fn(() => Promise.resolve(apiKey({ name: 'Fresh' })))
  const { wrapper } = below({ ...fakeClient([apiKey()]), get })
  const { result, rerender } = renderHook(({ id }) => ({ list: useApiKeys(), one: useApiKey(id) }), {
    wrapper,
    initialProps: { id: '' },
  })
  await waitFor(() => expect(result.current.one.error).toMatchObject({ code: 'invalid-input' }))
  await waitFor(() => expect(result.current.list.isSuccess).toBe(true))
  expect(get).not.toHaveBeenCalled()
  rerender({ id: 'key_1' })
  expect(result.current.one.data?.name).toBe('CI deploy')
  await waitFor(() => expect(result.current.one.data?.name).toBe('Fresh'))
})

it('searches every page for one key if the client has no get', async () => {
  const list = vi.fn<ApiKeysClient['list']>(({ cursor }) =>
    Promise.resolve(cursor ? { items: [apiKey()] } : { items: [apiKey({ id: 'other' })], nextCursor: 'next' }),
  )
  const { wrapper } = below({ list })
  const { result } = renderHook(() => [useApiKey('key_1'), useApiKey('nowhere')] as const, { wrapper })
  await waitFor(() => expect(result.current[0].data).toEqual(apiKey()))
  await waitFor(() => expect(result.current[1].error).toMatchObject({ code: 'not-found' }))
})

it('loads scopes and activity only if the client supports them', async () => {
  const without = renderHook(() => [useApiKeyScopes(), useApiKeyActivity('key_1')] as const, below(fakeClient()))
  expect(without.result.current.map(({ isPending, fetchStatus }) => [isPending, fetchStatus])).toEqual([
    [true, 'idle'],
    [true, 'idle'],
  ])
  const listActivity = vi.fn(() =>
    Promise.resolve({ items: [{ at: '2026-11-24T10:00:00Z', what: 'created', ip: SECRET }] }),
  )
  const client = { ...fakeClient(), listScopes: () => Promise.resolve([{ value: 'read' }]), listActivity }
  const place = below(client)
  const { result } = renderHook(() => [useApiKeyScopes(), useApiKeyActivity('key_1')] as const, place)
  await waitFor(() => expect(result.current[0].data).toEqual([{ value: 'read' }]))
  const items = [{ at: '2026-11-24T10:00:00.000Z', what: 'created' }]
  await waitFor(() => expect(result.current[1].data?.pages).toEqual([{ items }]))
  expectNowhere(place)
})

it('sends supported filters to the server, and applies the others in memory', async () => {
  const items = [apiKey({ id: 'a', name: 'Alpha' }), apiKey({ id: 'b', name: 'Beta', enabled: false })]
  const wanted = { search: ' alp ', status: ['active'], sort: { by: 'name', direction: 'desc' } } as const
  const ask = async (features: ApiKeysClient['features']) => {
    const client = { ...fakeClient(items), features }
    const { result } = renderHook(() => useApiKeys(wanted), below(client))
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    const { cursor: _first, ...query } = client.list.mock.calls[0]?.[0] ?? {}
    return { query, names: result.current.data?.items.map(({ name }) => name) }
  }
  expect(await ask({})).toEqual({ query: {}, names: ['Alpha'] })
  const list = { search: true, status: true, sort: ['name'] } as const
  expect(await ask({ list })).toEqual({ query: { ...wanted, search: 'alp' }, names: ['Alpha', 'Beta'] })
  expect(await ask({ list: { sort: ['createdAt'], status: true } })).toEqual({
    query: { status: ['active'] },
    names: ['Alpha'],
  })
})

it('reports an orphan until it is deleted with the ordinary hook', async () => {
  const events: ApiKeysEvent[] = []
  const client = { ...fakeClient([apiKey({ id: 'key_new' })]), delete: vi.fn(() => Promise.resolve()) }
  const { wrapper } = below(client, { onEvent: (event) => events.push(event) })
  const useAll = () => ({ creation: useCreateApiKey(), lost: useOrphanedApiKeys(), remove: useDeleteApiKey() })
  const { result } = renderHook(useAll, { wrapper })
  await act(() => result.current.creation.create({ name: 'Booking engine' }))
  act(() => void window.dispatchEvent(new Event('pagehide')))
  expect(result.current.lost.orphans.map(({ id, reason }) => [id, reason])).toEqual([['key_new', 'unsaved']])
  await act(() => result.current.remove.mutateAsync('key_new'))
  expect(client.delete).toHaveBeenCalledOnce()
  expect(result.current.lost.orphans).toEqual([])
  expect(events.map(({ type }) => type)).toEqual(['created', 'revealed', 'lost', 'deleted'])
})

it('removes a key from the active keys once it has expired, without a new list', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  try {
    const client = fakeClient([apiKey({ expiresAt: new Date(Date.now() + 90_000).toISOString() })])
    const { result } = renderHook(() => useApiKeys({ status: ['active'] }), below(client))
    await waitFor(() => expect(result.current.data?.items).toHaveLength(1))
    client.list.mockReturnValue(new Promise(() => {}))
    await act(() => vi.advanceTimersByTimeAsync(180_000))
    expect(result.current.data?.items).toEqual([])
  } finally {
    vi.useRealTimers()
  }
})
