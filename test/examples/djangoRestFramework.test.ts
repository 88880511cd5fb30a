// @vitest-environment node
import { expect, it } from 'vitest'
import { createDjangoClient } from '../../examples/backends/djangoRestFramework'
import { listening } from '../clients/servers/listen'
import { describeContract } from '../support/describeContract'
import { anyContext as context } from '../support/mappedClient'
import { djangoServer } from './servers/djangoRestFramework'

const url = listening({ fetch: djangoServer().fetch })
let users = 0

const clientOf = (headers: HeadersInit = session()) => createDjangoClient({ url: `${url()}/api`, headers })
const session = () => ({ cookie: `sessionid=user${++users}; csrftoken=t0k3n`, 'x-csrftoken': 't0k3n' })

describeContract('Django REST framework', () => ({ client: clientOf(), scope: 'any' }))

it('lists every key although the server decides on the size of a page', async () => {
  const client = clientOf()
  for (let at = 1; at <= 12; at++) await client.create!({ name: `key ${at}` }, context)
  const names: unknown[] = []
  let cursor: string | null | undefined
  do {
    const page = await client.list({ cursor: cursor ?? undefined }, context)
    expect(page.total).toBe(12)
    names.push(...page.items.map(({ name }) => name))
    cursor = page.nextCursor
  } while (typeof cursor === 'string')
  expect(names).toEqual(Array.from({ length: 12 }, (_, at) => `key ${12 - at}`))
})

it('tells which field is refused, and why', async () => {
  const client = clientOf()
  const { id } = await client.create!({ name: 'CI' }, context)
  await client.create!({ name: 'CD' }, context)
  const taken = { code: 'invalid-input', fieldErrors: { name: 'taken' } }
  await expect(client.create!({ name: 'CI' }, context)).rejects.toMatchObject(taken)
  await expect(client.update!(id!, { name: 'CD' }, context)).rejects.toMatchObject(taken)
  const tooLong = { code: 'invalid-input', fieldErrors: { name: 'too-long' } }
  await expect(client.create!({ name: 'x'.repeat(51) }, context)).rejects.toMatchObject(tooLong)
})

it('tells a user who is not signed in from one without permission', async () => {
  await expect(clientOf({}).list({}, context)).rejects.toMatchObject({ code: 'unauthorized', status: 403 })
  const withoutToken = clientOf({ cookie: 'sessionid=user; csrftoken=t0k3n' })
  await expect(withoutToken.create!({ name: 'CI' }, context)).rejects.toMatchObject({ code: 'forbidden', status: 403 })
})
