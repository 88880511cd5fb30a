import { type ApiKey, type ApiKeysClient, type IssuedKey, OneTimeSecret } from 'keydrawer/core'
import { vi } from 'vitest'

export const SECRET = 'kd_demo_4rT9sXk2Lq8vBn1Zw6Yc3Hd7Jf5Gm0Pa'

export function apiKey(own: Partial<ApiKey> = {}): ApiKey {
  return {
    id: 'key_1',
    name: 'CI deploy',
    description: 'GitHub Actions',
    hint: { prefix: 'kd_demo_', suffix: 'Zp04' },
    createdAt: '2026-10-02T07:30:00.000Z',
    ...own,
  }
}

export const created = apiKey({
  id: 'key_new',
  name: 'Booking engine',
  description: 'Production',
  hint: { prefix: 'kd_demo_', suffix: SECRET.slice(-4) },
  createdAt: '2026-11-24T10:00:00.000Z',
})

export function issued(own: Partial<IssuedKey> = {}): IssuedKey {
  return { id: created.id, secret: new OneTimeSecret(SECRET), apiKey: created, ...own }
}

/** A client whose every answer a test can replace. Lists what it is given and issues `SECRET`. */
export function fakeClient(apiKeys: readonly ApiKey[] = []) {
  const items = [...apiKeys]
  return {
    list: vi.fn<ApiKeysClient['list']>(() => Promise.resolve({ items: [...items], total: items.length })),
    create: vi.fn<NonNullable<ApiKeysClient['create']>>(() => {
      items.unshift(created)
      return Promise.resolve(issued())
    }),
  } satisfies ApiKeysClient
}
