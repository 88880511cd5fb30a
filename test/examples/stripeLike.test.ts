// @vitest-environment node
import { expect, it } from 'vitest'
import { createStripeLikeClient } from '../../examples/backends/stripeLike'
import { listening } from '../clients/servers/listen'
import { describeContract } from '../support/describeContract'
import { anyContext as context } from '../support/mappedClient'
import { stripeServer } from './servers/stripeLike'

const url = listening({ fetch: stripeServer().fetch })
let accounts = 0

const clientOf = (headers: HeadersInit = { authorization: `Bearer sk_live_${++accounts}` }) =>
  createStripeLikeClient({ url: `${url()}/v1`, headers })

describeContract('a Stripe-like API', () => ({ client: clientOf(), scope: 'any', toleranceMs: 1000 }))

it('continues after the last id until the list is complete', async () => {
  const client = clientOf()
  for (let at = 1; at <= 5; at++)
    await client.create!({ name: `key ${at}` }, { ...context, idempotencyKey: `request ${at}` })
  const first = await client.list({ limit: 3 }, context)
  const second = await client.list({ limit: 3, cursor: first.nextCursor ?? undefined }, context)
  const names = [first, second].map(({ items }) => items.map(({ name }) => name))
  expect(names).toEqual([
    ['key 5', 'key 4', 'key 3'],
    ['key 2', 'key 1'],
  ])
  expect(second.nextCursor ?? undefined).toBeUndefined()
})

it('reports which field is refused, and why', async () => {
  const client = clientOf()
  const tooLong = { code: 'invalid-input', fieldErrors: { name: 'too-long' } }
  await expect(client.create!({ name: 'x'.repeat(41) }, context)).rejects.toMatchObject(tooLong)
  const empty = { code: 'invalid-input', fieldErrors: { name: 'required' } }
  await expect(client.create!({ name: '' }, context)).rejects.toMatchObject(empty)
  await expect(client.get!('key_0', context)).rejects.toMatchObject({ code: 'not-found' })
  await expect(clientOf({}).list({}, context)).rejects.toMatchObject({ code: 'unauthorized' })
})
