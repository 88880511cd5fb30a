import {
  dehydrate,
  type DehydratedState,
  HydrationBoundary,
  QueryClient,
  QueryClientProvider,
} from '@tanstack/react-query'
import { act, screen } from '@testing-library/react'
import { ApiKeys, apiKeysQueries, englishLabels as labels } from 'keydrawer'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
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
