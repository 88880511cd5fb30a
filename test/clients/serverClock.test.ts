// @vitest-environment node
import type { ApiKeysClient } from 'keydrawer/core'
import { describe, expect, it } from 'vitest'
import { learnServerTime, serverNow, skewOf } from '../../src/core/serverClock'
import { anyContext as context } from '../support/mappedClient'
import { shippedClients } from '../support/shippedClients'

const HOUR = 3_600_000
const inAnHour = () => ({ date: new Date(Date.now() + HOUR).toUTCString() })

const expectAnHour = (client: Pick<ApiKeysClient, 'key'>) => {
  expect(skewOf(client)).toBeGreaterThan(HOUR - 2000)
  expect(skewOf(client)).toBeLessThanOrEqual(HOUR)
}

describe.each(Object.entries(shippedClients))('%s', (_name, { create }) => {
  it.each([201, 504])('learns the clock of the server from a response with status %i to a creation', async (status) => {
    const client = create(() => Promise.resolve(Response.json({}, { status, headers: inAnHour() })))
    learnServerTime(client, new Date().toISOString())
    await client.create!({ name: 'CI' }, context).catch(() => undefined)
    expectAnHour(client)
    // Each render may create another client of the same backend, and a host may extend a client.
    expectAnHour(create(fetch))
    expectAnHour({ ...client })
  })
})

it('separates the clocks of two backends, even without a key', () => {
  const [one, other] = [{ key: 'one' }, { key: 'other' }]
  const [first, second] = [{}, {}]
  for (const client of [one, first]) learnServerTime(client, new Date(Date.now() + HOUR).toISOString())
  expectAnHour(one)
  expectAnHour(first)
  for (const client of [other, second]) expect(skewOf(client)).toBe(0)
  expect(serverNow(one) - Date.now()).toBeGreaterThan(HOUR - 2000)
})

it('forgets the oldest clock if there are more than a hundred', () => {
  for (let index = 0; index <= 100; index++)
    learnServerTime({ key: `backend ${index}` }, new Date(Date.now() + HOUR).toISOString())
  expect(skewOf({ key: 'backend 0' })).toBe(0)
  expectAnHour({ key: 'backend 1' })
})
