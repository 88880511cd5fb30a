// @vitest-environment node
import { dehydrate, hydrate, type InfiniteData, type Query, QueryClient } from '@tanstack/react-query'
import { ApiKeysError, type ApiKeysClient, defineApiKeysClient } from 'keydrawer/core'
import { createMemoryClient } from 'keydrawer/memory'
import { apiKeysQueries } from 'keydrawer/queries'
import { expect, it, vi } from 'vitest'
import { apiKey } from './support/fakeClient'

it('does not let a visitor of a server wait for retries, unless the host wants them', async () => {
  const list = vi.fn<ApiKeysClient['list']>(() => Promise.reject(new ApiKeysError('server-error')))
  const client = defineApiKeysClient({ list })
  await new QueryClient().prefetchInfiniteQuery(apiKeysQueries.list(client, 'acme'))
  expect(list).toHaveBeenCalledOnce()

  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: 2, retryDelay: 0 } } })
  await queryClient.prefetchInfiniteQuery(apiKeysQueries.list(client, 'acme'))
  expect(list).toHaveBeenCalledTimes(1 + 3)
})

it('sends the browser the fields of the keys and nothing else', async () => {
  const client = createMemoryClient({ apiKeys: [apiKey()] })
  const queryClient = new QueryClient()
  await queryClient.prefetchInfiniteQuery(apiKeysQueries.list(client, 'acme'))
  const sent = JSON.parse(JSON.stringify(dehydrate(queryClient)))
  const inBrowser = new QueryClient()
  hydrate(inBrowser, sent)
  const { queryKey } = apiKeysQueries.list(client, 'acme')
  // In JSON, the missing cursor of the first page becomes `null`.
  const pages = (from: QueryClient) => from.getQueryData<InfiniteData<unknown>>(queryKey)?.pages
  expect(pages(inBrowser)).toEqual(pages(queryClient))
  await inBrowser.invalidateQueries({ queryKey, refetchType: 'all' })
  expect(pages(inBrowser)).toEqual(pages(queryClient))
})

it('marks its queries, so that a persister can leave them out', async () => {
  const client = createMemoryClient({ apiKeys: [apiKey()] })
  const queryClient = new QueryClient()
  await queryClient.prefetchQuery({ queryKey: ['products'], queryFn: () => ['a product'] })
  await queryClient.prefetchInfiniteQuery(apiKeysQueries.list(client, 'acme'))
  await queryClient.prefetchQuery(apiKeysQueries.detail(client, 'acme', 'key_1'))

  // `persistQueryClient` calls `dehydrate` with these options.
  const shouldDehydrateQuery = ({ state, meta }: Query) =>
    state.status === 'success' && meta?.['source'] !== 'keydrawer'
  const persisted = dehydrate(queryClient, { shouldDehydrateQuery })
  expect(persisted.queries.map(({ queryKey }) => queryKey)).toEqual([['products']])
  expect(JSON.stringify(persisted)).not.toContain('CI deploy')
  expect(JSON.stringify(dehydrate(queryClient))).toContain('CI deploy')
})
