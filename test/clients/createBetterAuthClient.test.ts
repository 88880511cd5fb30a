// @vitest-environment node
import type { ApiKeysClient, ApiKeysError } from 'keydrawer/core'
import { type BetterAuthClientOptions, createBetterAuthClient } from 'keydrawer/better-auth'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listApiKeys } from '../../src/core/listApiKeys'
import { SECRET } from '../support/fakeClient'

const NOW = Date.parse('2026-11-24T12:00:00.000Z')
const context = { signal: new AbortController().signal, scope: 'org_1', idempotencyKey: 'k' }
const row = {
  id: 'key_1',
  configId: 'org',
  name: 'CI deploy',
  start: 'acme_live_Ab',
  enabled: true,
  createdAt: '2026-11-20T10:00:00.000Z',
  lastRequest: null,
  expiresAt: null,
  requestCount: 3,
  remaining: null,
  metadata: { description: 'Releases', suffix: 'x7Qa', replaces: 'key_0', team: 'core' },
}
const read = {
  id: 'key_1',
  name: 'CI deploy',
  description: 'Releases',
  hint: { prefix: 'acme_live_Ab', suffix: 'x7Qa' },
  createdAt: '2026-11-20T10:00:00.000Z',
  lastUsedAt: null,
  expiresAt: null,
  enabled: true,
  replaces: 'key_0',
}

beforeEach(() => void vi.useFakeTimers({ now: NOW, toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

function setUp(body: unknown = row, options: BetterAuthClientOptions = {}, status = 200, headers = {}) {
  const sent: [string, string, unknown][] = []
  const fetch = vi.fn(async (input: string | URL | Request, init?: RequestInit) => {
    const request = new Request(input, { ...init, signal: null })
    const text = await request.text()
    sent.push([
      request.method,
      request.url.replace('https://a.example/api/auth/api-key/', ''),
      text && JSON.parse(text),
    ])
    return Response.json(body, { status, headers })
  })
  const all = { url: 'https://a.example/api/auth', configId: 'org', metadata: true, fetch, ...options }
  return { client: createBetterAuthClient(all) as Required<ApiKeysClient>, sent }
}

it('declares the features of the plugin, without rotation', () => {
  const { client } = setUp()
  expect(client.features).toMatchObject({
    expiry: { minDays: 1, maxDays: 365, allowNever: true },
    update: ['name', 'description', 'expiresAt'],
    list: { sort: ['createdAt', 'name'] },
  })
  expect(Object.keys(client).toSorted()).toEqual(
    ['create', 'delete', 'features', 'get', 'key', 'list', 'setEnabled', 'update'].toSorted(),
  )
  expect(setUp(row, { metadata: false, expiry: false }).client.features).toMatchObject({
    description: false,
    expiry: false,
    update: ['name'],
  })
})

it('requests a single key with its configuration', async () => {
  const { client, sent } = setUp()
  expect(await client.get('key 1&', context)).toEqual(read)
  expect(sent).toEqual([['GET', 'get?configId=org&id=key+1%26', '']])
})

it('sorts on the server only by fields that every database sorts alike', async () => {
  const { client, sent } = setUp({ apiKeys: [row], total: 1 })
  expect((await client.list({}, context)).items).toEqual([read])
  await client.list({ limit: 5, cursor: '10', sort: { by: 'name', direction: 'asc' } }, context)
  const list = 'list?configId=org&organizationId=org_1'
  expect(sent.map(([, address]) => address)).toEqual([
    `${list}&limit=50&offset=0&sortBy=createdAt&sortDirection=desc`,
    `${list}&limit=5&offset=10&sortBy=name&sortDirection=asc`,
  ])
})

it.each([
  ['2026-12-24T12:00:00.000Z', 30 * 86_400],
  // A period of a day is shorter than a day when the request arrives, which the plugin rejects.
  ['2026-11-25T11:59:58.000Z', 86_400],
  ['2026-11-25T06:00:00.000Z', 64_800],
  ['2026-11-24T11:00:00.000Z', 1],
  [null, null],
  [undefined, undefined],
])('sends the expiration date %s in seconds from now', async (expiresAt, expiresIn) => {
  const { client, sent } = setUp({ ...row, key: SECRET })
  const issued = await client.create({ name: 'CI', expiresAt }, context)
  await client.update('key_1', { name: 'CI', expiresAt }, context)
  const seconds = expiresIn === undefined ? {} : { expiresIn }
  expect(sent).toEqual([
    ['POST', 'create', { configId: 'org', organizationId: 'org_1', name: 'CI', ...seconds }],
    ['POST', 'update', { configId: 'org', keyId: 'key_1', name: 'CI', ...seconds }],
  ])
  expect([issued.secret.reveal(), issued.apiKey]).toEqual([SECRET, read])
})

it('counts the seconds by the clock of the server, as the list reports it', async () => {
  const date = 'Tue, 24 Nov 2026 11:00:00 GMT'
  const { client, sent } = setUp({ ...row, key: SECRET, apiKeys: [row], total: 1 }, {}, 200, { date })
  await listApiKeys(client, {}, context)
  const expiresAt = '2026-11-24T17:00:00.000Z'
  await client.create({ name: 'CI', expiresAt }, context)
  await client.update('key_1', { expiresAt }, context)
  expect(sent.slice(1).map(([, , body]) => (body as { expiresIn?: number }).expiresIn)).toEqual([21_600, 21_600])
})

it.each([
  ['New', { description: 'New' }],
  [null, { description: null }],
])('changes the description to %j and keeps the other metadata', async (description, expected) => {
  const { client, sent } = setUp()
  await client.update('key_1', { description }, context)
  const { suffix, replaces, team } = row.metadata
  expect(sent).toEqual([
    ['GET', 'get?configId=org&id=key_1', ''],
    ['POST', 'update', { configId: 'org', keyId: 'key_1', metadata: { suffix, replaces, team, ...expected } }],
  ])
})

it('disables and enables a key, and reads metadata that is stored as text', async () => {
  const { client, sent } = setUp({ ...row, metadata: JSON.stringify(row.metadata) })
  expect(await client.setEnabled('key_1', false, context)).toEqual(read)
  await client.setEnabled('key_1', true, context)
  expect(sent.map(([, , body]) => body)).toEqual([
    { configId: 'org', keyId: 'key_1', enabled: false },
    { configId: 'org', keyId: 'key_1', enabled: true },
  ])
})

it('reports usage only if it counts all requests', async () => {
  expect(await setUp().client.get('key_1', context)).not.toHaveProperty('usage')
  const { client } = setUp({ ...row, remaining: 7 }, { usage: true })
  expect((await client.get('key_1', context)).usage).toEqual({ requests: 3, remaining: 7 })
})

it.each([
  ['KEY_NOT_FOUND', 404, 'not-found', {}],
  ['EXPIRES_IN_IS_TOO_SMALL', 400, 'invalid-input', { expiresAt: 'invalid' }],
  ['EXPIRES_IN_IS_TOO_LARGE', 400, 'invalid-input', { expiresAt: 'invalid' }],
  ['INSUFFICIENT_API_KEY_PERMISSIONS', 403, 'forbidden', {}],
  ['NO_VALUES_TO_UPDATE', 400, 'invalid-input', {}],
])('reads %s without quoting it', async (code, status, ours, fieldErrors) => {
  const { client } = setUp({ code, message: SECRET }, {}, status)
  const error: ApiKeysError = await client.update('key_1', { name: 'x' }, context).then(
    () => expect.unreachable('it succeeded'),
    (reason: unknown) => reason as ApiKeysError,
  )
  expect(error).toMatchObject({ code: ours, status, fieldErrors, mayHaveApplied: false })
  expect(`${error.message}${error.stack}`).not.toContain(SECRET)
})

it('rejects a blank id before any request', async () => {
  const { client, sent } = setUp()
  for (const id of ['', ' ']) {
    const asked = [
      client.get(id, context),
      client.update(id, { name: 'x' }, context),
      client.setEnabled(id, false, context),
      client.delete(id, context),
    ]
    for (const each of asked) await expect(each).rejects.toMatchObject({ code: 'invalid-input' })
  }
  expect(sent).toEqual([])
})
