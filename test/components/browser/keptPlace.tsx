import 'keydrawer/styles.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ApiKeysProvider, ApiKeyTable } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { createRoot } from 'react-dom/client'

/** A table of `?rows=` keys that others change: on the page, or in a scroll container of the host with `?in=box`. */
const parameters = new URLSearchParams(location.search)
const client = createMemoryClient({
  apiKeys: Array.from({ length: Number(parameters.get('rows')) }, (_, index) => ({
    id: `key_${index}`,
    name: `Key ${index}`,
    hint: null,
    createdAt: new Date(Date.UTC(2026, 0, 1) - index * 3_600_000).toISOString(),
  })),
})
const queryClient = new QueryClient()

Object.assign(window, {
  async createElsewhere(count: number) {
    for (let index = 0; index < count; index++) {
      await client.create?.(
        { name: `Elsewhere ${index}` },
        {
          scope: 'acme',
          idempotencyKey: `${Math.random()}`,
          signal: new AbortController().signal,
        },
      )
    }
    await queryClient.invalidateQueries()
  },
  async deleteElsewhere(ids: readonly string[]) {
    for (const id of ids) await client.delete?.(id, { scope: 'acme', signal: new AbortController().signal })
    await queryClient.invalidateQueries()
  },
})

if (parameters.get('in') === 'box')
  Object.assign(document.querySelector('main')!.style, { height: '500px', overflow: 'auto' })
createRoot(document.querySelector('main')!).render(
  <QueryClientProvider client={queryClient}>
    <ApiKeysProvider client={client} scope="acme" locale="en-GB">
      <ApiKeyTable pageSize={5000} />
    </ApiKeysProvider>
  </QueryClientProvider>,
)
