import { act, renderHook, waitFor } from '@testing-library/react'
import { QueryClient } from '@tanstack/react-query'
import {
  type ApiKeyPage,
  type ApiKeysClient,
  ApiKeysProvider,
  useApiKeys,
  useCreateApiKey,
  useDeleteApiKey,
} from 'keydrawer'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { apiKey, created, fakeClient } from '../support/fakeClient'

type Options = Parameters<typeof useApiKeys>[0]

const features: ApiKeysClient['features'] = { list: { search: true, status: true, sort: ['name', 'createdAt'] } }
const three = ['Alpha', 'Beta', 'Gamma'].map((name) => apiKey({ id: name, name }))

/** A server that has created one key more than its first page shows. */
async function setUp(options: Options, page: Partial<ApiKeyPage>) {
  let total = 3
  const fake = fakeClient()
  const client = {
    ...fake,
    features,
    list: vi.fn<ApiKeysClient['list']>(async () => ({ items: three, total, nextCursor: 'next', ...page })),
    create: vi.fn<NonNullable<ApiKeysClient['create']>>((...args) => {
      total = 4
      return fake.create(...args)
    }),
    delete: vi.fn<NonNullable<ApiKeysClient['delete']>>(() => Promise.resolve()),
  } satisfies ApiKeysClient
  const queryClient = new QueryClient()
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ApiKeysProvider client={client} scope="acme" queryClient={queryClient}>
      {children}
    </ApiKeysProvider>
  )
  const useAll = () => ({ keys: useApiKeys(options), creation: useCreateApiKey(), erase: useDeleteApiKey() })
  const { result } = renderHook(useAll, { wrapper })
  const atRest = () =>
    waitFor(() => expect([result.current.keys.isSuccess, queryClient.isFetching()]).toEqual([true, 0]))
  await atRest()
  return { result, client, atRest }
}

async function createAndClose({ result, atRest }: Awaited<ReturnType<typeof setUp>>) {
  await act(() => result.current.creation.create({ name: 'Booking engine' }))
  await atRest()
  act(() => result.current.creation.confirmSaved())
  act(() => result.current.creation.dismiss())
  expect(result.current.creation.status).toBe('idle')
}

const idsOf = ({ result }: Awaited<ReturnType<typeof setUp>>) => result.current.keys.data?.items.map(({ id }) => id)

it.each<[string, Options]>([
  ['sorted by another field', { sort: { by: 'name', direction: 'asc' } }],
  ['oldest first', { sort: { by: 'createdAt', direction: 'asc' } }],
  ['searched', { search: 'a' }],
  ['filtered by status', { status: ['disabled'] }],
])('does not insert a new key into a list that the server has %s', async (_, options) => {
  const view = await setUp(options, {})
  await createAndClose(view)
  expect(idsOf(view)).toEqual(['Alpha', 'Beta', 'Gamma'])
  expect(view.result.current.keys.data?.total).toBe(4)
})

it.each<[string, Options]>([
  ['in the usual order', {}],
  ['newest first', { sort: { by: 'createdAt', direction: 'desc' } }],
])('inserts a new key at the head of a list that is %s, and keeps the total of the server', async (_, options) => {
  const view = await setUp(options, {})
  await createAndClose(view)
  expect(idsOf(view)?.[0]).toBe(created.id)
  expect(view.result.current.keys.data?.total).toBe(4)
})

describe('a new key in a list with the oldest key first', () => {
  const ofYear = (year: number) => apiKey({ id: String(year), createdAt: `${year}-01-01T00:00:00Z` })
  const firstPage = { items: [ofYear(2023), ofYear(2024)], nextCursor: 'next' }

  it('is not inserted while the last page is not loaded', async () => {
    const view = await setUp({}, firstPage)
    await createAndClose(view)
    expect(idsOf(view)).toEqual(['2023', '2024'])
  })

  it('is inserted at the end when all pages are loaded', async () => {
    const view = await setUp({}, firstPage)
    view.client.list.mockImplementation(async ({ cursor }) => (cursor ? { items: [ofYear(2025)] } : firstPage))
    await act(() => view.result.current.keys.fetchNextPage())
    await createAndClose(view)
    expect(idsOf(view)).toEqual(['2023', '2024', '2025', created.id])
  })
})

it('does not keep a new key in the list if somebody deleted it while its secret was shown', async () => {
  const view = await setUp({}, { nextCursor: null })
  await createAndClose(view)
  expect(idsOf(view)).toContain(created.id)
  await view.atRest()
  expect(idsOf(view)).toEqual(['Alpha', 'Beta', 'Gamma'])
})

it('offers the last slot of a quota after a creation that no loaded page shows', async () => {
  const view = await setUp({}, { quota: 5 })
  await createAndClose(view)
  expect(view.result.current.creation).toMatchObject({ createDisabledReason: undefined, canCreate: true })
})

it('reduces the total of the list after a deletion on any page', async () => {
  const second: ApiKeyPage = { items: [apiKey({ id: 'Delta', name: 'Delta' })], total: 9, nextCursor: 'third' }
  const view = await setUp({}, { total: 9 })
  const { client, result } = view
  client.list.mockResolvedValueOnce(second)
  await act(async () => void (await result.current.keys.fetchNextPage()))
  client.list.mockReturnValue(new Promise(() => {}))
  await act(() => result.current.erase.mutateAsync('Alpha'))
  await waitFor(() => expect(result.current.keys.data?.total).toBe(8))
  expect(idsOf(view)).toEqual(['Beta', 'Gamma', 'Delta'])
})
