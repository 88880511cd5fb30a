import {
  dehydrate,
  type DehydratedState,
  HydrationBoundary,
  QueryClient,
  QueryClientProvider,
} from '@tanstack/react-query'
import { act, screen } from '@testing-library/react'
import { ApiKeys, englishLabels as labels } from 'keydrawer'
import { defineApiKeysClient } from 'keydrawer/core'
import { apiKeysQueries } from 'keydrawer/queries'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { apiKey, fakeClient } from './support/fakeClient'

const client = fakeClient([apiKey({ lastUsedAt: '2026-11-20T23:30:00.000Z', createdAt: '2026-10-02T23:30:00.000Z' })])

async function page(state: DehydratedState) {
  const queryClient = new QueryClient()
  return (
    <QueryClientProvider client={queryClient}>
      <HydrationBoundary state={state}>
        <ApiKeys client={client} scope="acme" timeZone="Pacific/Kiritimati" />
      </HydrationBoundary>
    </QueryClientProvider>
  )
}

it('renders on the server what the browser then takes over without a word', async () => {
  const queryClient = new QueryClient()
  await queryClient.prefetchInfiniteQuery(apiKeysQueries.list(client, 'acme'))
  const state = JSON.parse(JSON.stringify(dehydrate(queryClient))) as DehydratedState
  const html = renderToString(await page(state))
  expect(html).toContain('CI deploy')
  expect(html).not.toContain('<dialog')
  expect(html).not.toMatch(/ style=/)

  const errors = vi.fn()
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = html
  const root = await act(async () => hydrateRoot(container, await page(state), { onRecoverableError: errors }))
  expect(errors).not.toHaveBeenCalled()
  expect(screen.getByRole('rowheader')).toHaveTextContent('CI deploy')
  await act(async () => root.unmount())
  container.remove()
})

it('renders on the server without data, for the browser to fetch', () => {
  const html = renderToString(<ApiKeys client={client} scope="acme" />)
  expect(html).toContain(labels.loading)
})

describe('a page that a server prefetched for a serialisable backend', () => {
  const backend = { url: '/api/api-keys', key: 'api-keys' }
  const timeZone = process.env['TZ']
  afterEach(() => {
    process.env['TZ'] = timeZone
    vi.unstubAllGlobals()
  })

  const prefetchedPage = (state: DehydratedState, queryClient: QueryClient) => (
    <QueryClientProvider client={queryClient}>
      <HydrationBoundary state={state}>
        <ApiKeys backend={backend} scope="acme" />
      </HydrationBoundary>
    </QueryClientProvider>
  )
  const newQueryClient = () => new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } })

  it('shows its rows at once, without a request or a warning, in another time zone and language', async () => {
    const requests = vi.fn<typeof fetch>(() => Promise.resolve(Response.json({ data: [], nextCursor: null })))
    vi.stubGlobal('fetch', requests)
    process.env['TZ'] = 'America/New_York'
    // On a server, the client reads the data itself. Only its key is the same.
    const onServer = defineApiKeysClient({ key: backend.key, list: (...given) => client.list(...given) })
    const queryClient = newQueryClient()
    await queryClient.prefetchInfiniteQuery(apiKeysQueries.list(onServer, 'acme'))
    const state = JSON.parse(JSON.stringify(dehydrate(queryClient))) as DehydratedState
    const html = renderToString(prefetchedPage(state, newQueryClient()))
    expect(html).toContain('CI deploy')

    process.env['TZ'] = 'Pacific/Kiritimati'
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('de-DE')
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de-DE'])
    const errors = vi.fn()
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = html
    const options = { onRecoverableError: errors }
    const root = await act(async () => hydrateRoot(container, prefetchedPage(state, newQueryClient()), options))
    expect(screen.getByRole('rowheader')).toHaveTextContent('CI deploy')
    expect([...errors.mock.calls, ...logged.mock.calls]).toEqual([])
    expect(requests).not.toHaveBeenCalled()
    await act(async () => root.unmount())
    container.remove()
  })
})
