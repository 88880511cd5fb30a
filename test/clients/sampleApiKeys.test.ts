// @vitest-environment node
import { getKeyInsight, isExpiringSoon, parseApiKey, statusOf } from 'keydrawer/core'
import { createMemoryClient, sampleApiKeys } from 'keydrawer/memory'
import { describe, expect, it } from 'vitest'
import { validated } from '../support/validated'

const { unreadable: _unreadable, ...readable } = sampleApiKeys()

describe.each(['2026-11-24T00:00:00Z', '2027-03-01T12:00:00Z', '2040-02-29T23:59:59Z'])('at %s', (time) => {
  const now = Date.parse(time)
  const samples = sampleApiKeys({ now })

  it('has a key for each state', () => {
    expect(statusOf(samples.active, now)).toBe('active')
    expect(getKeyInsight(samples.active, now)).toBeUndefined()
    expect(isExpiringSoon(samples.expiringSoon, now)).toBe(true)
    expect(getKeyInsight(samples.idle, now)).toBe('idle')
    expect(getKeyInsight(samples.neverUsed, now)).toBe('never-used')
    for (const status of ['disabled', 'expired', 'revoked'] as const)
      expect(statusOf(samples[status], now)).toBe(status)
    expect(samples.scoped.scopes).not.toHaveLength(0)
    expect(samples.createdByOther.createdBy?.label).toMatch(/./)
    expect(samples.rotated.replacedBy).toBe(samples.successor.id)
    expect(samples.successor.replaces).toBe(samples.rotated.id)
    expect(isExpiringSoon(samples.rotated, now)).toBe(true)
  })

  it('makes the same keys each time, with different ids', () => {
    expect(sampleApiKeys({ now: new Date(now) })).toEqual(samples)
    expect(new Set(Object.values(samples).map(({ id }) => id)).size).toBe(Object.keys(samples).length)
  })
})

it('has only one key that cannot be read', async () => {
  for (const apiKey of Object.values(readable)) expect(parseApiKey(apiKey)).toEqual(apiKey)
  expect(() => parseApiKey(sampleApiKeys().unreadable)).toThrow('expiresAt')
})

it('is the start of a backend that is given no keys', async () => {
  const context = { signal: new AbortController().signal, scope: 'acme' }
  const { items } = await validated(createMemoryClient()).list({}, context)
  expect(new Set(items.map((apiKey) => statusOf(apiKey, Date.now())))).toEqual(
    new Set(['active', 'disabled', 'expired']),
  )
  expect((await createMemoryClient({ apiKeys: [] }).list({}, context)).items).toEqual([])
})
