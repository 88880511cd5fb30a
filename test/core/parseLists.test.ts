// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseActivityPage, parseScopes } from '../../src/core/parseLists'
import { SECRET } from '../support/fakeClient'

const throwing = {
  get value(): string {
    throw new Error(SECRET)
  },
  get at(): string {
    throw new Error(SECRET)
  },
}

it('reads scopes field by field, from texts and objects', () => {
  const whole = { value: 'read', label: 'Read', description: 'Look', group: 'Data', readOnly: true }
  expect(parseScopes([{ ...whole, secret: SECRET }, 'write'])).toEqual([whole, { value: 'write' }])
})

it('drops a scope without a value, and an invalid field', () => {
  const scopes = [null, 7, '', [], { value: '' }, { value: 7 }, {}, throwing, { value: 'a', label: 7, readOnly: 'yes' }]
  expect(parseScopes(scopes)).toEqual([{ value: 'a' }])
})

it('keeps the first of two equal scopes', () => {
  expect(parseScopes([{ value: 'a', label: 'First' }, 'a', { value: 'a', label: 'Last' }])).toEqual([
    { value: 'a', label: 'First' },
  ])
})

it('reads scopes with names that every object has', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
  expect(parseScopes(names).map(({ value }) => value)).toEqual(names)
})

it('reads activity in UTC, and drops entries without a date', () => {
  const items = [
    { at: '2026-11-24T12:00:00+02:00', what: 'GET /hello', who: 'Ada', ip: SECRET },
    { at: 'yesterday', what: 'created' },
    { at: '2026-11-24T12:00:00Z' },
    { at: 1_700_000_000, what: 'created' },
    { at: '2026-11-24T12:00:00Z', what: 'created', who: 7 },
    throwing,
    null,
  ]
  expect(parseActivityPage({ items, nextCursor: 'n' })).toEqual({
    items: [
      { at: '2026-11-24T10:00:00.000Z', what: 'GET /hello', who: 'Ada' },
      { at: '2026-11-24T12:00:00.000Z', what: 'created' },
    ],
    nextCursor: 'n',
  })
})

it.each([null, '', 7, {}])('treats %j as no next page', (nextCursor) => {
  expect(parseActivityPage({ items: [], nextCursor })).toEqual({ items: [] })
})

it.each([null, undefined, 'items', 7, {}, { data: [] }])('rejects %j, which holds no list', (value) => {
  const malformed = expect.objectContaining({ code: 'malformed-response', mayHaveApplied: false })
  expect(() => parseActivityPage(value)).toThrow(malformed)
  expect(() => parseScopes(value)).toThrow(malformed)
})

it('reads any list, and changes no prototype', () => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  const anything = fc.array(fc.oneof(fc.jsonValue(), fc.record({ value: fc.jsonValue(), at: fc.jsonValue() })))
  fc.assert(
    fc.property(anything, (items) => {
      for (const { value } of parseScopes(items)) expect(value).not.toBe('')
      expect(parseActivityPage({ items }).items.length).toBeLessThanOrEqual(items.length)
    }),
    { numRuns: 500 },
  )
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
})
