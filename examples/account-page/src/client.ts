import type { ApiKeysClient } from 'keydrawer'
import { createBetterAuthClient } from 'keydrawer/better-auth'
import { createRestClient } from 'keydrawer/rest'

const HOUR = 3600

// The server asks for a name of up to 100 characters and keeps a description beside it.
const betterAuth = createBetterAuthClient({
  url: '/api/auth',
  configId: 'org',
  metadata: true,
  name: { required: true, maxLength: 100 },
})

// better-auth cannot rotate. The server can, and answers as the REST contract says.
const { rotate } = createRestClient({ url: '/api/keys', operations: ['rotate'] })

export const client: ApiKeysClient = {
  ...betterAuth,
  ...(rotate && { rotate }),
  features: { ...betterAuth.features, rotate: { gracePeriods: [0, HOUR, 24 * HOUR, 7 * 24 * HOUR] } },
}
