import { QueryClient } from '@tanstack/react-query'
import { act, renderHook, screen, waitFor } from '@testing-library/react'
import {
  type ApiKey,
  type ApiKeysClient,
  ApiKeysError,
  ApiKeysProvider,
  apiKeysQueries,
  ApiKeyTable,
  type ChangeApiKeys,
  useApiKeys,
  useChangeApiKeys,
  useCreateApiKey,
  useDeleteApiKey,
  useRevokeApiKey,
} from 'keydrawer'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deferred } from '../support/deferred'
import { apiKey, issued } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'

/** Renders a hook below a provider whose client and scope a test can change. */
function hookIn<Result>(useHook: () => Result, client: ApiKeysClient, scope = 'globex') {
  const queryClient = new QueryClient()
  let own = { client, scope }
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ApiKeysProvider {...own} queryClient={queryClient}>
      {children}
    </ApiKeysProvider>
  )
  const view = renderHook(useHook, { wrapper })
  const change = (next: Partial<typeof own>) => {
    own = { ...own, ...next }
    view.rerender()
  }
  return { result: view.result, queryClient, change }
}
const listOf = (name: string) => vi.fn<ApiKeysClient['list']>(() => Promise.resolve({ items: [apiKey({ name })] }))
const loaded = (result: { current: { data?: { items: readonly ApiKey[] } | undefined } }) =>
  result.current.data?.items.map(({ name }) => name)

it('shares no cache between two clients with one scope', async () => {
  const queryClient = new QueryClient()
  const clients = [
    { key: 'test', list: listOf('of test') },
    { key: 'live', list: listOf('of live') },
  ]
  const tables = clients.map((client) => (
    <ApiKeysProvider key={client.key} client={client} scope="acme" queryClient={queryClient}>
      <ApiKeyTable />
    </ApiKeysProvider>
  ))
  renderWithKeys(<>{tables}</>, { client: { list: listOf('none') } })
  expect(await screen.findByText('of test')).toBeVisible()
  expect(await screen.findByText('of live')).toBeVisible()
  const keys = queryClient
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey.slice(0, 4))
  expect(keys).toEqual([
    ['keydrawer', 'acme', 'test', 'list'],
    ['keydrawer', 'acme', 'live', 'list'],
  ])
  queryClient.removeQueries({ queryKey: apiKeysQueries.all('acme') })
  expect(queryClient.getQueryCache().getAll()).toEqual([])
})

it('shows no row of one client while the list of the next is loading', async () => {
  const { result, change } = hookIn(useApiKeys, { key: 'test', list: listOf('of test') })
  await waitFor(() => expect(loaded(result)).toEqual(['of test']))
  change({ client: { key: 'live', list: () => new Promise(() => {}) } })
  expect(result.current.data).toBeUndefined()
})

it('shows no row of one user to the next user who signs in on the same page', async () => {
  const list = vi.fn<ApiKeysClient['list']>((_query, { scope }) =>
    Promise.resolve({ items: [apiKey({ name: scope })] }),
  )
  const { result, queryClient, change } = hookIn(useApiKeys, { list }, 'user_1')
  await waitFor(() => expect(loaded(result)).toEqual(['user_1']))
  list.mockReturnValue(new Promise(() => {}))
  queryClient.removeQueries({ queryKey: apiKeysQueries.all('user_1') })
  change({ scope: 'user_2' })
  expect(result.current.data).toBeUndefined()
  expect(queryClient.getQueriesData({ queryKey: apiKeysQueries.all('user_1') })).toEqual([])
})

it('sends no other request for a client that is created during render, and calls the latest client', async () => {
  const list = listOf('CI deploy')
  const { result, change } = hookIn(() => ({ list: useApiKeys(), erase: useDeleteApiKey() }), { list })
  await waitFor(() => expect(loaded({ current: result.current.list })).toEqual(['CI deploy']))
  const { mutate } = result.current.erase
  list.mockClear()
  for (let times = 0; times < 5; times++) change({ client: { list: (...args) => list(...args) } })
  expect(list).not.toHaveBeenCalled()
  const latest = vi.fn(() => Promise.resolve())
  change({ client: { list, delete: vi.fn(() => Promise.resolve()) } })
  change({ client: { list, delete: latest } })
  act(() => mutate('key_1'))
  await waitFor(() => expect(latest).toHaveBeenCalledOnce())
})

it('retries a creation with the client of its own scope, although the next client has the same key', async () => {
  const answer = deferred<never>()
  const features = { idempotency: 'L1' as const }
  const create = vi.fn<NonNullable<ApiKeysClient['create']>>(() => Promise.resolve(issued()))
  create.mockReturnValueOnce(answer.promise)
  const ofGlobex = { list: listOf('x'), create, features }
  const ofAcme = { list: listOf('x'), create: vi.fn(() => Promise.resolve(issued())), features }
  const { result, change } = hookIn(useCreateApiKey, ofGlobex)
  // As a client that is created during render.
  change({ client: { ...ofGlobex } })
  act(() => void result.current.create({ name: 'CI deploy' }))
  await waitFor(() => expect(create).toHaveBeenCalledOnce())
  change({ client: ofAcme, scope: 'acme' })
  await act(async () => answer.reject(new ApiKeysError('server-error', { mayHaveApplied: true })))
  await waitFor(() => expect(result.current.status).toBe('revealed'))
  expect(create).toHaveBeenCalledTimes(2)
  expect(ofAcme.create).not.toHaveBeenCalled()
})

it('resets a mutation when the scope changes, and lets an older function change keys in its own scope', async () => {
  const answer = deferred<void>()
  const revoke = vi.fn<NonNullable<ApiKeysClient['revoke']>>(() => answer.promise)
  const { result, change } = hookIn(useRevokeApiKey, { list: listOf('x'), revoke })
  const { mutate: ofGlobex } = result.current
  act(() => ofGlobex('1'))
  await waitFor(() => expect(result.current.isPending).toBe(true))
  change({ scope: 'acme' })
  await waitFor(() => expect(result.current.status).toBe('idle'))
  await act(async () => answer.reject(new ApiKeysError('forbidden')))
  expect(result.current.status).toBe('idle')
  act(() => ofGlobex('2'))
  await waitFor(() => expect(revoke).toHaveBeenCalledTimes(2))
  expect(revoke.mock.calls.map(([id, { scope }]) => [id, scope])).toEqual([
    ['1', 'globex'],
    ['2', 'globex'],
  ])
  expect(result.current.status).toBe('idle')
  act(() => result.current.mutate('3'))
  await waitFor(() => expect(revoke.mock.calls.at(-1)).toEqual(['3', expect.objectContaining({ scope: 'acme' })]))
})

it('stops a bulk run when the scope changes, and counts the remaining keys as skipped', async () => {
  const answer = deferred<void>()
  const erase = vi.fn<NonNullable<ApiKeysClient['delete']>>(() => answer.promise)
  const { result, change } = hookIn(() => useChangeApiKeys('delete'), { list: listOf('x'), delete: erase })
  const keys = ['1', '2', '3'].map((id) => apiKey({ id }))
  let run: ReturnType<ChangeApiKeys['run']> | undefined
  act(() => void (run = result.current.run(keys)))
  await waitFor(() => expect(erase).toHaveBeenCalledOnce())
  change({ scope: 'acme' })
  expect(result.current.status).toBe('idle')
  await act(async () => answer.resolve())
  expect(await run).toMatchObject({ done: [keys[0]], failed: [], skipped: keys.slice(1) })
  expect(result.current.status).toBe('idle')
  expect(erase.mock.calls.map(([id, { scope }]) => [id, scope])).toEqual([['1', 'globex']])
})

it('counts 404 as done only for a key that this scope has shown', async () => {
  const list = vi.fn<ApiKeysClient['list']>((_query, { scope }) =>
    Promise.resolve({ items: [apiKey({ id: `${scope}_1` }), apiKey({ id: `${scope}_2` })] }),
  )
  const erase = () => Promise.reject(new ApiKeysError('not-found'))
  const { result, change, queryClient } = hookIn(() => ({ list: useApiKeys(), erase: useDeleteApiKey() }), {
    list,
    delete: erase,
  })
  await waitFor(() => expect(result.current.list.isSuccess).toBe(true))
  change({ scope: 'acme' })
  await waitFor(() => expect(result.current.list.data?.items[0]?.id).toBe('acme_1'))
  await act(() => expect(result.current.erase.mutateAsync('globex_1')).rejects.toMatchObject({ code: 'not-found' }))
  list.mockResolvedValue({ items: [apiKey({ id: 'acme_2' })] })
  await act(() => expect(result.current.erase.mutateAsync('acme_1')).resolves.toBeUndefined())
  // The list may know of the end before the user has pressed.
  list.mockResolvedValue({ items: [] })
  await act(() => queryClient.refetchQueries())
  await act(() => expect(result.current.erase.mutateAsync('acme_2')).resolves.toBeUndefined())
})

describe('in development', () => {
  beforeEach(() => {
    vi.resetModules()
    vi.spyOn(console, 'warn').mockImplementation(() => {})
  })
  afterEach(() => void vi.restoreAllMocks())
  const warnings = () => vi.mocked(console.warn).mock.calls.map(([message]) => String(message))
  const load = async () => ({
    ...(await import('../../src/hooks/ApiKeysProvider')),
    ...(await import('@testing-library/react')),
  })

  it.each([
    ['me', 'scope="me" is the same for every user'],
    ['Default', 'scope="Default" is the same for every user'],
    ['current', 'scope="current" is the same for every user'],
    [' ', 'is empty'],
    [7, 'must be a string, but is number'],
    [undefined, 'must be a string, but is undefined'],
    [{ id: 'acme' }, 'must be a string, but is object'],
  ])('warns once about the scope %j', async (scope, part) => {
    const { ApiKeysProvider: Provider, render } = await load()
    const list = vi.fn<ApiKeysClient['list']>(() => Promise.resolve({ items: [] }))
    const element = () => (
      <Provider client={{ list }} scope={(typeof scope === 'object' ? { ...scope } : scope) as string} />
    )
    const view = render(element())
    view.rerender(element())
    expect(warnings()).toEqual([expect.stringContaining(part)])
  })

  it('does not share a cache between two organizations that are passed as objects', async () => {
    const { readScope } = await import('../../src/hooks/readScope')
    expect([readScope({ id: 'acme' }), readScope({ id: 'globex' })]).toEqual(['{"id":"acme"}', '{"id":"globex"}'])
  })

  it('warns once about two different clients with one key and one scope in one QueryClient', async () => {
    const { ApiKeysProvider: Provider, render } = await load()
    const queryClient = new QueryClient()
    const provider = (client: ApiKeysClient, scope = 'acme') => (
      <Provider client={client} scope={scope} queryClient={queryClient} />
    )
    const list = listOf('x')
    const shared = { list }
    const inline = render(provider({ list }))
    inline.rerender(provider({ list }))
    inline.rerender(provider({ list }))
    render(provider({ list }, 'globex'))
    render(provider({ list, key: 'other' }))
    expect(warnings()).toEqual([])
    inline.unmount()
    render(
      <>
        <div>{provider(shared)}</div>
        <div>{provider(shared)}</div>
      </>,
    )
    expect(warnings()).toEqual([])
    render(provider({ list }))
    render(provider({ list }))
    expect(warnings()).toEqual([expect.stringContaining('Two providers use different clients with the key "default"')])
  })
})
