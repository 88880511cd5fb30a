import { ApiKeys } from 'keydrawer'
import 'keydrawer/styles.css'
import { createRestClient } from 'keydrawer/rest'
import { createRoot } from 'react-dom/client'

const client = createRestClient({ url: '/api/keys', operations: ['create', 'revoke'] })

createRoot(document.querySelector('main')!).render(
  <ApiKeys client={client} scope="acme" locale="en-GB" timeZone="UTC" />,
)
