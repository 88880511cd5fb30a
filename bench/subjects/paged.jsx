import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ApiKeysProvider, ApiKeyTable, useUpdateApiKey } from 'keydrawer'
import { createRestClient } from 'keydrawer/rest'
import { useEffect } from 'react'
import { RENAMED, register } from './harness.js'
import 'keydrawer/styles.css'

const client = createRestClient({ url: '/api/api-keys', operations: ['update'] })

function Keys() {
  const { mutate } = useUpdateApiKey()
  useEffect(() => {
    globalThis.rename = () => mutate({ id: 'key_2', name: RENAMED })
  }, [mutate])
  return <ApiKeyTable />
}

register(
  <QueryClientProvider client={new QueryClient()}>
    <ApiKeysProvider client={client} scope="bench">
      <Keys />
    </ApiKeysProvider>
  </QueryClientProvider>,
  {
    isMounted: () => document.querySelector('[data-kd="spacer"]') !== null,
    refetch: () => globalThis.rename(),
    scroller: () => document.querySelector('[data-kd="scroller"]'),
  },
)
