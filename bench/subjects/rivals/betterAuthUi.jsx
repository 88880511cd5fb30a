import { apiKeyClient } from '@better-auth/api-key/client'
import { ApiKeysCard, AuthUIProvider } from '@daveyplate/better-auth-ui'
import { createAuthClient } from 'better-auth/react'
import { answerWith, count, keyAt, register } from '../harness.js'

const at = new Date().toISOString()
const apiKeys = Array.from({ length: count }, (_, index) => {
  const { id, name, createdAt, lastUsedAt, expiresAt } = keyAt(index)
  const limits = { remaining: null, refillInterval: null, refillAmount: null, rateLimitEnabled: false, requestCount: 0 }
  const shared = {
    userId: 'u',
    referenceId: 'u',
    configId: 'default',
    enabled: true,
    metadata: null,
    permissions: null,
  }
  const times = { createdAt, updatedAt: createdAt, lastRequest: lastUsedAt, expiresAt }
  return { id, name, start: 'acme_l', prefix: 'acme_live_', ...shared, ...limits, ...times }
})
const list = JSON.stringify({ apiKeys, total: count })
const user = { id: 'u', email: 'ada@example.com', name: 'Ada', emailVerified: true, createdAt: at, updatedAt: at }
const session = {
  id: 's',
  userId: 'u',
  token: 't',
  expiresAt: '2099-01-01T00:00:00.000Z',
  createdAt: at,
  updatedAt: at,
}
answerWith((address) => (address.includes('get-session') ? JSON.stringify({ session, user }) : list))

const authClient = createAuthClient({ baseURL: `${location.origin}/api/auth`, plugins: [apiKeyClient()] })
const ignore = () => {}
register(
  <AuthUIProvider authClient={authClient} navigate={ignore} replace={ignore}>
    <ApiKeysCard />
  </AuthUIProvider>,
  { isMounted: () => document.querySelectorAll('[data-slot=card] [data-slot=card]').length >= count },
)
