import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ApiKeysProvider, ApiKeyTable, CreateKeyWizard } from 'keydrawer'
import { createRestClient } from 'keydrawer/rest'
import { count, register } from './harness.js'
import 'keydrawer/styles.css'

const queryClient = new QueryClient()
const LONG = 150
const rendered = () => document.querySelectorAll('tbody [data-id]').length

register(
  <QueryClientProvider client={queryClient}>
    <ApiKeysProvider client={createRestClient({ url: '/api/api-keys' })} scope="bench">
      <CreateKeyWizard>
        <button type="button">Create API key</button>
      </CreateKeyWizard>
      <ApiKeyTable />
    </ApiKeysProvider>
  </QueryClientProvider>,
  {
    // Includes the code that a long table loads.
    isMounted: () =>
      count < LONG ? rendered() === count : rendered() > 8 && document.querySelector('[data-kd="spacer"]') !== null,
    refetch: () => queryClient.refetchQueries(),
    scroller: () => (count < LONG ? document.scrollingElement : document.querySelector('[data-kd="scroller"]')),
  },
)
