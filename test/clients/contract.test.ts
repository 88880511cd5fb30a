import { createMemoryClient } from 'keydrawer/memory'
import { apiKeysHandlers } from 'keydrawer/mocks'
import { createRestClient } from 'keydrawer/rest'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll } from 'vitest'
import { describeApiKeysClient } from '../support/describeApiKeysClient'

const url = 'http://localhost/api/api-keys'
const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())

describeApiKeysClient('memory', () => ({ client: createMemoryClient(), scope: 'acme' }))

describeApiKeysClient('memory with idempotent replay', () => ({
  client: createMemoryClient({ features: { idempotency: 'L1' } }),
  scope: 'acme',
}))

describeApiKeysClient('REST against the mock handlers', () => {
  server.resetHandlers(...apiKeysHandlers({ url }))
  return { client: createRestClient({ url }), scope: 'acme' }
})

describeApiKeysClient('REST against the mock handlers with idempotent replay', () => {
  const features = { idempotency: 'L1' } as const
  server.resetHandlers(...apiKeysHandlers({ url, features }))
  return { client: createRestClient({ url, features }), scope: 'acme' }
})
