import { createMemoryClient } from 'keydrawer/memory'
import { describeApiKeysClient } from 'keydrawer/testing'

describeApiKeysClient('the memory client', () => ({ client: createMemoryClient({ apiKeys: [] }), scope: 'acme' }))
