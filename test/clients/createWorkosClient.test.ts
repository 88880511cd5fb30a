// @vitest-environment node
import type { ApiKeysClient } from 'keydrawer/core'
import { createWorkosClient, type WorkosClientOptions } from 'keydrawer/workos'
import { expect, it } from 'vitest'
import { describeContract } from '../support/describeContract'
import { listening } from './servers/listen'
import { workosServer } from './servers/workos'

const workos = workosServer()
const url = listening(workos.app)
let organizations = 0

function setUp(options: Partial<WorkosClientOptions> = {}) {
  const scope = `org_${++organizations}`
  const client = createWorkosClient({ url: url(), token: () => `widget-${scope}`, ...options })
  const context = { signal: new AbortController().signal, scope, idempotencyKey: 'k' }
  return { client: client as Required<ApiKeysClient>, scope, context }
}

describeContract('WorkOS, keys of organizations', () => setUp())
describeContract('WorkOS, keys of users', () => setUp({ owner: 'user' }))

it('requests a token for every request, and reports a missing sign-in', async () => {
  const tokens = ['widget-a', 'ended']
  const { client, context } = setUp({ token: async () => tokens.shift() ?? '' })
  await client.list({}, context)
  await expect(client.list({}, context)).rejects.toMatchObject({ code: 'unauthorized' })
})

it('searches on the server, and reads both ends of the obfuscated value', async () => {
  const { client, context } = setUp()
  for (const name of ['CI deploy', 'Booking']) await client.create({ name, scopes: [] }, context)
  const { items } = await client.list({ search: 'book' }, context)
  expect(items).toMatchObject([
    { name: 'Booking', hint: { prefix: 'sk_' }, lastUsedAt: null, expiresAt: null, scopes: [] },
  ])
})

it('reads every page of the permissions', async () => {
  const { client, context } = setUp()
  const values = (await client.listScopes(context)).map(({ value }) => value)
  expect(values).toEqual(['bookings:read', 'bookings:write', 'prices:read', 'prices:write', 'webhooks:manage'])
})

it('reports that a past expiration date cannot be changed', async () => {
  const { client, context } = setUp()
  const { id } = await client.create({ name: 'CI', expiresAt: '2020-01-01T00:00:00.000Z' }, context)
  await expect(client.update(id!, { expiresAt: null }, context)).rejects.toMatchObject({
    code: 'invalid-input',
    status: 409,
  })
})

it('changes nothing for an update without an expiration date', async () => {
  const { client, context } = setUp()
  const expiresAt = '2099-01-01T00:00:00.000Z'
  const { id } = await client.create({ name: 'CI', expiresAt }, context)
  expect(await client.update(id!, { name: 'x' }, context)).toMatchObject({ id, name: 'CI', expiresAt })
  expect(workos.keys[0]).toMatchObject({ id, expiresAt })
})

it('assigns a rejection by WorkOS to its field', async () => {
  const { client, context } = setUp()
  await expect(client.create({ name: '' }, context)).rejects.toMatchObject({
    code: 'invalid-input',
    fieldErrors: { name: 'invalid' },
  })
})

it('requires a token', () => {
  expect(() => createWorkosClient({} as WorkosClientOptions)).toThrow(/requires `token`/)
})
