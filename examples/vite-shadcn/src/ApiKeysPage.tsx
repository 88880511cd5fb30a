import { ApiKeysProvider, ApiKeyTable, CreateKeyWizard } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { Button } from './components/button'

const hint = { prefix: 'sk_', suffix: 'a1b2' }
const times = { createdAt: '2026-10-02T09:00:00.000Z', lastUsedAt: null, expiresAt: null }
const apiKeys = [{ id: 'key_1', name: 'CI deploy', hint, ...times }]

/** Replace it with `createRestClient({ url: '/api/api-keys' })` from `keydrawer/rest`. */
const client = createMemoryClient({ apiKeys })

export const ApiKeysPage = () => (
  <main className="mx-auto grid max-w-4xl gap-6 p-8">
    <ApiKeysProvider client={client} scope="org_1">
      <header className="flex items-center justify-between">
        <h1 className="text-2xl font-semibold">API keys</h1>
        <CreateKeyWizard>
          <Button>Create API key</Button>
        </CreateKeyWizard>
      </header>
      <ApiKeyTable />
    </ApiKeysProvider>
  </main>
)
