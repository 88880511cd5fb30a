import { act, fireEvent, screen } from '@testing-library/react'
import {
  type ApiKey,
  type ApiKeysClient,
  ApiKeyTable,
  apiKeysQueries,
  englishLabels as labels,
  useApiKeys,
} from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { apiKey, SECRET } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'

const SHORT = 'kd_demo_9xZp04'
const keys: readonly ApiKey[] = [
  apiKey({ id: 'a', name: 'Ada', hint: { prefix: 'kd_demo_', suffix: SECRET.slice(-4) } }),
  apiKey({ id: 'b', name: 'Bell', hint: { prefix: 'kd_demo_', suffix: 'Zp04' } }),
  apiKey({ id: 'c', name: 'Curie', hint: null }),
]

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  history.replaceState(null, '', '/')
})
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const shown = () => screen.queryAllByRole('rowheader').map((header) => header.textContent)

/** A backend that searches. `sent` is everything that reaches it. */
function searching() {
  const sent: unknown[] = []
  const memory = createMemoryClient({ apiKeys: keys, features: { list: { search: true } } })
  const list: ApiKeysClient['list'] = (query, context) => {
    sent.push(query)
    return memory.list(query, context)
  }
  return { sent, client: { ...memory, list } satisfies ApiKeysClient }
}

it.each([
  ['a long secret', SECRET, 'Ada'],
  ['a secret in a header', `Bearer ${SECRET}`, 'Ada'],
  ['a short secret', SHORT, 'Bell'],
])('finds a key by %s, which is in no request, address, query key, message or storage', async (_what, text, name) => {
  const { sent, client } = searching()
  const said = vi.spyOn(BroadcastChannel.prototype, 'postMessage')
  const onEvent = vi.fn()
  const { queryClient } = renderWithKeys(<ApiKeyTable toolbar urlSync />, { client, onEvent })
  await pass(50)
  fireEvent.change(screen.getByRole('searchbox', { name: labels.search }), { target: { value: text } })
  await pass(2000)
  expect(shown().map((each) => each?.slice(0, name.length))).toEqual([name])
  expect(screen.getByRole('status')).toHaveTextContent('1 of 3 API keys matches')

  const queries = queryClient.getQueryCache().getAll()
  const outside = [sent, location.href, queries.map(({ queryKey }) => queryKey), said.mock.calls, onEvent.mock.calls]
  expect(JSON.stringify(outside)).not.toContain(text.slice(-12))
  expect(JSON.stringify(queries.map(({ state }) => state.data))).not.toContain(text.slice(-12))
  expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain(text.slice(-12))
  expect(new Set(sent.map((query) => JSON.stringify(query)))).toEqual(new Set(['{}']))
})

it.each([
  ['a long secret', SECRET, 'Ada'],
  ['a short secret', SHORT, 'Bell'],
])('removes %s from the address of a link, and finds its key', async (_what, text, name) => {
  history.replaceState(null, '', `/?page=2&kd_q=${text}&kd_sort=name`)
  const { sent, client } = searching()
  renderWithKeys(<ApiKeyTable toolbar urlSync />, { client })
  await pass(2000)
  // React 18 runs effects at the end of `act`, and the address is changed a moment later.
  await pass(500)
  expect(location.search).toBe('?page=2&kd_sort=name')
  expect(shown().map((each) => each?.slice(0, name.length))).toEqual([name])
  expect(JSON.stringify(sent)).not.toContain(text.slice(-12))
})

it('removes a short secret from the address of a link once the keys are loaded', async () => {
  history.replaceState(null, '', `/?kd_q=${SHORT}&kd_sort=name`)
  const memory = createMemoryClient({ apiKeys: keys })
  const list: ApiKeysClient['list'] = async (query, context) => {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    return memory.list(query, context)
  }
  renderWithKeys(<ApiKeyTable toolbar urlSync />, { client: { ...memory, list } satisfies ApiKeysClient })
  await pass(900)
  expect(location.search).toContain(SHORT)
  await pass(2000)
  await pass(500)
  expect(location.search).toBe('?kd_sort=name')
  expect(screen.getByRole('searchbox')).toHaveValue(SHORT)
})

it('searches the server for a name as before', async () => {
  const { sent, client } = searching()
  renderWithKeys(<ApiKeyTable toolbar urlSync />, { client })
  await pass(50)
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'Bell' } })
  await pass(2000)
  expect(new Set(sent.map((query) => JSON.stringify(query)))).toEqual(new Set(['{}', '{"search":"Bell"}']))
  expect(location.search).toBe('?kd_q=Bell')
})

it('sends no secret from a hook or a query of a loader', async () => {
  const { sent, client } = searching()
  const Found = () => <p>{useApiKeys({ search: SECRET }).data?.items.map(({ name }) => name)}</p>
  const { queryClient } = renderWithKeys(<Found />, { client })
  await pass(50)
  expect(screen.getByText('Ada')).toBeVisible()
  const loader = apiKeysQueries.list(client, 'other', { search: SECRET })
  await queryClient.prefetchInfiniteQuery(loader)
  expect(JSON.stringify([sent, loader.queryKey])).not.toContain(SECRET.slice(-12))
})
