import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ApiKeysProvider, ApiKeyTable, CreateKeyWizard } from 'keydrawer'
import { createRestClient } from 'keydrawer/rest'
import 'keydrawer/styles.css'

const client = createRestClient({ url: '/api/api-keys' })
const queryClient = new QueryClient()

export function ApiKeysPage({ organization }: { readonly organization: { readonly id: string } }) {
  return (
    <QueryClientProvider client={queryClient}>
      <ApiKeysProvider
        client={client}
        scope={organization.id}
        labels={{ heading: 'Schlüssel' }}
        locale={navigator.languages[0]}
        onCreated={({ id, apiKey }) => console.info('made', id, apiKey?.name)}
      >
        <CreateKeyWizard>
          <button type="button">Create API key</button>
        </CreateKeyWizard>
        <ApiKeyTable className="keys" pageSize={25} />
      </ApiKeysProvider>
    </QueryClientProvider>
  )
}
