// @vitest-environment node
import type { ApiKeysClient } from 'keydrawer/core'
import { createUnkeyClient, type UnkeyClientOptions } from 'keydrawer/unkey'
import { describe, expect, it } from 'vitest'
import { describeContract } from '../support/describeContract'
import { listening } from './servers/listen'
import { unkeyServer } from './servers/unkey'

const unkey = unkeyServer()
const url = listening(unkey.app)
let users = 0

function setUp(options: Partial<UnkeyClientOptions> = {}) {
  const scope = `user${++users}`
  const headers = { cookie: `user=${scope}` }
  const client = createUnkeyClient({ url: `${url()}/api/unkey`, apiId: 'api_1', headers, ...options })
  const context = { signal: new AbortController().signal, scope, idempotencyKey: 'k' }
  return { client: client as Required<ApiKeysClient>, scope, context, headers }
}

const scopes = [{ value: 'files.read', readOnly: true }, { value: 'files.write' }, { value: 'admin' }]
describeContract('Unkey, behind a route with a root key', () => setUp({ scopes }))

describe('in a portal session', () => {
  it('only lists and rerolls', async () => {
    const { client, scope, context } = setUp({ portal: true })
    const { keyId, key } = unkey.insert({ externalId: scope, name: 'CI' })
    unkey.insert({ externalId: 'somebody else' })
    expect(Object.keys(client).toSorted()).toEqual(['features', 'key', 'list', 'rotate'])
    expect((await client.list({}, context)).items).toMatchObject([
      { id: keyId, name: 'CI', hint: { prefix: key.slice(0, 8) } },
    ])

    const next = await client.rotate(keyId, { gracePeriodSeconds: 3600 }, context)
    const { items } = await client.list({}, context)
    expect(items).toMatchObject([
      { id: next.id, replaces: keyId },
      { id: keyId, replacedBy: next.id },
    ])
    expect(next.secret.reveal()).not.toBe(key)
  })
})

it('keeps the new secret if the expiration date of the old one is unknown', async () => {
  const { context, headers, scope } = setUp()
  const { keyId } = unkey.insert({ externalId: scope })
  const fetch = (address: string | URL | Request, init?: RequestInit) =>
    new Request(address, { ...init, signal: null }).url.endsWith('getKey')
      ? Promise.reject(new TypeError('lost'))
      : globalThis.fetch(address, init)
  const { client } = setUp({ headers, fetch })
  const next = await client.rotate(keyId, { gracePeriodSeconds: 60 }, context)
  expect(next.secret.reveal()).toMatch(/^acme_/)
  expect(next.oldValidUntil).toBeUndefined()
})

it('leaves the API to the route without `apiId`', async () => {
  const bodies: unknown[] = []
  const fetch = async (address: string | URL | Request, init?: RequestInit) => {
    bodies.push(await new Request(address, { ...init, signal: null }).json())
    return Response.json({ data: [], pagination: { hasMore: false } })
  }
  const { client, context, scope } = setUp({ apiId: undefined, fetch })
  await client.list({ limit: 20 }, context)
  expect(bodies).toEqual([{ externalId: scope, revalidateKeysCache: true, limit: 20 }])
})

it('rejects a user who is not signed in, and hides the keys of others', async () => {
  const { client, context } = setUp({ headers: {} })
  await expect(client.list({}, context)).rejects.toMatchObject({ code: 'unauthorized' })
  const { keyId } = unkey.insert({ externalId: 'somebody else' })
  const other = setUp()
  await expect(other.client.delete(keyId, other.context)).rejects.toMatchObject({ code: 'forbidden' })
})

it('assigns a rejection by Unkey to its field', async () => {
  const { client, context } = setUp()
  await expect(client.create({ name: 'x'.repeat(256) }, context)).rejects.toMatchObject({
    code: 'invalid-input',
    fieldErrors: { name: 'invalid' },
  })
})

it('requires an address', () => {
  expect(() => createUnkeyClient({} as UnkeyClientOptions)).toThrow(/createUnkeyClient\(\) requires `url`/)
})
