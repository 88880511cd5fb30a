// @vitest-environment node
import { expect, it } from 'vitest'
import { createGoogleLikeClient } from '../../examples/backends/googleLike'
import { listening } from '../clients/servers/listen'
import { describeContract } from '../support/describeContract'
import { anyContext } from '../support/mappedClient'
import { googleServer, QUOTA } from './servers/googleLike'

const url = listening({ fetch: googleServer().fetch })
let projects = 0

function setUp(headers: HeadersInit = { authorization: 'Bearer ya29.token' }) {
  const scope = `project-${++projects}`
  const client = createGoogleLikeClient({ url: `${url()}/v2`, headers })
  return { client, scope, context: { ...anyContext, scope } }
}

// Deleted keys stay listed for 30 days, so those of the run do.
describeContract('a Google-like API', () => ({ ...setUp(), leaveKeys: true }))

it('waits until a key is disabled, and restores it', async () => {
  const { client, context } = setUp()
  const { id } = await client.create!({ name: 'CI' }, context)
  expect(await client.setEnabled!(id!, false, context)).toMatchObject({ id, enabled: false })
  expect((await client.list({}, context)).items).toMatchObject([{ id, name: 'CI', enabled: false }])
  expect(await client.setEnabled!(id!, true, context)).toMatchObject({ id, enabled: true })
  expect((await client.list({}, context)).items).toMatchObject([{ id, enabled: true }])
})

it('lists nothing where an empty list is left out, and goes on by page tokens', async () => {
  const { client, context } = setUp()
  expect((await client.list({}, context)).items).toEqual([])
  for (const name of ['a', 'b', 'c']) await client.create!({ name }, context)
  const first = await client.list({ limit: 2 }, context)
  const second = await client.list({ limit: 2, cursor: first.nextCursor ?? undefined }, context)
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['c', 'b', 'a'])
  expect(second.nextCursor ?? undefined).toBeUndefined()
})

it('tells which field is refused, and that an operation has failed', async () => {
  const { client, context } = setUp()
  const tooLong = { code: 'invalid-input', fieldErrors: { name: 'too-long' } }
  await expect(client.create!({ name: 'x'.repeat(64) }, context)).rejects.toMatchObject(tooLong)
  for (let at = 0; at < QUOTA; at++) await client.create!({ name: `key ${at}` }, context)
  const refused = client.create!({ name: 'one more' }, context)
  await expect(refused).rejects.toMatchObject({ code: 'limit-reached', mayHaveApplied: false })
  const nobody = setUp({})
  await expect(nobody.client.list({}, nobody.context)).rejects.toMatchObject({ code: 'unauthorized' })
})
