// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { sentFor, shippedClients } from '../support/shippedClients'

/** A cache, a redirect, a referrer or a request that outlives its page could expose the secret. */
const GUARDED = {
  method: 'POST',
  cache: 'no-store',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
  keepalive: false,
} as const

const issuing = Object.entries(shippedClients).flatMap(([name, { changes }]) =>
  (['create', 'rotate'] as const).filter((change) => changes.includes(change)).map((change) => [name, change] as const),
)

describe('sends a request for a secret without caches, redirects and referrers', () => {
  it.each(issuing)('by %s: %s', async (name, change) => {
    const sent = (await sentFor(name, change))!
    expect(sent.map(({ init }) => init)).toEqual([expect.objectContaining(GUARDED)])
  })
})

it('covers every client that creates keys, and the two that rotate them', () => {
  const rotating = issuing.filter(([, change]) => change === 'rotate').map(([name]) => name)
  expect(rotating).toEqual(['createRestClient', 'createUnkeyClient'])
  expect(issuing).toHaveLength(Object.keys(shippedClients).length + rotating.length)
})
