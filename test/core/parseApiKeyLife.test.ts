// @vitest-environment node
import { type ApiKey, parseApiKey } from 'keydrawer/core'
import { expect, it } from 'vitest'
import { parseApiKeyPage } from '../../src/core/parseApiKey'
import { apiKey } from '../support/fakeClient'

const whole: ApiKey = {
  ...apiKey(),
  updatedAt: '2026-11-24T10:00:00.000Z',
  usage: { requests: 12, remaining: null },
  replacedBy: 'key_2',
  replaces: null,
  actions: { delete: false, rotate: true },
  scopes: [],
}

it('reads usage, replacement and allowed actions', () => {
  expect(parseApiKey(whole)).toEqual(whole)
})

it.each([
  ['usage', [null, 7, 'many', [], {}, { requests: -1 }, { requests: 1.5 }, { requests: '7' }, { requests: 2 ** 60 }]],
  ['replacedBy', ['', ' ', 7, {}, ['key_2']]],
  ['replaces', ['', '\n', 7, {}]],
  ['updatedAt', ['soon', 7, null, '2026-11-24', '0001-01-01T00:00:00Z']],
  ['scopes', [null, 'read', 7, {}, ['read', 7], [['read']]]],
  ['actions', [null, 'delete', 7, true]],
])('treats a hostile %s as unknown, and keeps the row', (field, values) => {
  for (const value of values) {
    const read = parseApiKey({ ...whole, [field]: value })
    expect(read).not.toHaveProperty(field)
    expect(read.id).toBe(whole.id)
  }
})

it.each([-1, 0.5, 'all', Number.NaN, Infinity])('reads the number of requests even if %j remain', (remaining) => {
  expect(parseApiKey({ id: 'a', usage: { requests: 7, remaining } }).usage).toEqual({ requests: 7 })
})

it('reads booleans and reasons for the actions of a key, and only booleans for permissions', () => {
  const flags = { rotate: 'no', revoke: 0, delete: false, update: null, enable: true, fly: false }
  expect(parseApiKey({ id: 'a', actions: flags }).actions).toEqual({ rotate: 'no', delete: false, enable: true })
  expect(parseApiKeyPage({ items: [], permissions: { ...flags, create: false } }).permissions).toEqual({
    create: false,
    delete: false,
    enable: true,
  })
})

it.each([null, 'none', 7, true])('ignores permissions of %j', (permissions) => {
  expect(parseApiKeyPage({ items: [], permissions })).toEqual({ items: [] })
})

it.each([-1, 1.5, '7', null, Number.NaN, 2 ** 60])('ignores a quota of %j', (quota) => {
  expect(parseApiKeyPage({ items: [], quota })).not.toHaveProperty('quota')
  expect(parseApiKeyPage({ items: [], quota: 0 }).quota).toBe(0)
})
