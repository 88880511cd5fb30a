// @vitest-environment node
import type { ExpiryPolicy } from 'keydrawer/core'
import { createMemoryClient } from 'keydrawer/memory'
import { expect, it } from 'vitest'
import { lifetimes, requiredExpiry } from '../../src/testing/offeredInput'

const clientWith = (expiry: ExpiryPolicy) => ({ ...createMemoryClient(), features: { expiry } })
const DAY_MS = 86_400_000

it.each<[ExpiryPolicy, number, number]>([
  [{}, 0, Infinity],
  [{ maxDays: 30 }, 0, 30],
  [{ minDays: 45 }, 45, Infinity],
  [{ minDays: 90 }, 90, Infinity],
  [{ minDays: 90, maxDays: 100 }, 90, 100],
  [{ minDays: 90, maxDays: 365, allowNever: false }, 90, 365],
])('has two lifetimes within %o, of which none is too short when the request arrives', (expiry, minDays, maxDays) => {
  const [first = 0, later = 0] = lifetimes(clientWith(expiry))
  expect(first).toBeGreaterThan(minDays)
  expect(later).toBeGreaterThan(first)
  expect(later).toBeLessThanOrEqual(maxDays)
})

it.each<[ExpiryPolicy, number]>([
  [{ allowNever: false }, 0],
  [{ minDays: 7, allowNever: false }, 7],
  [{ minDays: 90, allowNever: false }, 90],
  [{ minDays: 90, maxDays: 365 }, 90],
])('has an expiration date within %o for a backend that requires one', (expiry, minDays) => {
  const { expiresAt } = requiredExpiry(clientWith(expiry))
  expect(Date.parse(expiresAt ?? '') - Date.now()).toBeGreaterThan(minDays * DAY_MS)
})
