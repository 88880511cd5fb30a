import type { ApiKeysClient } from 'keydrawer/core'
import { createMemoryClient } from 'keydrawer/memory'

const hint = { prefix: 'sk_', suffix: 'a1b2' }
const times = { createdAt: '2026-10-02T09:00:00.000Z', lastUsedAt: null, expiresAt: null }
const apiKeys = [{ id: 'key_1', name: 'CI deploy', hint, ...times }]

/** Replace it with your data. Pages and routes are separate modules in Next.js, and share `globalThis`. */
const shared = globalThis as { keys?: ApiKeysClient }
export const keys = (shared.keys ??= createMemoryClient({ key: 'api-keys', apiKeys }))

/** Replace it with the organization of the signed-in user. */
export const getScope = async () => 'org_1'
