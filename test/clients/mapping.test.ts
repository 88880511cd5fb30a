// @vitest-environment node
import { createRestClient, type RestMapping } from 'keydrawer/rest'
import { formatTimestamp } from '../../src/core/timestampFormats'
import { describe, expect, it } from 'vitest'
import { parseTimestamp } from 'keydrawer/core'
import { anyContext as context, mappedClient as setUp } from '../support/mappedClient'

const SECRET = 'acme_secret_0123456789abcdefghij'

describe('a mapping of Verdaccio’s tokens', () => {
  const mapping: RestMapping = {
    routes: { list: 'GET /-/npm/v1/tokens', delete: 'DELETE /-/npm/v1/tokens/token/{id}' },
    rows: 'objects',
    paging: 'none',
    times: 'milliseconds',
    key: { id: 'key', createdAt: 'created', hint: { masked: 'token' }, name: () => null },
  }

  it('lists the tokens with the visible ends of the masked values', async () => {
    const { client, sent } = setUp(mapping, {
      objects: [{ token: 'YWJmZ...1MQ==', key: 'k1', user: 'alice', readonly: false, created: 1_764_000_000_000 }],
      urls: { next: '' },
    })
    expect((await client.list({ limit: 5 }, context)).items).toEqual([
      {
        id: 'k1',
        name: null,
        hint: { prefix: 'YWJmZ', suffix: '1MQ==' },
        createdAt: new Date(1_764_000_000_000).toISOString(),
      },
    ])
    expect((await sent()).line).toBe('GET /-/npm/v1/tokens')
    expect(client.create).toBeUndefined()
  })

  it('deletes by the key, and accepts an empty response', async () => {
    const { client, sent } = setUp(mapping, {})
    await client.delete?.('k/1', context)
    expect((await sent()).line).toBe('DELETE /-/npm/v1/tokens/token/k%2F1')
  })
})

describe('a mapping of a backend that identifies keys by their secret', () => {
  const mapping: RestMapping = {
    routes: { list: 'GET /tokens', create: 'POST /tokens', delete: 'DELETE /tokens/{id}' },
    rows: 'tokens',
    paging: 'none',
    key: { id: { secret: 'secret' }, name: 'tokenName', lastUsedAt: 'seenAt', hint: { lastOf: 'secret' } },
    input: { name: 'tokenName', fixed: { type: 'client' } },
    created: { secret: 'secret', key: '' },
  }
  const row = { secret: SECRET, tokenName: 'CI', createdAt: '2026-11-23T09:12:00.000Z', seenAt: null }

  it('keeps the secret out of the page, and still deletes by it', async () => {
    const { client, sent } = setUp(mapping, { tokens: [row] }, { tokens: [row] }, { tokens: [row] }, {})
    const [first, again] = [await client.list({}, context), await client.list({}, context)]
    expect(JSON.stringify(first)).not.toContain(SECRET.slice(0, 12))
    expect(first.items[0]).toMatchObject({ name: 'CI', hint: { suffix: SECRET.slice(-4) }, lastUsedAt: null })
    expect(again.items[0]?.id).toBe(first.items[0]?.id)
    await client.delete?.(first.items[0]!.id, context)
    expect((await sent()).line).toBe(`DELETE /tokens/${SECRET}`)
  })

  it('gives a new key the same alias as the list', async () => {
    const { client, sent } = setUp(mapping, row, { tokens: [row] })
    const issued = await client.create!({ name: 'CI' }, context)
    expect((await sent()).body).toEqual({ type: 'client', tokenName: 'CI' })
    expect(issued.secret.reveal()).toBe(SECRET)
    expect(issued.id).not.toBe(SECRET)
    expect((await client.list({}, context)).items[0]?.id).toBe(issued.id)
  })
})

describe('a mapping with offsets, seconds and custom names', () => {
  const mapping: RestMapping = {
    routes: {
      list: 'GET /rest/api-keys',
      create: 'POST /rest/api-keys',
      update: 'PATCH /rest/api-keys/{id}',
      rotate: 'POST /rest/api-keys/{id}/rotate',
      delete: 'DELETE /rest/api-keys/{id}',
    },
    query: { sortBy: 'createdAt:desc' },
    rows: 'data.items',
    total: 'data.totals.all',
    paging: { offset: 'skip', limit: 'take' },
    key: { name: 'label', hint: { masked: 'apiKey' }, expiresAt: (row) => row['expiresAt'] },
    input: { name: 'label', expiresAt: { name: 'expiresAt', unit: 'seconds' }, fixed: { scopes: ['all'] } },
    created: { secret: 'data.rawApiKey', key: 'data' },
    errors: { statuses: { 500: 'name-taken' } },
  }
  const page = (from: number, count: number) => ({
    data: {
      items: Array.from({ length: count }, (_, at) => ({
        id: from + at,
        label: `key ${from + at}`,
        apiKey: '******8UzQ',
      })),
      totals: { all: 5 },
    },
  })

  it('paginates by offset, with the fixed query', async () => {
    const { client, sent } = setUp(mapping, page(0, 2), page(1, 2), page(2, 2), page(4, 1))
    const first = await client.list({ limit: 2 }, context)
    expect((await sent()).line).toBe('GET /rest/api-keys?sortBy=createdAt%3Adesc&take=2&skip=0')
    expect(first.total).toBe(5)
    expect(first.items[0]).toMatchObject({ id: '0', hint: { suffix: '8UzQ' } })
    // Begins with the last row of the previous page, to detect whether the rows have moved.
    const second = await client.list({ limit: 2, cursor: first.nextCursor! }, context)
    expect((await sent()).line).toBe('GET /rest/api-keys?sortBy=createdAt%3Adesc&take=2&skip=1')
    expect([second.items.map(({ id }) => id), second.isStale]).toEqual([['2'], undefined])
    // A plain number is a valid cursor too.
    const third = await client.list({ limit: 2, cursor: '2' }, context)
    expect(third.nextCursor).toBeDefined()
    const last = await client.list({ limit: 2, cursor: '4' }, context)
    expect(last.nextCursor).toBeUndefined()
  })

  it('sends an expiration date in seconds, and null for never', async () => {
    const answer = { data: { id: 'k', label: 'CI', rawApiKey: SECRET } }
    const { client, sent } = setUp(mapping, answer, answer)
    await client.create!({ name: 'CI', expiresAt: '2027-01-01T00:00:00.000Z' }, context)
    expect((await sent()).body).toEqual({ scopes: ['all'], label: 'CI', expiresAt: 1_798_761_600 })
    await client.create!({ name: 'CI', expiresAt: null }, context)
    expect((await sent()).body).toMatchObject({ expiresAt: null })
  })

  it('maps statuses to codes', async () => {
    const { client } = setUp(mapping, Response.json({ message: 'already an entry', stack: 'at x' }, { status: 500 }))
    await expect(client.create!({ name: 'CI' }, context)).rejects.toMatchObject({ code: 'name-taken', status: 500 })
  })
})

describe('a mapping that lists with POST and has no paths', () => {
  const mapping: RestMapping = {
    routes: { list: 'POST /v2/apis.listKeys', create: 'POST /v2/keys.createKey', delete: 'POST /v2/keys.deleteKey' },
    query: { apiId: 'api_1' },
    paging: { cursor: 'cursor', next: 'pagination.cursor', limit: 'limit' },
    times: 'milliseconds',
    key: { id: 'keyId', expiresAt: 'expires', hint: { prefix: 'start' } },
    created: { secret: 'data.key', id: 'data.keyId' },
    input: { expiresAt: { name: 'expires', unit: 'milliseconds' }, fixed: { apiId: 'api_1' } },
    body: { delete: (keyId) => ({ keyId }) },
  }

  it('sends cursor and query in the body, and does not treat the list as a change', async () => {
    const { client, sent } = setUp(
      mapping,
      {
        data: [{ keyId: 'key_1', name: null, start: 'acme_a1', createdAt: 1_764_000_000_000 }],
        pagination: { cursor: 'c2' },
      },
      new Response('down', { status: 503 }),
    )
    expect(await client.list({ limit: 10 }, context)).toMatchObject({ nextCursor: 'c2', items: [{ id: 'key_1' }] })
    expect(await sent()).toEqual({ line: 'POST /v2/apis.listKeys', body: { apiId: 'api_1', limit: 10 } })
    await expect(client.list({}, context)).rejects.toMatchObject({ code: 'server-error', mayHaveApplied: false })
  })

  it('returns a new key without an object, and sends the id of a key in the body', async () => {
    const { client, sent } = setUp(mapping, { data: { keyId: 'key_2', key: SECRET } }, { data: {} })
    const issued = await client.create!({ name: 'CI' }, context)
    expect([issued.id, issued.apiKey, issued.secret.reveal()]).toEqual(['key_2', undefined, SECRET])
    await client.delete?.('key_2', context)
    expect(await sent()).toEqual({ line: 'POST /v2/keys.deleteKey', body: { keyId: 'key_2' } })
  })
})

it('reads errors with a success status', async () => {
  const { client } = setUp(
    {
      routes: { list: 'GET /tokens' },
      rows: 'result',
      errors: { inSuccess: (body) => ((body as { success?: boolean }).success === false ? 'forbidden' : undefined) },
    },
    { success: false, errors: [{ code: 9109 }], result: null },
  )
  await expect(client.list({}, context)).rejects.toMatchObject({ code: 'forbidden' })
})

it('reads names in snake case', async () => {
  const { client } = setUp(
    { routes: { list: 'GET /keys' }, case: 'snake', key: { status: { at: 'status', disabled: ['inactive'] } } },
    { data: [{ id: 'k', name: 'CI', created_at: '2024-11-18T13:32:03+11', last_used_at: null, status: 'inactive' }] },
  )
  expect((await client.list({}, context)).items[0]).toMatchObject({
    createdAt: '2024-11-18T02:32:03.000Z',
    lastUsedAt: null,
    enabled: false,
  })
})

it('writes names and dates in the format in which it reads them', async () => {
  const { client, sent } = setUp(
    { routes: { list: 'GET /keys', create: 'POST /keys', rotate: 'POST /keys/{id}' }, case: 'snake', times: 'seconds' },
    { data: { id: 'k' }, secret: SECRET },
    { data: { id: 'k' }, secret: SECRET },
  )
  await client.create?.({ name: 'CI', expiresAt: '2030-01-01T00:00:00.000Z' }, context)
  expect((await sent()).body).toEqual({ name: 'CI', expires_at: 1_893_456_000 })
  await client.rotate?.('k', { gracePeriodSeconds: 60 }, context)
  expect((await sent()).body).toEqual({ grace_period_seconds: 60 })
})

it('reads a path for one field only, whichever option names it', async () => {
  const mapping: RestMapping = {
    routes: { list: 'GET /k' },
    case: 'snake',
    key: { name: 'description', lastUsedAt: 'updated_at', createdBy: { label: 'created_at' } },
  }
  const row = { id: 'a', description: 'CI', created_at: 'ada', updated_at: '2026-11-24T10:00:00Z' }
  const { client } = setUp(mapping, { data: [row] })
  expect((await client.list({}, context)).items).toEqual([
    { id: 'a', name: 'CI', hint: null, lastUsedAt: '2026-11-24T10:00:00.000Z', createdBy: { label: 'ada' } },
  ])
})

it('uses an id as the name as well', async () => {
  const { client } = setUp({ routes: { list: 'GET /k' }, key: { id: 'name' } }, { data: [{ name: 'ci' }] })
  expect((await client.list({}, context)).items).toEqual([{ id: 'ci', name: 'ci', hint: null }])
})

it('sends a name to a backend that calls it `description`', async () => {
  const mapping: RestMapping = {
    routes: { list: 'GET /k', create: 'POST /k' },
    input: { name: 'description', description: 'note' },
    created: { secret: 'key', id: 'id' },
  }
  const { client, sent } = setUp(mapping, { id: 'k', key: SECRET })
  await client.create!({ name: 'CI' }, context)
  expect((await sent()).body).toEqual({ description: 'CI' })
})

it('does not show an unmasked secret of a row as a hint', async () => {
  const { client } = setUp(
    { routes: { list: 'GET /k' }, key: { hint: { masked: 'key' } } },
    {
      data: [{ id: 'k', name: 'CI', key: SECRET }],
    },
  )
  const page = await client.list({}, context)
  expect(page.items[0]?.hint).toEqual({ suffix: SECRET.slice(-4) })
  expect(JSON.stringify(page)).not.toContain(SECRET.slice(0, 12))
})

it.each([
  [1_764_000_000, 'seconds', '2025-11-24T16:00:00.000Z'],
  ['1764000000', 'seconds', '2025-11-24T16:00:00.000Z'],
  [1_764_000_000_000, 'milliseconds', '2025-11-24T16:00:00.000Z'],
  [0, 'seconds', null],
  [null, 'iso', null],
  ['', 'iso', null],
  [undefined, 'iso', undefined],
  ['2026-11-23 23:22:51+00:00', 'iso', '2026-11-23T23:22:51+00:00'],
  ['2026-11-23T23:22:51', 'utc', '2026-11-23T23:22:51Z'],
  ['2026-11-23T23:22:51', 'iso', '2026-11-23T23:22:51'],
  ['2024-11-18T13:32:03+11', 'iso', '2024-11-18T13:32:03+11:00'],
  ['2024-11-18T13:32:03+0530', 'iso', '2024-11-18T13:32:03+05:30'],
  ['Mon Nov 23 2026 10:00:00 GMT+0100 (Central European Standard Time)', 'iso', '2026-11-23T09:00:00.000Z'],
  ['next week', 'iso', 'next week'],
  [Number.NaN, 'seconds', Number.NaN],
] as const)('reads %j in %s as %j', (value, unit, instant) => {
  expect(parseTimestamp(value, unit)).toEqual(instant)
})

it.each([
  [30 * 86_400_000, 'milliseconds-from-now', 2_592_000_000],
  [30 * 86_400_000 - 15_400, 'milliseconds-from-now', 2_592_000_000],
  [30 * 86_400_000 - 15_400, 'seconds-from-now', 2_592_000],
  [30 * 86_400_000 - 15_400, 'days-from-now', 30],
  [3_600_000, 'seconds-from-now', 3600],
  [3_600_001, 'milliseconds-from-now', 3_600_001],
  [0, 'days-from-now', -1],
  [-1, 'seconds-from-now', -1],
  [-90_000, 'milliseconds-from-now', -90_000],
] as const)('maps an expiration date in %i ms to %s: %i', (distance, unit, told) => {
  const now = Date.parse('2026-11-24T10:00:00.000Z')
  expect(formatTimestamp(new Date(now + distance).toISOString(), unit, now)).toBe(told)
})

describe('reports a mistake in a mapping in one sentence that names it', () => {
  it.each([
    [{ routes: {} }, '`mapping.routes.list` is missing'],
    [{ routes: { list: '/keys' } }, '`mapping.routes.list` is not like'],
    [{ routes: { list: 7 } }, '`mapping.routes.list` is not like'],
    [{ routes: { list: 'GET /keys', create: 'SEND /keys' } }, '`mapping.routes.create` is not like'],
    [{ routes: { list: 'GET /keys', create: 'GET /keys/new' } }, '`mapping.routes.create` changes something by GET'],
    [{ routes: { list: 'GET /keys', rotate: 'GET /k/{id}/rotate' } }, '`mapping.routes.rotate` changes something'],
    [{ routes: { list: 'GET /keys', remove: 'DELETE /keys/{id}' } }, '`mapping.routes.remove`'],
    [{ routes: { list: 'GET /keys', delete: 'DELETE /keys' } }, '`mapping.routes.delete` does not say which key'],
    [{ routes: { list: 'GET /keys', delete: 'DELETE /keys' } }, 'make `mapping.body.delete` a function'],
    [{ routes: { list: 'GET /keys', enable: 'POST /keys/{id}/on' } }, '`mapping.routes.disable` is missing beside'],
    [{ routes: { list: 'GET /keys', disable: 'POST /k/{id}/off' } }, '`mapping.routes.enable` is missing beside'],
    [{ routes: { list: 'GET /keys' }, created: { key: 'data' } }, '`mapping.created.secret` is missing'],
    [{ routes: { list: 'GET /keys' }, rotated: { key: 'data' } }, '`mapping.rotated.secret` is missing'],
    [
      { routes: { list: 'GET /keys' }, query: { q: '{serach}' } },
      '`mapping.query.q` contains {serach}, which has no value: write {search}',
    ],
    [{ routes: { list: 'GET /keys' }, etag: true }, '`mapping.etag` is true without `mapping.routes.get`'],
    [{ routes: { list: 'GET /keys' }, fields: {} }, '`mapping.fields`'],
  ])('%j', (mapping, named) => {
    const make = () => createRestClient({ url: '/api', mapping: mapping as unknown as RestMapping })
    expect(make).toThrow(TypeError)
    expect(make).toThrow(named)
    expect(make).toThrow(/^\[keydrawer\] createRestClient\(\): `mapping\.[^\n]*[.?]$/)
  })
})
