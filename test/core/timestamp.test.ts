// @vitest-environment node
import { expect, it } from 'vitest'
import { asTimestamp } from '../../src/core/timestamp'

it.each([
  // Java's ZonedDateTime and Temporal write the zone after the offset (RFC 9557).
  ['2026-12-31T23:59:59+01:00[Europe/Paris]', '2026-12-31T22:59:59.000Z'],
  ['2026-12-31T23:59Z[UTC]', '2026-12-31T23:59:00.000Z'],
  ['2026-12-31T23:59:59+01:00[!Europe/Paris][u-ca=gregory]', '2026-12-31T22:59:59.000Z'],
  ['2026-12-31T23:59:60Z', '2026-12-31T23:59:59.000Z'],
  ['2026-12-31t23:59:60.5z', '2026-12-31T23:59:59.500Z'],
  // Keys with such a date stay readable, so that they can be revoked.
  ['9999-12-31T23:59:59-12:00', '9999-12-31T23:59:59.999Z'],
  ['+010000-01-01T07:59:59.000Z', '9999-12-31T23:59:59.999Z'],
])('reads %s as %s', (text, instant) => {
  expect(asTimestamp(text)).toBe(instant)
})

it.each([
  '2026-12-31T23:59:61Z',
  '2026-12-31T23:60:00Z',
  '2026-02-30T00:00:00Z[UTC]',
  '+012026-02-30T00:00:00Z',
  '2026-12-31T23:59:59[Europe/Paris]',
  '2026-12-31T23:59:59Z[]',
  '2026-12-31T23:59:59Z[UTC',
])('rejects %s', (text) => {
  expect(asTimestamp(text)).toBeUndefined()
})
