import { ApiKeysProvider, ApiKeyTable, CreateKeyWizard } from 'keydrawer'
import { curlSnippet, dotenvSnippet, javascriptSnippet, pythonSnippet } from 'keydrawer/snippets'
import 'keydrawer/styles.css'
import type { Account } from './account'
import { clients } from './client'

const url = `${window.location.origin}/api/hello`
const snippets = [
  curlSnippet({ url }),
  dotenvSnippet({ variable: 'ACME_API_KEY' }),
  javascriptSnippet({ url }),
  pythonSnippet({ url }),
]

export function ApiKeysPage({ account }: { account: Account }) {
  const { organization, mayCreateKeys, permissions } = account

  return (
    <ApiKeysProvider
      client={clients[account.backend]}
      scope={organization.id}
      canCreate={mayCreateKeys}
      permissions={permissions}
    >
      <div className="page-head">
        <div>
          <h1>API keys</h1>
          <p>Your servers use these to call the API for {organization.name}. Treat them like passwords.</p>
        </div>
        <CreateKeyWizard snippets={snippets}>
          <button type="button" className="button primary">
            Create API key
          </button>
        </CreateKeyWizard>
      </div>
      <ApiKeyTable />
    </ApiKeysProvider>
  )
}
