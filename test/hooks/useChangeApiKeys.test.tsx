import { QueryClient } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import {
  type ApiKeysClient,
  ApiKeysError,
  ApiKeysProvider,
  type ApiKeysProviderProps,
  useApiKeyActions,
  useApiKeys,
  useChangeApiKeys,
  useCreateApiKey,
} from 'keydrawer'
import { isExpiringSoon, getKeyInsight } from 'keydrawer/core'
import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { deferred } from '../support/deferred'
import { apiKey, fakeClient } from '../support/fakeClient'

function hook<Result>(useHook: () => Result, client: ApiKeysClient, own: Partial<ApiKeysProviderProps> = {}) {
  const queryClient = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ApiKeysProvider client={client} scope="acme" queryClient={queryClient} {...own}>
      {children}
    </ApiKeysProvider>
  )
  return renderHook(useHook, { wrapper }).result
}

const keys = ['a', 'b', 'c'].map((id) => apiKey({ id, name: id }))

it('continues after keys that fail, and loads the list once', async () => {
  const list = vi.fn(() => Promise.resolve({ items: keys }))
  const revoke = vi.fn((id: string) => (id === 'b' ? Promise.reject(new ApiKeysError('forbidden')) : Promise.resolve()))
  const hooks = hook(() => ({ list: useApiKeys(), revocation: useChangeApiKeys('revoke') }), { list, revoke })
  await waitFor(() => expect(hooks.current.list.isSuccess).toBe(true))
  expect(hooks.current.revocation.status).toBe('idle')
  list.mockClear()
  await act(() => hooks.current.revocation.run(keys))
  const [first, second, third] = keys
  expect(hooks.current.revocation).toMatchObject({
    status: 'over',
    done: [first, third],
    failed: [{ apiKey: second, error: { code: 'forbidden' } }],
    skipped: [],
  })
  await waitFor(() => expect(list).toHaveBeenCalledOnce())
})

it('reports its progress, and stops after the key in progress', async () => {
  const answer = deferred<void>()
  const setEnabled = vi.fn(() => answer.promise)
  const hooks = hook(() => useChangeApiKeys('disable'), { ...fakeClient(keys), setEnabled })
  let run: Promise<unknown> = Promise.resolve()
  act(() => void (run = hooks.current.run(keys)))
  expect(hooks.current).toMatchObject({ status: 'running', done: [], skipped: keys })
  await waitFor(() => expect(setEnabled).toHaveBeenCalledOnce())
  act(() => hooks.current.stop())
  expect(hooks.current.status).toBe('stopping')
  answer.resolve()
  await act(() => run)
  expect(hooks.current).toMatchObject({ status: 'over', done: [keys[0]], skipped: keys.slice(1) })
  expect(setEnabled).toHaveBeenCalledOnce()
})

it('returns the possible actions of a key, and the reasons for the others', async () => {
  const list = () => Promise.resolve({ items: keys, permissions: { rotate: false } })
  const client = { list, update: vi.fn(), rotate: vi.fn(), revoke: vi.fn(), delete: vi.fn() }
  const permissions = { revoke: false, delete: 'Ask the platform team.' }
  const hooks = hook(() => ({ list: useApiKeys(), actionsOf: useApiKeyActions() }), client, { permissions })
  await waitFor(() => expect(hooks.current.list.isSuccess).toBe(true))
  const refused = { rotate: 'forbidden', delete: { reason: 'Ask the platform team.' } }
  expect(hooks.current.actionsOf(apiKey())).toEqual({ update: null, ...refused })
  const ended = apiKey({ revokedAt: '2026-11-24T10:00:00.000Z' })
  const updateAt = (instant: string) => hooks.current.actionsOf(ended, Date.parse(instant)).update
  expect([updateAt('2026-11-24T09:59:59Z'), updateAt('2026-11-24T10:00:00Z')]).toEqual([null, 'revoked'])
  expect(hooks.current.actionsOf(ended).update).toBe('revoked')
})

it('offers no edit if no field can be changed', () => {
  const client = { ...fakeClient(), features: { update: [] }, update: vi.fn(), delete: vi.fn() }
  expect(hook(() => useApiKeyActions(), client).current(apiKey())).toEqual({ delete: null })
})

it('returns the quota, and the reason why no other key can be created', async () => {
  const client = { ...fakeClient(), list: () => Promise.resolve({ items: keys, quota: 3 }) }
  const hooks = hook(() => ({ list: useApiKeys(), creation: useCreateApiKey() }), client)
  await waitFor(() =>
    expect(hooks.current.creation).toMatchObject({ quota: 3, createDisabledReason: 'quota', canCreate: false }),
  )
})

it('exports key insights as plain functions', () => {
  const now = Date.parse('2026-11-24T10:00:00Z')
  const old = apiKey({ createdAt: '2026-01-01T00:00:00.000Z', lastUsedAt: null, expiresAt: null })
  expect([getKeyInsight(old, now), isExpiringSoon(old, now)]).toEqual(['never-used', false])
  expect(isExpiringSoon({ ...old, expiresAt: '2026-11-30T00:00:00.000Z' }, now)).toBe(true)
})

it.each([{ search: 'CI' }, { status: ['active'] as const }])(
  'reads permissions and quota although the only list is filtered by %j',
  async (wanted) => {
    const list = () => Promise.resolve({ items: [apiKey()], permissions: { create: false, revoke: false }, quota: 3 })
    const features = { list: { search: true, status: true } }
    const client = { list, create: vi.fn(), revoke: vi.fn(), features }
    const hooks = hook(
      () => ({ list: useApiKeys(wanted), actionsOf: useApiKeyActions(), creation: useCreateApiKey() }),
      client,
    )
    await waitFor(() => expect(hooks.current.list.isSuccess).toBe(true))
    await waitFor(() => expect(hooks.current.creation.createDisabledReason).toBe('forbidden'))
    expect(hooks.current.actionsOf(apiKey()).revoke).toBe('forbidden')
    expect(hooks.current.creation.quota).toBe(3)
  },
)
