import { QueryClient } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import {
  type ApiKey,
  ApiKeysError,
  ApiKeysProvider,
  useApiKeys,
  useChangeApiKeys,
  useCreateApiKey,
  useDeleteApiKey,
  type ListOptions,
  useSetApiKeyEnabled,
  useUpdateApiKey,
} from 'keydrawer'
import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { deferred } from '../support/deferred'
import { apiKey, issued } from '../support/fakeClient'

const PAGE = 2

/** A server with keys `key_0` to `key_15`, two per page, and a host's page that has loaded `pageCount` pages. */
async function loaded(pageCount: number, wanted: ListOptions = {}) {
  let keys: readonly ApiKey[] = Array.from({ length: 16 }, (_, index) => apiKey({ id: `key_${index}` }))
  const edit = (id: string, own: Partial<ApiKey>) => {
    keys = keys.map((each) => (each.id === id ? { ...each, ...own } : each))
  }
  const answer = (cursor = '0') => {
    const from = Number(cursor)
    const nextCursor = from + PAGE < keys.length ? String(from + PAGE) : null
    return { items: keys.slice(from, from + PAGE), nextCursor }
  }
  const asked: string[] = []
  const list = vi.fn(({ cursor = '0' }: { cursor?: string | undefined }) => {
    asked.push(cursor)
    return Promise.resolve(answer(cursor))
  })
  const client = {
    features: { list: { sort: ['name'] as const } },
    list,
    create: () => {
      keys = [apiKey({ id: 'key_new' }), ...keys]
      return Promise.resolve(issued({ id: 'key_new', apiKey: undefined }))
    },
    setEnabled: (id: string, enabled: boolean) => Promise.resolve(edit(id, { enabled })),
    update: (id: string, patch: object) => Promise.resolve(edit(id, patch)),
    revoke: (id: string) => Promise.resolve(edit(id, { revokedAt: '2026-11-24T10:00:00.000Z' })),
    delete: (id: string) => {
      keys = keys.filter((each) => each.id !== id)
      return Promise.resolve()
    },
  }
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ApiKeysProvider client={client} scope="acme" queryClient={queryClient}>
      {children}
    </ApiKeysProvider>
  )
  const useAll = () => ({
    // Spread, so that every change of it renders again.
    list: { ...useApiKeys(wanted) },
    creation: useCreateApiKey(),
    enabling: useSetApiKeyEnabled(),
    updating: useUpdateApiKey(),
    deletion: useDeleteApiKey(),
    revocation: useChangeApiKeys('revoke'),
  })
  const { result } = renderHook(useAll, { wrapper })
  await waitFor(() => expect(result.current.list.isSuccess).toBe(true))
  for (let page = 1; page < pageCount; page++) await act(() => result.current.list.fetchNextPage())
  await waitFor(() => expect(result.current.list.data?.items).toHaveLength(pageCount * PAGE))
  asked.length = 0
  list.mockClear()
  const settled = () => waitFor(() => expect(result.current.list.fetchStatus).toBe('idle'))
  const whole = () => expect(result.current.list.data?.items).toEqual(keys.slice(0, pageCount * PAGE))
  return { result, list, asked, settled, whole, edit, answer }
}

const upTo = (pageCount: number) => Array.from({ length: pageCount }, (_, page) => String(page * PAGE))

it('loads only the page of the changed key in a long list, and keeps the objects of the other pages', async () => {
  const { result, asked, settled, whole } = await loaded(8)
  const before = result.current.list.data?.items ?? []
  await act(() => result.current.enabling.mutateAsync({ id: 'key_5', enabled: false }))
  await settled()
  expect(asked).toEqual(['4'])
  whole()
  const after = result.current.list.data?.items ?? []
  expect(after.filter((each, index) => each !== before[index]).map(({ id }) => id)).toEqual(['key_5'])
})

it('loads all pages of a short list', async () => {
  const { result, asked, settled } = await loaded(5)
  await act(() => result.current.enabling.mutateAsync({ id: 'key_5', enabled: false }))
  await settled()
  expect(asked).toEqual(upTo(5))
})

it('loads the pages of many changed keys once, at the end', async () => {
  const { result, asked, settled, whole } = await loaded(8)
  await act(() => result.current.revocation.run(['key_1', 'key_0', 'key_9'].map((id) => apiKey({ id }))))
  await settled()
  expect(asked).toEqual(['0', '8'])
  whole()
})

it('loads all pages after a deletion, a creation, or a change of a field that the server sorts by', async () => {
  const deleting = await loaded(7)
  await act(() => deleting.result.current.deletion.mutateAsync('key_3'))
  await deleting.settled()
  expect(deleting.asked).toEqual(upTo(7))
  deleting.whole()

  const creating = await loaded(7)
  await act(() => creating.result.current.creation.create({ name: 'CI' }))
  await creating.settled()
  expect(creating.asked).toEqual(upTo(7))

  const sorted = await loaded(7, { sort: { by: 'name', direction: 'asc' } })
  await act(() => sorted.result.current.updating.mutateAsync({ id: 'key_3', name: 'Other' }))
  await sorted.settled()
  expect(sorted.asked).toEqual(upTo(7))
})

it('loads all pages if the changed key is no longer on its page', async () => {
  const { result, list, asked, settled, answer } = await loaded(8)
  list.mockImplementationOnce(({ cursor }) => {
    asked.push(cursor ?? '0')
    const page = answer(cursor)
    return Promise.resolve({ ...page, items: page.items.filter(({ id }) => id !== 'key_5') })
  })
  await act(() => result.current.enabling.mutateAsync({ id: 'key_5', enabled: false }))
  await settled()
  await waitFor(() => expect(asked).toEqual(['4', ...upTo(8)]))
})

it('loads a page again with the next change if it was refused before', async () => {
  const { result, list, asked, settled, whole } = await loaded(8)
  list.mockRejectedValueOnce(new ApiKeysError('forbidden'))
  await act(() => result.current.enabling.mutateAsync({ id: 'key_5', enabled: false }))
  await settled()
  expect(result.current.list.error?.code).toBe('forbidden')
  await act(() => result.current.enabling.mutateAsync({ id: 'key_12', enabled: false }))
  await settled()
  expect(asked).toEqual(['4', '12'])
  whole()
})

it('loads both pages if a second change cancels the refetch of the first', async () => {
  const { result, list, asked, settled, whole, answer } = await loaded(8)
  const late = deferred<ReturnType<typeof answer>>()
  list.mockReturnValueOnce(late.promise)
  await act(() => result.current.enabling.mutateAsync({ id: 'key_5', enabled: false }))
  await waitFor(() => expect(list).toHaveBeenCalledTimes(1))
  await act(() => result.current.enabling.mutateAsync({ id: 'key_12', enabled: false }))
  late.resolve(answer('4'))
  await settled()
  expect(asked).toEqual(['4', '12'])
  whole()
})

it('loads all pages if a change cancels a refetch with another reason', async () => {
  const { result, list, asked, settled, whole, edit, answer } = await loaded(8)
  edit('key_15', { name: 'Changed elsewhere' })
  const late = deferred<ReturnType<typeof answer>>()
  list.mockReturnValueOnce(late.promise)
  act(() => void result.current.list.refetch())
  await waitFor(() => expect(list).toHaveBeenCalledTimes(1))
  await act(() => result.current.enabling.mutateAsync({ id: 'key_5', enabled: false }))
  await settled()
  expect(asked).toEqual(upTo(8))
  whole()
})

it('loads a page for each change only once, and all pages if the user refreshes', async () => {
  const { result, asked, settled } = await loaded(8)
  for (const id of ['key_5', 'key_12']) {
    await act(() => result.current.enabling.mutateAsync({ id, enabled: false }))
    await settled()
  }
  expect(asked).toEqual(['4', '12'])
  asked.length = 0
  await act(() => result.current.list.refetch())
  expect(asked).toEqual(upTo(8))
})

it('refetches the whole list if "Load more" was pressed during the refetch after a creation', async () => {
  const { result, list, settled } = await loaded(1)
  list.mockReturnValueOnce(new Promise(() => {}))
  await act(() => result.current.creation.create({ name: 'Booking engine' }))
  await waitFor(() => expect(list).toHaveBeenCalledOnce())
  await act(() => result.current.list.fetchNextPage())
  await settled()
  expect(result.current.list.data?.items[0]?.id).toBe('key_new')
})
