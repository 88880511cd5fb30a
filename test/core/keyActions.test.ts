// @vitest-environment node
import type { ApiKey, ApiKeysClient, KeyAction } from 'keydrawer/core'
import { createMemoryClient } from 'keydrawer/memory'
import { expect, it } from 'vitest'
import { type KeyActionStates, getKeyActions, type Permissions } from '../../src/core/keyActions'
import { apiKey, fakeClient } from '../support/fakeClient'

const NOW = Date.parse('2026-11-24T12:00:00Z')
const whole = createMemoryClient()
const ended = { revokedAt: '2026-11-24T11:00:00.000Z' }
const expired = { expiresAt: '2026-11-24T12:00:00.000Z' }
const offers = (own: Partial<ApiKey> = {}, rights = {}, client: ApiKeysClient = whole) =>
  getKeyActions(client, apiKey(own), NOW, rights)

it.each<[string, Partial<ApiKey>, KeyActionStates]>([
  ['an active key', {}, { update: null, rotate: null, disable: null, revoke: null, delete: null }],
  ['a key that is off', { enabled: false }, { update: null, rotate: null, enable: null, revoke: null, delete: null }],
  [
    'an expired key, whose end may be moved',
    expired,
    { update: null, rotate: 'expired', disable: 'expired', revoke: null, delete: null },
  ],
  [
    'an expired key that is off',
    { ...expired, enabled: false },
    { update: null, rotate: 'expired', enable: 'expired', revoke: null, delete: null },
  ],
  ['a revoked key', ended, { update: 'revoked', rotate: 'revoked', disable: 'revoked', delete: null }],
  [
    'a key revoked and expired',
    { ...ended, ...expired },
    { update: 'revoked', rotate: 'revoked', disable: 'revoked', delete: null },
  ],
])('offers the available actions for %s', (_what, own, expected) => {
  expect(offers(own)).toEqual(expected)
  expect(Object.keys(offers(own))).toEqual(Object.keys(expected))
})

it('offers no action without a method of the client', () => {
  expect(offers({}, {}, fakeClient())).toEqual({})
  expect(offers({}, {}, { list: whole.list, setEnabled: whole.setEnabled! })).toEqual({ disable: null })
  expect(offers({ enabled: false }, {}, { list: whole.list, setEnabled: whole.setEnabled! })).toEqual({ enable: null })
})

const ACTIONS: readonly KeyAction[] = ['update', 'rotate', 'disable', 'revoke', 'delete']

it.each(ACTIONS)('hides or disables %s if the host says so', (action) => {
  const withRights = (permissions: Permissions) => offers({}, { permissions })
  expect(withRights({ [action]: false })).not.toHaveProperty(action)
  expect(withRights({ [action]: true })[action]).toBeNull()
  expect(withRights({ [action]: 'Ask security.' })[action]).toEqual({ reason: 'Ask security.' })
  expect(Object.keys(withRights({ [action]: false }))).toHaveLength(4)
})

it.each(ACTIONS)('disables only %s as forbidden if the backend says so', (action) => {
  const refused = offers({}, { listed: { [action]: false } })
  expect(refused[action]).toBe('forbidden')
  expect(Object.values(refused).filter(Boolean)).toEqual(['forbidden'])
})

it.each(ACTIONS)('disables %s as not possible at the moment if the key says so', (action) => {
  expect(offers({ actions: { [action]: false } })[action]).toBe('not-now')
  expect(offers({ actions: { [action]: true } })[action]).toBeNull()
})

it('prefers the most permanent reason: the host, the permissions, the status, the key', () => {
  const rights = { permissions: { rotate: 'Why.' }, listed: { rotate: false } }
  const own = { ...ended, actions: { rotate: false } }
  expect(offers(own, rights).rotate).toEqual({ reason: 'Why.' })
  expect(offers(own, { listed: { rotate: false } }).rotate).toBe('forbidden')
  expect(offers(own).rotate).toBe('revoked')
})

it('shows the reason that the backend sends for a key, unless it is empty', () => {
  const actions = { delete: 'Revoke it first.', revoke: '', rotate: true }
  expect(offers({ actions })).toMatchObject({
    delete: { reason: 'Revoke it first.' },
    revoke: 'not-now',
    rotate: null,
  })
})
