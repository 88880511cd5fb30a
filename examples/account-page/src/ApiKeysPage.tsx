import { ApiKeysProvider, ApiKeyTable, CreateKeyWizard } from 'keydrawer'
import 'keydrawer/styles.css'
import { useState } from 'react'
import type { Account } from './account'
import { clients } from './client'
import { TryKey } from './TryKey'

export function ApiKeysPage({ account }: { account: Account }) {
  const { organization, mayCreateKeys, permissions } = account
  const [made, setMade] = useState<{ readonly name: string | undefined }>()

  return (
    <ApiKeysProvider
      client={clients[account.backend]}
      scope={organization.id}
      canCreate={mayCreateKeys}
      permissions={permissions}
      onCreated={({ apiKey }) => setMade({ name: apiKey?.name ?? undefined })}
    >
      <div className="page-head">
        <div>
          <h1>API keys</h1>
          <p>Your servers use these to call the API for {organization.name}. Treat them like passwords.</p>
        </div>
        <CreateKeyWizard>
          <button type="button" className="button primary">
            Create API key
          </button>
        </CreateKeyWizard>
      </div>
      <ApiKeyTable />
      {made && <TryKey keyName={made.name} />}
    </ApiKeysProvider>
  )
}
