import type { ApiKeysClient } from 'keydrawer'
import { createBetterAuthClient } from 'keydrawer/better-auth'
import { createRestClient } from 'keydrawer/rest'
import { scopes } from '../scopes'
import type { Account } from './account'

const HOUR = 3600
const gracePeriods = [0, HOUR, 24 * HOUR, 7 * 24 * HOUR]

// The server asks for a name of up to 100 characters, keeps a description beside it and may set permissions.
const betterAuth = createBetterAuthClient({
  url: '/api/auth',
  configId: 'org',
  metadata: true,
  name: { required: true, maxLength: 100 },
  permissions: { url: '/api/keys', scopes },
})

// better-auth cannot rotate. The server can, and answers as the REST contract says.
const { rotate } = createRestClient({ url: '/api/keys', operations: ['rotate'] })

const plugin: ApiKeysClient = {
  ...betterAuth,
  ...(rotate && { rotate }),
  features: { ...betterAuth.features, rotate: { gracePeriods } },
}

// A backend of the whole contract: see examples/server.
const reference = createRestClient({
  url: '/api/api-keys',
  operations: ['create', 'get', 'update', 'disable', 'rotate', 'revoke', 'delete', 'scopes', 'activity'],
  features: {
    idempotency: 'L2',
    expiry: {},
    update: ['name', 'description', 'expiresAt', 'scopes'],
    rotate: { gracePeriods },
    list: { search: true, status: true, sort: ['name', 'createdAt', 'lastUsedAt', 'expiresAt', 'status'] },
  },
})

export const clients: Readonly<Record<Account['backend'], ApiKeysClient>> = { 'better-auth': plugin, reference }
