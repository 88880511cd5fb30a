// @vitest-environment node
import type { ApiKeysClient } from 'keydrawer/core'
import { createMemoryClient } from 'keydrawer/memory'
import { sampleApiKeys } from 'keydrawer/mocks'
import { expect, it } from 'vitest'

const samples = sampleApiKeys()
const { signal } = new AbortController()
const create = (client: ApiKeysClient, scope = 'acme') =>
  client.create!({ name: 'CI' }, { signal, scope, idempotencyKey: 'k' })
const names = async (client: ApiKeysClient, scope: string) =>
  (await client.list({}, { signal, scope })).items.map(({ name }) => name)

it('has a separate list for every scope', async () => {
  const client = createMemoryClient({ apiKeys: [samples.active] })
  await create(client, 'acme')
  expect(await names(client, 'acme')).toEqual(['CI', 'Booking engine'])
  expect(await names(client, 'other')).toEqual(['Booking engine'])
})

it('creates the same keys from the same seed and clock', async () => {
  const options = { apiKeys: [], seed: 7, now: () => new Date('2026-11-24T00:00:00Z') }
  const [first, second] = [await create(createMemoryClient(options)), await create(createMemoryClient(options))]
  expect(second.secret.reveal()).toBe(first.secret.reveal())
  expect(second.apiKey).toEqual(first.apiKey)
  expect(first.apiKey?.createdAt).toBe('2026-11-24T00:00:00.000Z')
  // Scanners for leaked secrets ignore texts with this word.
  expect(first.secret.reveal()).toMatch(/^kd_demo_EXAMPLE[0-9A-Za-z]{25}$/)
})

it('creates the key before its response is sent', async () => {
  let letThrough = () => {}
  const client = createMemoryClient({
    apiKeys: [],
    latency: () => new Promise<void>((resolve) => (letThrough = resolve)),
  })
  const creating = create(client)
  const listing = client.list({}, { signal, scope: 'acme' })
  letThrough()
  expect((await listing).items).toHaveLength(1)
  void creating
})

it('rejects a key beyond the limit', async () => {
  await expect(create(createMemoryClient({ apiKeys: [], limit: 0 }))).rejects.toMatchObject({ code: 'limit-reached' })
})

it('rejects another request with a used idempotency key', async () => {
  const client = createMemoryClient({ features: { idempotency: 'L1' } })
  await create(client)
  const other = client.create!({ name: 'Other' }, { signal, scope: 'acme', idempotencyKey: 'k' })
  await expect(other).rejects.toMatchObject({ code: 'invalid-input' })
})

it('rotates no revoked or expired key, except one that was revoked by its own rotation', async () => {
  const apiKeys = [samples.revoked, samples.expired, samples.active]
  const client = createMemoryClient({ apiKeys })
  const rotate = (id: string, idempotencyKey: string) =>
    client.rotate!(id, { gracePeriodSeconds: 0 }, { signal, scope: 'acme', idempotencyKey })
  for (const id of ['key_revoked', 'key_expired'])
    await expect(rotate(id, id)).rejects.toMatchObject({ code: 'not-found', status: 410 })
  await rotate('key_active', 'b')
  const again = await rotate('key_active', 'c')
  expect(again.apiKey).toMatchObject({ revokedAt: null, expiresAt: null, replaces: 'key_active' })
})

it('reports that the old secret expires with its key, if that is before the grace period ends', async () => {
  const expiresAt = '2026-11-24T01:00:00.000Z'
  const now = () => new Date('2026-11-24T00:00:00Z')
  const client = createMemoryClient({ apiKeys: [{ ...samples.active, expiresAt }], now })
  const rotate = async (gracePeriodSeconds: number, idempotencyKey: string) =>
    client.rotate!('key_active', { gracePeriodSeconds }, { signal, scope: 'acme', idempotencyKey })
  expect((await rotate(7200, 'a')).oldValidUntil).toBe(expiresAt)
  expect(await rotate(60, 'b')).toMatchObject({ oldValidUntil: '2026-11-24T00:01:00.000Z', apiKey: { expiresAt } })
})

it('records the activity of a key from its creation', async () => {
  const client = createMemoryClient({ apiKeys: [samples.active] })
  const context = { signal, scope: 'acme' }
  await client.update!('key_active', { name: 'Other' }, context)
  await client.setEnabled!('key_active', false, context)
  const { items } = await client.listActivity!('key_active', {}, context)
  expect(items.map(({ what }) => what)).toEqual(['disabled', 'updated', 'created'])
})

it('paginates the activity of a key with pages that new entries do not shift', async () => {
  const client = createMemoryClient({ apiKeys: [samples.active], pageSize: 2 })
  const context = { signal, scope: 'acme' }
  const change = (enabled: boolean) => client.setEnabled!('key_active', enabled, context)
  for (const enabled of [false, true, false]) await change(enabled)
  const first = await client.listActivity!('key_active', {}, context)
  await change(true)
  const second = await client.listActivity!('key_active', { cursor: first.nextCursor! }, context)
  const told = [...first.items, ...second.items].map(({ what }) => what)
  expect([told, second.nextCursor]).toEqual([['disabled', 'enabled', 'disabled', 'created'], null])
})

it('reports its clock with its list', async () => {
  const client = createMemoryClient({ now: () => new Date('2026-11-24T00:00:00Z') })
  expect(await client.list({}, { signal, scope: 'acme' })).toMatchObject({ servedAt: '2026-11-24T00:00:00.000Z' })
})

it('reports its quota and permissions with its list', async () => {
  const client = createMemoryClient({ limit: 3, permissions: { rotate: false } })
  expect(await client.list({}, { signal, scope: 'acme' })).toMatchObject({ quota: 3, permissions: { rotate: false } })
})
