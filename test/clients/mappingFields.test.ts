// @vitest-environment node
import { statusOf } from 'keydrawer/core'
import { createRestClient, type RestMapping } from 'keydrawer/rest'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { anyContext as context, mappedClient } from '../support/mappedClient'

const CREATED = '2026-01-01T00:00:00.000Z'
const silence = () => vi.spyOn(console, 'warn').mockReturnValue()
let warn: ReturnType<typeof silence>
beforeEach(() => void (warn = silence()))
afterEach(() => vi.restoreAllMocks())
const warnings = () => warn.mock.calls.map(([text]) => String(text))

async function listOf(mapping: Partial<RestMapping>, body: unknown) {
  return mappedClient({ routes: { list: 'GET' }, ...mapping }, body).client.list({}, context)
}

const row = (id: string, more: object = {}) => ({ id, name: id, createdAt: CREATED, ...more })

describe('a function of a field that throws', () => {
  it('drops its field, keeps the list, and is reported once with the index of the row', async () => {
    const page = await listOf(
      { key: { name: (each) => (each['meta'] as { title: string }).title.toUpperCase() } },
      { data: [row('a', { meta: { title: 'ci' } }), row('b'), row('c')] },
    )
    expect(page.items.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'CI'],
      ['b', null],
      ['c', null],
    ])
    expect(warnings().filter((text) => text.includes('`mapping.key.name` threw'))).toEqual([
      expect.stringContaining('index 1'),
    ])
  })

  it.each(['expiresAt', 'revokedAt', 'enabled'] as const)('makes a key without its %s unreadable', async (field) => {
    const fail = () => {
      throw new Error('secret text')
    }
    const page = await listOf({ key: { [field]: fail } }, { data: [row('a', { hint: { suffix: 'x7Qa' } })] })
    expect(page.items).toEqual([])
    expect(page.unreadable).toEqual([{ id: 'a', field, name: 'a', hint: { suffix: 'x7Qa' } }])
    expect(warnings().join(' ')).not.toContain('secret text')
  })

  it.each(['id', 'description', 'createdAt', 'lastUsedAt', 'scopes', 'requests', 'actions', 'replaces'] as const)(
    'or returns a promise for %s does not fail the list and is reported',
    async (field) => {
      for (const value of [() => Promise.reject(new Error('no')), () => Promise.resolve('yes')]) {
        const page = await listOf({ key: { [field]: value } }, { data: [row('a')] })
        expect(page.items.length + (page.unreadable?.length ?? 0)).toBe(1)
      }
      expect(warnings().some((text) => text.includes(`mapping.key.${field}`))).toBe(true)
    },
  )

  it('gets the headers, the status and the address of the response', async () => {
    const seen: unknown[] = []
    const name = (_row: unknown, { headers, status, url }: { headers: Headers; status: number; url: string }) => {
      seen.push(headers.get('x-team'), status, url)
      return 'CI'
    }
    const answer = Response.json({ data: [row('a')] }, { headers: { 'x-team': 'blue' } })
    expect((await listOf({ key: { name } }, answer)).items[0]?.name).toBe('CI')
    expect(seen).toEqual(['blue', 200, expect.stringContaining('https://api.example')])
  })
})

it.each(['createdAt', 'lastUsedAt', 'updatedAt'] as const)('reports a %s that is not a date once', async (field) => {
  const rows = [row('a', { [field]: CREATED }), row('b', { [field]: 'soon' }), row('c', { [field]: 'later' })]
  const page = await listOf({ key: { [field]: field } }, { data: rows })
  expect(page.items).toHaveLength(3)
  const reports = warnings().filter((text) => text.includes(`\`${field}\``))
  expect(reports).toEqual([expect.stringMatching(/index 1 .*`mapping\.times`/)])
  expect(reports.join('')).not.toContain('soon')
})

describe('rows', () => {
  it.each([
    ['data', { data: null }],
    ['', null],
  ])('at `%s` may be null, as Go writes an empty list', async (rows, body) => {
    expect((await listOf({ rows }, body)).items).toEqual([])
  })

  it('may be built from a map, bare ids or several lists by a function, which may leave some out', async () => {
    const ofMap = (body: unknown) =>
      Object.entries((body as { keys: Record<string, object> }).keys).map(([id, key]) => ({ id, ...key }))
    const bodies = { keys: { a: { name: 'A' }, b: { name: 'B' } } }
    expect((await listOf({ rows: ofMap }, bodies)).items.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'A'],
      ['b', 'B'],
    ])
    const ofIds = (body: unknown) => (body as string[]).map((id) => ({ id }))
    expect((await listOf({ rows: ofIds }, ['a', 'b'])).items.map(({ id }) => id)).toEqual(['a', 'b'])
    const leaving = (body: unknown) => (body as { kind: string }[]).map((each) => (each.kind === 'api' ? each : null))
    const mixed = [row('a', { kind: 'api' }), row('b', { kind: 'session' })]
    const page = await listOf({ rows: leaving }, mixed)
    expect([page.items.map(({ id }) => id), page.unreadable]).toEqual([['a'], undefined])
  })

  it('that are null are unreadable, unless a function leaves them out', async () => {
    const page = await listOf({}, { data: [null, row('a')] })
    expect([page.items.length, page.unreadable]).toEqual([1, [{ id: null, field: '(row)' }]])
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('no')
      },
    ],
    ['returns nonsense', () => 7],
    ['returns a promise', () => Promise.resolve([])],
  ])('are rejected with a sentence if their function %s', async (_what, rows) => {
    await expect(listOf({ rows }, { data: [] })).rejects.toMatchObject({
      code: 'malformed-response',
      message: expect.stringContaining('`mapping.rows`'),
    })
  })
})

describe('a status', () => {
  const now = Date.parse('2026-11-30T00:00:00Z')
  const standing = async (status: RestMapping['key'], more: object) => {
    const page = await listOf({ key: status }, { data: [row('a', more)] })
    return page.items[0] ? statusOf(page.items[0], now) : page.unreadable?.[0]?.field
  }

  it.each([
    ['revoked', true, 'revoked'],
    ['revoked', false, 'active'],
    ['is_revoked', 1, 'revoked'],
    ['revokedAt', '2026-11-01T00:00:00Z', 'revoked'],
    ['revoked_at', null, 'active'],
    ['revoked_at', '0001-01-01T00:00:00Z', 'active'],
    ['active', true, 'active'],
    ['is_active', false, 'disabled'],
    ['disabled', true, 'disabled'],
    ['state', 'ACTIVE', 'active'],
    ['state', 'suspended', 'disabled'],
    ['state', 'Revoked', 'revoked'],
    ['state', 'expired', 'expired'],
    ['state', 'pending_review', 'status'],
    ['state', true, 'status'],
    ['state', null, 'status'],
    ['state', undefined, 'status'],
    ['active', null, 'status'],
    ['revoked', 'perhaps', 'status'],
    ['revoked', {}, 'status'],
  ])('at `%s` with %j is %s', async (at, value, expected) => {
    expect(await standing({ status: { at } }, { [at]: value })).toBe(expected)
  })

  it('follows the lists of the mapping first, where null stands for a missing field', async () => {
    const status = { at: 'state', active: [1, null], revoked: [9, 'active'] }
    const found = [1, 9, 'active', null, undefined].map((state) => standing({ status }, { state }))
    expect(await Promise.all(found)).toEqual(['active', 'revoked', 'revoked', 'active', 'active'])
  })

  it('of an expired or revoked key takes precedence over a future date', async () => {
    const future = '2999-01-01T00:00:00Z'
    expect(await standing({ status: { at: 'state' } }, { state: 'expired', expiresAt: future })).toBe('expired')
    expect(await standing({ status: { at: 'state' } }, { state: 'revoked', revokedAt: future })).toBe('revoked')
  })

  it.each([
    ['revoked', {}, ['revokedAt']],
    ['revoked', { revokedAt: '2026-11-01T00:00:00Z' }, undefined],
    ['expired', { updatedAt: '2026-11-01T00:00:00Z' }, ['expiresAt']],
    ['expired', { expiresAt: '2026-11-01T00:00:00Z' }, undefined],
    ['active', {}, undefined],
  ])('%s with %j has the unknown dates %j', async (state, dates, unknownDates) => {
    const page = await listOf({ key: { status: { at: 'state' } } }, { data: [row('a', { state, ...dates })] })
    expect(page.items[0]?.unknownDates).toEqual(unknownDates)
  })

  it('that is unknown is reported once, with the index of the row and never with its value', async () => {
    await listOf(
      { key: { status: { at: 'state' } } },
      { data: [row('a', { state: 'active' }), row('b', { state: 'odd' })] },
    )
    const reports = warnings().filter((text) => text.includes('`mapping.key.status`'))
    expect(reports).toEqual([expect.stringContaining('index 1')])
    expect(reports.join('')).not.toContain('odd')
  })

  it('may be a function, which makes the key unreadable if it throws', async () => {
    const at = (each: Readonly<Record<string, unknown>>) => (each['flags'] as string[]).includes('off')
    const status = { at, disabled: [true], active: [false] }
    expect(await standing({ status }, { flags: ['off'] })).toBe('disabled')
    expect(await standing({ status }, {})).toBe('status')
  })
})

describe('an expiration date', () => {
  const expiryOf = async (value: unknown, mapping: Partial<RestMapping> = {}) => {
    const { items, unreadable } = await listOf(mapping, { data: [row('a', { expiresAt: value })] })
    return items[0] ? items[0].expiresAt : unreadable?.[0]?.field
  }

  it.each([
    -1,
    0,
    '-1',
    '',
    'never',
    '0001-01-01T00:00:00Z',
    '0000-00-00 00:00:00',
    '1970-01-01',
    '1970-01-01T00:00:00.000+00:00',
    '9999-12-31T23:59:59.9999999',
  ])('of %j means never', async (value) => {
    expect(await expiryOf(value)).toBeNull()
  })

  it('of the first or last seconds that a backend can write means never', async () => {
    expect(await expiryOf(-62_135_596_800, { times: 'seconds' })).toBeNull()
    expect(await expiryOf(253_402_300_799_000, { times: 'milliseconds' })).toBeNull()
  })

  it('means never if the mapping lists it', async () => {
    const never = ['2100-01-01T00:00:00Z', 4_102_444_800]
    expect(await expiryOf('2100-01-01T00:00:00Z', { never })).toBeNull()
    expect(await expiryOf(4_102_444_800, { never, times: 'seconds' })).toBeNull()
    expect(await expiryOf('2100-01-02T00:00:00Z', { never })).toBe('2100-01-02T00:00:00.000Z')
  })

  it('in seconds that were taken for milliseconds is unreadable', async () => {
    expect(await expiryOf(1_764_000_000, { times: 'milliseconds' })).toBe('expiresAt')
    expect(await expiryOf('1970-01-21T10:00:00Z')).toBe('expiresAt')
  })

  it('of a day is the end of that day, in UTC or in a zone, and is sent as the same day', async () => {
    expect(await expiryOf('2026-12-31', { times: 'date' })).toBe('2026-12-31T23:59:59.000Z')
    expect(await expiryOf('2026-12-31', { times: { date: 'America/New_York' } })).toBe('2027-01-01T04:59:59.000Z')
    expect(await expiryOf('2026-02-30', { times: 'date' })).toBe('expiresAt')
    const german = { times: { date: 'Europe/Berlin', format: 'DD.MM.YYYY' } }
    expect(await expiryOf('31.12.2026', german)).toBe('2026-12-31T22:59:59.000Z')
    for (const other of ['31/12/2026', '2026-12-31', '30.02.2026', '31.12.26', 'xx.12.2026'])
      expect(await expiryOf(other, german)).toBe('expiresAt')
    expect(await expiryOf('2026-12-31T10:00:00Z', { times: 'date' })).toBe('2026-12-31T10:00:00.000Z')
    for (const [times, expiresAt, sentAs] of [
      ['date', '2026-12-31T23:59:59.000Z', '2026-12-31'],
      ['date', '2027-01-01T00:00:00.000Z', '2026-12-31'],
      [{ date: 'America/New_York' }, '2027-01-01T04:59:59.000Z', '2026-12-31'],
      [{ date: 'UTC', format: 'DD.MM.YYYY' }, '2026-12-31T23:59:59.000Z', '31.12.2026'],
      [{ date: 'UTC', format: 'YYYYMMDD' }, '2026-12-31T23:59:59.000Z', '20261231'],
    ] as const) {
      const mapping: RestMapping = { routes: { list: 'GET', create: 'POST' }, times }
      const { client, sent } = mappedClient(mapping, { secret: 'acme_9fKe2LqX8vBn1Zw6', data: { id: 'a' } })
      await client.create!({ name: 'CI', expiresAt }, context)
      expect((await sent()).body).toMatchObject({ expiresAt: sentAs })
    }
  })

  it.each([
    ['DD.MM.YYYY', ['00.00.0000', '01.01.0001', '01.01.1970', '31.12.9999']],
    ['YYYYMMDD', ['00000000', '00010101', '19700101', '99991231']],
  ])('of a day in the format %s means never on the days that stand for it', async (format, values) => {
    for (const value of values) expect(await expiryOf(value, { times: { date: 'UTC', format } })).toBeNull()
  })

  it('of a day is the end of the day, unlike a creation or last use', async () => {
    const { items } = await listOf(
      { times: 'date' },
      { data: [{ id: 'a', createdAt: '2026-01-05', lastUsedAt: '2026-01-06' }] },
    )
    expect(items[0]).toMatchObject({ createdAt: '2026-01-05T00:00:00.000Z', lastUsedAt: '2026-01-06T00:00:00.000Z' })
  })
})

describe('a field with the name of a secret', () => {
  it.each(['', '****', 'sk_live_****************x7Qa', 'bearer', true, 0, null, '2026-11-24T10:00:00Z', { type: 'x' }])(
    'causes no warning with %j',
    async (token) => {
      await listOf({}, { data: [row('a', { token, secret: token, key: token })] })
      expect(warnings().filter((text) => text.includes('they reached the browser'))).toEqual([])
    },
  )

  it('causes a warning with a text that may be a secret, even within an object', async () => {
    await listOf({}, { data: [row('a', { token: { value: 'acme_9fKe2LqX8vBn1Zw6Yc3Hd7JtR2w' } })] })
    expect(warnings().filter((text) => text.includes('they reached the browser'))).toHaveLength(1)
  })
})

describe('a mistake in the options for responses is reported at setup', () => {
  const list = 'GET /keys'
  const make = (mapping: object) => () => createRestClient({ url: '/api', mapping: { routes: { list }, ...mapping } })

  it.each([
    [{ paging: 'pages' }, "`mapping.paging` must be one of 'none', 'link-header' or an object."],
    [{ paging: {} }, '`mapping.paging` must have one of `nextUrl`, `cursor`, `lastId`, `offset`, `page`.'],
    [{ paging: { cursor: 'after' } }, '`mapping.paging.next` is missing.'],
    [{ never: -1 }, '`mapping.never` must be a list of values.'],
    [{ times: { date: 2 } }, "`mapping.times.date` must be the name of a time zone, such as 'Europe/Madrid'."],
    [
      { times: { date: 'Mars/Olympus' } },
      "`mapping.times.date` must be the name of a time zone, such as 'Europe/Madrid'.",
    ],
    [
      { input: { expiresAt: { name: 'until', unit: { date: 'Mars/Olympus' } } } },
      "`mapping.input.expiresAt.unit.date` must be the name of a time zone, such as 'Europe/Madrid'.",
    ],
    [{ key: { status: {} } }, '`mapping.key.status.at` is missing.'],
    [{ key: { status: { at: 'state', revoked: 'gone' } } }, '`mapping.key.status.revoked` must be a list of values.'],
    [{ errors: { isDone: 'yes' } }, '`mapping.errors.isDone` must be a function.'],
    [{ errors: { inSuccess: 5 } }, '`mapping.errors.inSuccess` must be a path or a function.'],
  ])('in one option: %j', (mapping, sentence) => {
    expect(make(mapping)).toThrow(new TypeError(`[keydrawer] createRestClient(): ${sentence}`))
  })

  it.each([
    [{ paging: { nextUrl: 'next' }, routes: { list: 'POST' } }, '`mapping.routes.list` is a POST'],
    [{ paging: 'link-header', routes: { list: 'POST' } }, '`mapping.routes.list` is a POST'],
    [{ paging: { lastId: 'after' }, key: { id: { secret: 'token' } } }, '`mapping.paging.lastId`'],
  ])('in options together: %j', (mapping, named) => {
    expect(make(mapping)).toThrow(named)
    expect(make(mapping)).toThrow(/^\[keydrawer\] createRestClient\(\): `mapping\..*\.$/)
  })
})
