import { createMemoryClient } from 'keydrawer/memory'
import { describeApiKeysClient } from 'keydrawer/testing'

describeApiKeysClient('a client that deletes nothing', () => ({
  client: { ...createMemoryClient({ apiKeys: [] }), delete: async () => {} },
  scope: 'acme',
}))
