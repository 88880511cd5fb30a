// @vitest-environment node
import { createMemoryClient, makeApiKey } from 'keydrawer/memory'
import { expect, it } from 'vitest'

const now = new Date('2026-11-24T12:00:00Z')

it('has dates relative to the current time', () => {
  const key = makeApiKey({
    now,
    expiresIn: { days: 3 },
    createdAgo: { days: 1, hours: 2 },
    updatedAgo: { minutes: 30 },
    lastUsedAgo: { hours: 1 },
    revokedAgo: { minutes: 1 },
  })
  expect(key).toMatchObject({
    expiresAt: '2026-11-27T12:00:00.000Z',
    createdAt: '2026-11-23T10:00:00.000Z',
    updatedAt: '2026-11-24T11:30:00.000Z',
    lastUsedAt: '2026-11-24T11:00:00.000Z',
    revokedAt: '2026-11-24T11:59:00.000Z',
  })
  expect(makeApiKey({ expiresIn: { hours: -1 }, now: now.getTime() }).expiresAt).toBe('2026-11-24T11:00:00.000Z')
})

it('is an unused key without an expiration date by default', () => {
  expect(makeApiKey({ now })).toEqual({
    id: 'key_api_key',
    name: 'API key',
    hint: { prefix: 'kd_demo_', suffix: expect.stringMatching(/^\w{4}$/) },
    createdAt: '2026-11-23T00:00:00.000Z',
    lastUsedAt: null,
    expiresAt: null,
    enabled: true,
    revokedAt: null,
  })
})

it('takes the fields that it is given', () => {
  const fields = { id: 'a', name: null, hint: null, scopes: ['read'], createdAt: '2026-01-01T00:00:00.000Z' }
  expect(makeApiKey({ ...fields, createdAgo: { days: 1 }, now })).toMatchObject(fields)
})

it('makes the same key from the same options, and different ids from different names', () => {
  const names = ['CI', 'CI deploy', 'محرك', '密钥', 'ключ']
  expect(makeApiKey({ name: 'CI', now })).toEqual(makeApiKey({ name: 'CI', now }))
  expect(new Set(names.map((name) => makeApiKey({ name }).id)).size).toBe(names.length)
  expect(makeApiKey({ name: 'CI deploy' }).id).toBe('key_ci_deploy')
})

it('is listed in the same order at any time of the day', async () => {
  const context = { signal: new AbortController().signal, scope: 'acme' }
  const listed = async (...apiKeys: ReturnType<typeof makeApiKey>[]) =>
    (await createMemoryClient({ apiKeys }).list({}, context)).items.map(({ name }) => name)
  const later = now.getTime() + 1
  expect(await listed(makeApiKey({ name: 'A', now }), makeApiKey({ name: 'B', now: later }))).toEqual(
    await listed(makeApiKey({ name: 'A', now: later }), makeApiKey({ name: 'B', now })),
  )
})
