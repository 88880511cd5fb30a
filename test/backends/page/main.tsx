import { ApiKeys, type ApiKeysClient } from 'keydrawer'
import 'keydrawer/styles.css'
import { createRoot } from 'react-dom/client'
import { createOrganizationKeysClient } from '../../../examples/backends/betterAuth'
import { createUnleashApiTokensClient } from '../../../examples/backends/unleashApiTokens'
import { createUnleashPersonalTokensClient } from '../../../examples/backends/unleashPersonalTokens'
import { createVendureClient } from '../../../examples/backends/vendure'
import { createVerdaccioClient } from '../../../examples/backends/verdaccio'

// On this origin: the server of the page forwards requests to the backend with the credentials of the signed-in user.
const url = '/backend'
const clients: Readonly<Record<string, () => ApiKeysClient>> = {
  betterAuth: () => createOrganizationKeysClient({ url: `${url}/api/auth` }),
  unleashApiTokens: () => createUnleashApiTokensClient({ url, environment: 'development' }),
  unleashPersonalTokens: () => createUnleashPersonalTokensClient({ url }),
  vendure: () => createVendureClient({ url: `${url}/admin-api`, roleIds: ['1'] }),
  verdaccio: () => createVerdaccioClient({ url, askPassword: () => Promise.resolve(prompt('Your password') ?? '') }),
}

const asked = new URLSearchParams(location.search)
const makeClient = clients[asked.get('client') ?? '']
const main = document.querySelector('main')
if (!main || !makeClient) throw new Error('The page was asked for no client that it knows.')
createRoot(main).render(<ApiKeys client={makeClient()} scope={asked.get('scope') ?? 'mine'} />)
