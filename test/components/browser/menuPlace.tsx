import 'keydrawer/styles.css'
import { ApiKeysProvider, ApiKeyTable } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { createRoot } from 'react-dom/client'

const client = createMemoryClient({
  apiKeys: ['1', '2'].map((id) => ({ id, name: `Key ${id}`, hint: null, createdAt: '2026-10-02T07:30:00.000Z' })),
})

createRoot(document.querySelector('main')!).render(
  <ApiKeysProvider client={client} scope="acme" locale="en-GB">
    <ApiKeyTable />
    <iframe title="Chat" sandbox="" srcDoc="<p>Chat</p>" />
  </ApiKeysProvider>,
)
