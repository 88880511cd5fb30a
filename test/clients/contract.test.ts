// @vitest-environment node
import type { ClientFeatures } from 'keydrawer/core'
import { createMemoryClient, type MemoryClientOptions } from 'keydrawer/memory'
import { createApiKeysBackend } from 'keydrawer/mocks'
import { createRestClient } from 'keydrawer/rest'
import { describeApiKeysClient } from 'keydrawer/testing'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, it } from 'vitest'

const runner = { describe, it }
const url = 'http://localhost/api/api-keys'
const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())

const scopes = [{ value: 'read', readOnly: true }, { value: 'write' }, { value: 'admin' }]
const features = {
  expiry: {},
  update: ['name', 'description', 'expiresAt', 'scopes'],
  rotate: { gracePeriods: [0, 3600] },
  list: { search: true, status: true, sort: ['name', 'createdAt', 'lastUsedAt', 'expiresAt', 'status'] },
} as const satisfies ClientFeatures

const backends: Readonly<Record<string, MemoryClientOptions>> = {
  'at level L0': { scopes },
  'at level L1': { features: { ...features, idempotency: 'L1' }, limit: 7 },
  'at level L2, keeping ids': { features: { ...features, rotate: { keepsId: true }, idempotency: 'L2' } },
  'whose server arranges the list': { scopes, features },
}

for (const [kind, options] of Object.entries(backends)) {
  describeApiKeysClient(
    `memory ${kind}`,
    () => ({ client: createMemoryClient({ apiKeys: [], ...options }), scope: 'acme' }),
    runner,
  )

  describeApiKeysClient(
    `the client of the mock backend ${kind}`,
    () => ({ client: createApiKeysBackend({ apiKeys: [], ...options }).client, scope: 'acme' }),
    runner,
  )

  describeApiKeysClient(
    `REST against the mock handlers ${kind}`,
    () => {
      const backend = createApiKeysBackend({ url, apiKeys: [], features, ...options })
      server.resetHandlers(...backend.handlers)
      return {
        client: createRestClient({ url, operations: backend.operations, features: backend.features }),
        scope: 'acme',
      }
    },
    runner,
  )
}

describeApiKeysClient(
  'REST with what a backend has by default',
  () => {
    server.resetHandlers(...createApiKeysBackend({ url, apiKeys: [] }).handlers)
    return { client: createRestClient({ url }), scope: 'acme' }
  },
  runner,
)
