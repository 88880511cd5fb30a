import { describe, it } from 'node:test'
import { createMemoryClient } from 'keydrawer/memory'
import { describeApiKeysClient } from 'keydrawer/testing'

describeApiKeysClient('in memory', () => ({ client: createMemoryClient({ apiKeys: [] }), scope: 'acme' }), {
  describe,
  it,
})
