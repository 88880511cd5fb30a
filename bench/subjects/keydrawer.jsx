import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ApiKeysProvider, ApiKeyTable, CreateKeyWizard } from 'keydrawer'
import { createRestClient } from 'keydrawer/rest'
import { register } from './harness.js'
import 'keydrawer/styles.css'

register(
  <QueryClientProvider client={new QueryClient()}>
    <ApiKeysProvider client={createRestClient({ url: '/api/api-keys' })} scope="bench">
      <CreateKeyWizard>
        <button type="button">New API key</button>
      </CreateKeyWizard>
      <ApiKeyTable />
    </ApiKeysProvider>
  </QueryClientProvider>,
)
