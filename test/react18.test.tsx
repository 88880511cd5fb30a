// @vitest-environment node
import { QueryClient } from '@tanstack/react-query'
import { ApiKeys, ApiKeysProvider, ApiKeyTable, apiKeysQueries } from 'keydrawer'
import { version } from 'react'
import { version as domVersion } from 'react-dom'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { apiKey, fakeClient } from './support/fakeClient'

// The component suites run on it as well: see the project `react18` in `vitest.config.ts`.
it('is the React of this project', () => {
  expect([version, domVersion]).toEqual(['18.3.1', '18.3.1'])
})

it('renders the page on a server, without a word on the console', async () => {
  const complaints = vi.spyOn(console, 'error')
  const client = fakeClient([apiKey()])
  const queryClient = new QueryClient()
  await queryClient.prefetchInfiniteQuery(apiKeysQueries.list(client, 'acme'))
  const html = renderToString(
    <ApiKeysProvider client={client} scope="acme" queryClient={queryClient}>
      <ApiKeyTable />
    </ApiKeysProvider>,
  )
  expect(html).toContain('CI deploy')
  expect(renderToString(<ApiKeys client={client} scope="acme" />)).toContain('Create API key')
  expect(complaints).not.toHaveBeenCalled()
})
