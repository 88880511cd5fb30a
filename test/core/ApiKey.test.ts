// @vitest-environment node
import { statusOf } from 'keydrawer/core'
import { expect, it } from 'vitest'
import { isExpiringSoon, getKeyInsight } from '../../src/core/ApiKey'
import { omitUndefined } from '../../src/core/omitUndefined'
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
] as const)('has the status %s with %j', (status, own) => {
  expect(statusOf(apiKey(own), now)).toBe(status)
  expect(statusOf(apiKey(own), now.getTime())).toBe(status)
})

const DAY = 86_400_000
const ago = (days: number) => new Date(now.getTime() - days * DAY).toISOString()
const inDays = (days: number) => new Date(now.getTime() + days * DAY).toISOString()

it.each([
  ['never-used', { createdAt: ago(30), lastUsedAt: null }],
  [undefined, { createdAt: ago(29), lastUsedAt: null }],
  ['idle', { createdAt: ago(400), lastUsedAt: ago(90) }],
  [undefined, { createdAt: ago(400), lastUsedAt: ago(89) }],
  ['never-expires', { createdAt: ago(30), lastUsedAt: ago(1), expiresAt: null }],
  [undefined, { createdAt: ago(29), lastUsedAt: ago(1), expiresAt: null }],
  // A missing date is not an insight.
  [undefined, { createdAt: ago(400), lastUsedAt: undefined, expiresAt: undefined }],
  [undefined, { createdAt: undefined, lastUsedAt: null, expiresAt: null }],
  [undefined, { createdAt: ago(400), lastUsedAt: null, enabled: false }],
  [undefined, { createdAt: ago(400), lastUsedAt: ago(90), revokedAt: ago(1) }],
] as const)('reports the insight %s for %j', (insight, own) => {
  expect(getKeyInsight({ id: 'key_1', name: 'CI', hint: null, ...omitUndefined(own) }, now.getTime())).toBe(insight)
})

it.each([
  [true, { expiresAt: inDays(7) }],
  [false, { expiresAt: inDays(7.001) }],
  [false, { expiresAt: null }],
  [false, { expiresAt: ago(1) }],
  [false, { expiresAt: inDays(1), enabled: false }],
  // It was replaced, so its expiration date matters most.
  [true, { expiresAt: inDays(30), replacedBy: 'key_2' }],
  [false, { expiresAt: null, replacedBy: 'key_2' }],
] as const)('is expiring soon: %s for %j', (isSoon, own) => {
  expect(isExpiringSoon(apiKey(own), now.getTime())).toBe(isSoon)
})
