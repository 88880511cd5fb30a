// @vitest-environment node
import { type ClerkClientOptions, createClerkClient } from 'keydrawer/clerk'
import { statusOf } from 'keydrawer/core'
import { describe, expect, it, vi } from 'vitest'
import type { ValidatedClient } from '../../src/testing/ValidatedClient'
import { describeContract } from '../support/describeContract'
import { validated } from '../support/validated'
import { ClerkAPIResponseError, clerkScript } from './servers/clerk'

const SAID = 'sk_live_what_was_sent'

function setUp(options: Partial<ClerkClientOptions> = {}) {
  const { clerk, ...script } = clerkScript()
  const client = validated(createClerkClient({ clerk: () => clerk, ...options })) as Required<ValidatedClient>
  const context = { signal: new AbortController().signal, scope: 'org_1', idempotencyKey: 'k' }
  return { client, scope: 'org_1', context, ...script, toleranceMs: 5000 }
}

describeContract('Clerk, keys of the scope', () => setUp())
describeContract('Clerk, keys of whoever is active', () => setUp({ subject: 'active' }))

it('separates the keys of two subjects', async () => {
  const { client, context } = setUp()
  await client.create({ name: 'CI' }, context)
  expect((await client.list({}, { ...context, scope: 'org_2' })).items).toEqual([])
})

it('has only the methods of Clerk, and reads only named fields of a resource', async () => {
  const { client, context } = setUp()
  expect(Object.keys(client).toSorted()).toEqual(['create', 'features', 'key', 'list', 'revoke'])
  await client.create({ name: 'Booking', description: 'x' }, context)
  const { items } = await client.list({}, context)
  expect(items).toMatchObject([{ name: 'Booking', description: 'x', hint: null, createdBy: { id: 'user_1' } }])
  expect(items[0]).not.toHaveProperty('pathRoot')
})

it('reports a revoked key with an unknown date', async () => {
  const { client, context } = setUp()
  const { id } = await client.create({ name: 'CI' }, context)
  const revoked = await client.revoke(id!, context)
  expect(statusOf(revoked!, Date.now())).toBe('revoked')
  expect(revoked?.unknownDates).toEqual(['revokedAt'])
})

it.each([{}, { updatedAt: null, createdAt: 0 }])(
  'lists no revoked key as active, regardless of its dates: %j',
  async (dates) => {
    const data = [{ id: 'key_1', name: 'CI', revoked: true, ...dates }]
    const apiKeys = { getAll: () => Promise.resolve({ data, total_count: 1 }), create: vi.fn(), revoke: vi.fn() }
    const { client, context } = setUp({ clerk: () => ({ apiKeys }) })
    const { items } = await client.list({}, context)
    expect(items.map((key) => statusOf(key, Date.now()))).toEqual(['revoked'])
  },
)

it('explains how to provide a missing Clerk', async () => {
  for (const clerk of [() => undefined, () => ({}) as never]) {
    const { client, context } = setUp({ clerk })
    await expect(client.create({ name: 'CI' }, context)).rejects.toMatchObject({
      code: 'unreachable',
      mayHaveApplied: false,
      message: expect.stringContaining('not loaded'),
    })
  }
  expect(() => createClerkClient({} as ClerkClientOptions)).toThrow(/requires `clerk`/)
})

it('drops a response that arrives after the request was canceled', async () => {
  const { client, context } = setUp()
  const controller = new AbortController()
  const listed = client.list({}, { ...context, signal: controller.signal })
  controller.abort()
  await expect(listed).rejects.toMatchObject({ code: 'aborted', mayHaveApplied: false })
})

describe('an error of Clerk', () => {
  it('is `unauthorized` if the user is signed out', async () => {
    const { client, context, signOut } = setUp()
    signOut()
    await expect(client.list({}, context)).rejects.toMatchObject({ code: 'unauthorized', status: 401 })
  })

  it('is assigned to its field', async () => {
    const { client, context } = setUp()
    await expect(client.create({ name: '' }, context)).rejects.toMatchObject({
      code: 'invalid-input',
      fieldErrors: { name: 'required' },
    })
  })

  it.each([
    [new ClerkAPIResponseError(429, [{ code: 'too_many_requests', message: SAID }], 30), 'rate-limited', false],
    [new ClerkAPIResponseError(403, [{ code: 'api_keys_quota_exceeded', message: SAID }]), 'limit-reached', false],
    [new ClerkAPIResponseError(500, [{ code: 'internal', message: SAID }]), 'server-error', true],
    [Object.assign(new Error(SAID), { code: 'network_error', clerkRuntimeError: true }), 'unreachable', true],
    [new TypeError(SAID), 'unknown', true],
    [SAID, 'unknown', true],
  ])('is converted to %s and not quoted', async (thrown, code, mayHaveApplied) => {
    const { client, context, failWith } = setUp()
    failWith(thrown)
    const error: unknown = await client.create({ name: 'CI' }, context).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'ApiKeysError', code, mayHaveApplied })
    expect(`${String(error)}${JSON.stringify(error)}`).not.toContain(SAID)
    if (code === 'rate-limited') expect(error).toMatchObject({ retryAfterSeconds: 30 })
  })
})

it('rejects a blank id before any request', async () => {
  const revoke = vi.fn(() => Promise.resolve({}))
  const client = createClerkClient({ clerk: () => ({ apiKeys: { getAll: revoke, create: revoke, revoke } }) })
  const context = { signal: new AbortController().signal, scope: 'org_1' }
  for (const id of ['', ' ']) await expect(client.revoke!(id, context)).rejects.toMatchObject({ code: 'invalid-input' })
  expect(revoke).not.toHaveBeenCalled()
})
