// @vitest-environment node
import { ApiKeysError, type ApiKeysClient, type KeySort } from 'keydrawer/core'
import { createRestClient, type RestClientOptions } from 'keydrawer/rest'
import { describe, expect, it, vi } from 'vitest'
import type { ValidatedClient } from '../../src/testing/ValidatedClient'
import { apiKey, SECRET } from '../support/fakeClient'
import { validated } from '../support/validated'

const url = 'https://api.example/orgs/a/keys?v=2'
const at = (path: string) => `https://api.example/orgs/a/keys/${path}?v=2`
const operations = ['create', 'get', 'update', 'disable', 'rotate', 'revoke', 'delete', 'scopes', 'activity'] as const
const context = {
  signal: new AbortController().signal,
  scope: 'acme',
  idempotencyKey: '22222222-2222-4222-8222-222222222222',
}

function setUp(respond: () => Response, options: Partial<RestClientOptions> = {}) {
  const fetch = vi.fn((input: string | URL | Request, init?: RequestInit) =>
    Promise.resolve(new Request(input, { ...init, signal: null })).then(respond),
  )
  const client = validated(createRestClient({ url, fetch, operations, ...options })) as Required<ValidatedClient>
  const sent = () => new Request(...(fetch.mock.lastCall ?? ['about:blank']))
  return {
    client,
    fetch,
    init: () => fetch.mock.lastCall?.[1],
    request: async () => {
      const { method, url: address } = sent()
      const body = await sent().text()
      return [method, address, body && (JSON.parse(body) as unknown)]
    },
    sent,
  }
}
const json =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status })
const nothing = () => new Response(null, { status: 204 })
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('it succeeded'),
    (error: unknown) => error as ApiKeysError,
  )

type Run = (client: Required<ApiKeysClient>, id: string) => Promise<unknown>

const patch = { name: 'New', description: null, expiresAt: '2027-01-01T00:00:00.000Z', scopes: ['read'] }
/** The method, the address and the body of each change. */
const changes: readonly (readonly [string, Run, string, string, unknown])[] = [
  ['update', (client, id) => client.update(id, patch, context), 'PATCH', 'key%201%2Fa', patch],
  ['setEnabled on', (client, id) => client.setEnabled(id, true, context), 'POST', 'key%201%2Fa/enable', {}],
  ['setEnabled off', (client, id) => client.setEnabled(id, false, context), 'POST', 'key%201%2Fa/disable', {}],
  ['revoke', (client, id) => client.revoke(id, context), 'POST', 'key%201%2Fa/revoke', {}],
]
const reads: readonly (readonly [string, Run, string])[] = [
  ['get', (client, id) => client.get(id, context), 'key%201%2Fa'],
  ['listActivity', (client, id) => client.listActivity(id, {}, context), 'key%201%2Fa/activity'],
]
const others: readonly (readonly [string, Run])[] = [
  ['delete', (client, id) => client.delete(id, context)],
  ['rotate', (client, id) => client.rotate(id, {}, context)],
]

describe.each(changes)('%s', (_name, run, method, path, body) => {
  it('sends its method, the encoded id and its body, and returns the changed key', async () => {
    const { client, request, init, sent } = setUp(json({ data: apiKey() }))
    expect(await run(client, 'key 1/a')).toEqual(apiKey())
    expect(await request()).toEqual([method, at(path), body])
    expect(init()).toMatchObject({ cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer' })
    expect(sent().headers.get('content-type')).toBe('application/json')
    expect(sent().headers.has('idempotency-key')).toBe(false)
  })

  it('accepts 204, 200 without a body, and 200 with a body that is not a key', async () => {
    expect(await run(setUp(nothing).client, 'key_1')).toBeUndefined()
    expect(await run(setUp(() => new Response('')).client, 'key_1')).toBeUndefined()
    expect(await run(setUp(json({ data: { id: 7 } })).client, 'key_1')).toBeUndefined()
  })

  it('may have been applied without a valid response', async () => {
    expect(await failure(run(setUp(json({}, 500)).client, 'key_1'))).toMatchObject({ mayHaveApplied: true })
    expect(await failure(run(setUp(json({}, 404)).client, 'key_1'))).toMatchObject({
      code: 'not-found',
      mayHaveApplied: false,
    })
  })
})

it.each(reads)('%s sends no body, and does not quote an invalid response', async (_name, run, path) => {
  const { client, request } = setUp(json({ data: path.endsWith('activity') ? [] : apiKey() }))
  await run(client, 'key 1/a')
  expect(await request()).toEqual(['GET', at(path), ''])
  const error = await failure(run(setUp(json({ data: SECRET })).client, 'key_1'))
  expect(error).toMatchObject({ code: 'malformed-response', mayHaveApplied: false })
  expect(error.message).not.toContain(SECRET)
})

it.each([...changes, ...reads, ...others].map(([name, run]) => [name, run] as const))(
  '%s rejects an id that would lead elsewhere before sending it',
  async (_name, run) => {
    const { client, fetch } = setUp(nothing)
    for (const id of ['.', '..', '\ud800']) {
      const error = await failure(run(client, id))
      expect(error).toMatchObject({ code: 'invalid-input', mayHaveApplied: false })
    }
    expect(fetch).not.toHaveBeenCalled()
  },
)

it('deletes with DELETE and no body, and accepts 204 or 200', async () => {
  const { client, request } = setUp(nothing)
  expect(await client.delete('key 1/a', context)).toBeUndefined()
  expect(await request()).toEqual(['DELETE', at('key%201%2Fa'), ''])
  expect(await setUp(json({ data: apiKey() })).client.delete('key_1', context)).toBeUndefined()
})

it('rotates with an idempotency key, no cache and no redirect, like a creation', async () => {
  const rotated = {
    data: apiKey({ id: 'key_2', replaces: 'key 1/a' }),
    secret: SECRET,
    oldValidUntil: '2026-11-25T12:00:00+02:00',
  }
  const { client, request, init, sent } = setUp(json(rotated), { features: { idempotency: 'L1' } })
  const issued = await client.rotate('key 1/a', { gracePeriodSeconds: 3600 }, context)
  expect(issued.secret.reveal()).toBe(SECRET)
  expect(issued).toMatchObject({ id: 'key_2', apiKey: rotated.data, oldValidUntil: '2026-11-25T10:00:00.000Z' })
  expect(JSON.stringify(issued)).not.toContain(SECRET)
  expect(await request()).toEqual(['POST', at('key%201%2Fa/rotate'), { gracePeriodSeconds: 3600 }])
  expect(sent().headers.get('idempotency-key')).toBe(context.idempotencyKey)
  expect(init()).toMatchObject({ cache: 'no-store', redirect: 'error', keepalive: false })
})

it('sends no grace period by default, and drops an invalid expiration date', async () => {
  const { client, request } = setUp(json({ data: apiKey(), secret: SECRET, oldValidUntil: 'soon' }, 201))
  const issued = await client.rotate('key_1', {}, context)
  expect((await request())[2]).toEqual({})
  expect(issued).not.toHaveProperty('oldValidUntil')
})

it.each([
  ['nothing', nothing],
  ['no secret', json({ data: apiKey() })],
  ['an empty secret', json({ data: apiKey(), secret: '' })],
])('reports that a rotation with %s in the response has changed the secret', async (_what, respond) => {
  const error = await failure(setUp(respond).client.rotate('key_1', {}, context))
  expect(error).toMatchObject({ code: 'secret-missing', mayHaveApplied: true })
})

it('reads scopes and activity, page by page', async () => {
  const scopes = setUp(json({ data: [{ value: 'read', label: 'Read' }, 'write', { label: 'none' }] }))
  expect(await scopes.client.listScopes(context)).toEqual([{ value: 'read', label: 'Read' }, { value: 'write' }])
  expect(await scopes.request()).toEqual(['GET', at('scopes'), ''])

  const row = { at: '2026-11-24T10:00:00.000Z', what: 'created', who: 'ada' }
  const activity = setUp(json({ data: [row, { what: 'when?' }], nextCursor: 'n' }))
  expect(await activity.client.listActivity('key_1', { cursor: 'a&b' }, context)).toEqual({
    items: [row],
    nextCursor: 'n',
  })
  expect(await activity.request()).toEqual(['GET', `${at('key_1/activity')}&cursor=a%26b`, ''])
})

it('requests a part of the list, and reads quota and permissions', async () => {
  const sort: KeySort = { by: 'lastUsedAt', direction: 'desc' }
  const { client, request } = setUp(json({ data: [], quota: 10, permissions: { create: false, rotate: 'no' } }))
  const page = await client.list({ search: 'a&b=c%', status: ['active', 'disabled'], sort }, context)
  expect(page).toEqual({ items: [], quota: 10, permissions: { create: false } })
  expect((await request())[1]).toBe(`${url}&search=a%26b%3Dc%25&status=active%2Cdisabled&sort=-lastUsedAt`)
  await client.list({ sort: { by: 'name', direction: 'asc' } }, context)
  expect((await request())[1]).toBe(`${url}&sort=name`)
})

it('has the methods of its operations and no others', () => {
  const methodsOf = (options: Partial<RestClientOptions>) =>
    Object.entries(createRestClient({ url, ...options })).flatMap(([name, value]) =>
      typeof value === 'function' ? [name] : [],
    )
  expect(methodsOf({})).toEqual(['list', 'create', 'delete'])
  expect(methodsOf({ operations: [] })).toEqual(['list'])
  expect(methodsOf({ operations: ['disable', 'scopes', 'activity'] })).toEqual([
    'list',
    'setEnabled',
    'listScopes',
    'listActivity',
  ])
  expect(methodsOf({ operations: ['rotate'], features: { idempotency: 'L2' } })).toEqual([
    'list',
    'rotate',
    'acknowledge',
  ])
})
