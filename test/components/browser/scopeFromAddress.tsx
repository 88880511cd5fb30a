import 'keydrawer/styles.css'
import { ApiKeysProvider, ApiKeyTable, CreateKeyWizard } from 'keydrawer'
import { createRestClient } from 'keydrawer/rest'
import { useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'

const scopeInAddress = () => new URLSearchParams(location.search).get('org') ?? 'acme'

function subscribe(listener: () => void) {
  addEventListener('popstate', listener)
  return () => removeEventListener('popstate', listener)
}

function Page() {
  const scope = useSyncExternalStore(subscribe, scopeInAddress)
  return (
    // Created during render, as many hosts do it.
    <ApiKeysProvider client={createRestClient({ url: `/api/orgs/${scope}/keys` })} scope={scope} locale="en-GB">
      <CreateKeyWizard>
        <button>New key</button>
      </CreateKeyWizard>
      <ApiKeyTable toolbar urlSync />
    </ApiKeysProvider>
  )
}

createRoot(document.querySelector('main')!).render(<Page />)
