import type { ApiKeysClient } from 'keydrawer/core'
import { createMemoryClient } from 'keydrawer/memory'
import { sampleApiKeys } from 'keydrawer/mocks'
import { expect, it } from 'vitest'

const { signal } = new AbortController()
const create = (client: ApiKeysClient, scope = 'acme') =>
  client.create!({ name: 'CI' }, { signal, scope, idempotencyKey: 'k' })
const names = async (client: ApiKeysClient, scope: string) =>
  (await client.list({}, { signal, scope })).items.map(({ name }) => name)

it('gives every scope a list of its own', async () => {
  const client = createMemoryClient({ apiKeys: [sampleApiKeys.active] })
  await create(client, 'acme')
  expect(await names(client, 'acme')).toEqual(['CI', 'Booking engine'])
  expect(await names(client, 'other')).toEqual(['Booking engine'])
})

it('makes the same keys from the same seed and clock', async () => {
  const options = { seed: 7, now: () => new Date('2026-11-24T00:00:00Z') }
  const [first, second] = [await create(createMemoryClient(options)), await create(createMemoryClient(options))]
  expect(second.secret.reveal()).toBe(first.secret.reveal())
  expect(second.apiKey).toEqual(first.apiKey)
  expect(first.apiKey?.createdAt).toBe('2026-11-24T00:00:00.000Z')
})

it('makes the key before its answer is let through', async () => {
  let letThrough = () => {}
  const client = createMemoryClient({ latency: () => new Promise<void>((resolve) => (letThrough = resolve)) })
  const creating = create(client)
  const listing = client.list({}, { signal, scope: 'acme' })
  letThrough()
  expect((await listing).items).toHaveLength(1)
  void creating
})

it('refuses one key more than the limit', async () => {
  await expect(create(createMemoryClient({ limit: 0 }))).rejects.toMatchObject({ code: 'limit-reached' })
})

it('refuses another request under a used idempotency key', async () => {
  const client = createMemoryClient({ features: { idempotency: 'L1' } })
  await create(client)
  const other = client.create!({ name: 'Other' }, { signal, scope: 'acme', idempotencyKey: 'k' })
  await expect(other).rejects.toMatchObject({ code: 'invalid-input' })
})
