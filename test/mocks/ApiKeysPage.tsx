import { ApiKeysProvider, ApiKeyTable, CreateKeyWizard } from 'keydrawer'
import { createRestClient } from 'keydrawer/rest'
import 'keydrawer/styles.css'

const client = createRestClient({ url: '/api/api-keys' })

export function ApiKeysPage({ organization }: { organization: { id: string } }) {
  return (
    <ApiKeysProvider client={client} scope={organization.id}>
      <CreateKeyWizard>
        <button>Create API key</button>
      </CreateKeyWizard>
      <ApiKeyTable />
    </ApiKeysProvider>
  )
}
