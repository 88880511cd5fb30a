// @vitest-environment node
import fc from 'fast-check'
import { type ApiKey, ApiKeysError, parseApiKey } from 'keydrawer/core'
import { expect, it } from 'vitest'
import { parseApiKeyPage } from '../../src/core/parseApiKey'
import { apiKey } from '../support/fakeClient'

const whole: ApiKey = {
  ...apiKey(),
  lastUsedAt: null,
  expiresAt: '2027-01-01T00:00:00.000Z',
  enabled: true,
  revokedAt: null,
  createdBy: { id: 'u1', label: 'Ada' },
  scopes: ['read'],
}

it('reads every known field', () => {
  expect(parseApiKey(whole)).toEqual(whole)
})

it('drops unknown fields', () => {
  const text = JSON.stringify(
    parseApiKey({
      ...whole,
      secret: 's3cret',
      key: 's3cret',
      hash: 's3cret',
      hint: { prefix: 'kd_', value: 's3cret' },
    }),
  )
  expect(text).not.toContain('s3cret')
})

it('omits fields that the backend does not report', () => {
  expect(parseApiKey({ id: 'a' })).toEqual({ id: 'a', name: null, hint: null })
})

it.each([
  ['2026-11-24T10:00:00Z', '2026-11-24T10:00:00.000Z'],
  ['2026-11-24T10:00:00+02:00', '2026-11-24T08:00:00.000Z'],
  ['2026-11-24 10:00:00.5-00:30', '2026-11-24T10:30:00.500Z'],
])('writes %s in UTC', (sent, kept) => {
  expect(parseApiKey({ id: 'a', createdAt: sent }).createdAt).toBe(kept)
})

it.each([
  '2026-11-24T10:00:00',
  'yesterday',
  '2026-13-01T00:00:00Z',
  '+275761-01-01T00:00:00Z',
  1_700_000_000,
  '',
  null,
])('treats %j as an unknown creation date', (createdAt) => {
  expect(parseApiKey({ id: 'a', createdAt })).not.toHaveProperty('createdAt')
})

it.each([
  ['id', {}],
  ['id', { id: '' }],
  ['id', { id: ' ' }],
  ['id', { id: 7 }],
  ['name', { id: 'a', name: {} }],
  ['expiresAt', { id: 'a', expiresAt: 'soon' }],
  ['revokedAt', { id: 'a', revokedAt: 1 }],
  ['enabled', { id: 'a', enabled: 'yes' }],
])('names the unreadable field %s, and not its value', (field, row) => {
  expect(() => parseApiKey(row)).toThrow(ApiKeysError)
  expect(() => parseApiKey(row)).toThrow(`\`${field}\``)
  expect(() => parseApiKey(row)).not.toThrow('soon')
})

it('lists an unreadable key separately, and keeps the others', () => {
  const page = parseApiKeyPage({
    items: [whole, { id: 'bad', expiresAt: 'soon' }, null, apiKey({ id: 'b' })],
    nextCursor: '',
    total: -1,
  })
  expect(page.items.map(({ id }) => id)).toEqual(['key_1', 'b'])
  expect(page.unreadable).toEqual([
    { id: 'bad', field: 'expiresAt' },
    { id: null, field: '(row)' },
  ])
  expect(page).not.toHaveProperty('nextCursor')
  expect(page).not.toHaveProperty('total')
})

it.each([null, undefined, [], {}, { items: {} }, 'items', 7])('rejects %j as a page', (value) => {
  expect(() => parseApiKeyPage(value)).toThrow(expect.objectContaining({ code: 'malformed-response' }))
})

it('accepts a row that throws when it is read', () => {
  const row = {
    get id(): string {
      throw new Error('no')
    },
  }
  expect(parseApiKeyPage({ items: [row] }).unreadable).toHaveLength(1)
})

it('reads or separates the rows of any page, and changes no prototype', () => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.jsonValue(), nearlyAKey)), (items) => {
      const page = parseApiKeyPage({ items: JSON.parse(JSON.stringify(items)) as unknown[] })
      expect(page.items.length + (page.unreadable?.length ?? 0)).toBe(items.length)
      for (const { id } of page.items) expect(id.trim()).not.toBe('')
    }),
    { numRuns: 2000 },
  )
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
})

const anything = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.constant(null),
  fc.boolean(),
  fc.date().map(String),
  fc.constant('__proto__'),
)
const nearlyAKey = fc.record(
  {
    id: anything,
    name: anything,
    hint: fc.oneof(anything, fc.record({ prefix: anything, suffix: anything })),
    createdAt: anything,
    expiresAt: anything,
    enabled: anything,
    __proto__: anything,
  },
  { requiredKeys: [] },
)
