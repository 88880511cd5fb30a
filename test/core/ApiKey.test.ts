import { statusOf } from 'keydrawer/core'
import { expect, it } from 'vitest'
import { apiKey } from '../support/fakeClient'

const now = new Date('2026-11-24T12:00:00Z')

it.each([
  ['active', {}],
  ['active', { enabled: true, expiresAt: null, revokedAt: null }],
  ['active', { expiresAt: '2026-11-24T12:00:01Z', revokedAt: '2026-11-25T00:00:00Z' }],
  ['disabled', { enabled: false }],
  ['expired', { expiresAt: '2026-11-24T12:00:00Z' }],
  ['expired', { enabled: false, expiresAt: '2020-01-01T00:00:00Z' }],
  ['revoked', { revokedAt: '2026-11-24T11:59:59Z', expiresAt: '2020-01-01T00:00:00Z', enabled: false }],
] as const)('is %s with %j', (status, own) => {
  expect(statusOf(apiKey(own), now)).toBe(status)
  expect(statusOf(apiKey(own), now.getTime())).toBe(status)
})
