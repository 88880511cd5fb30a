// @vitest-environment node
import type { ApiKeysClient } from 'keydrawer/core'
import { createZuploClient, type ZuploClientOptions } from 'keydrawer/zuplo'
import { expect, it } from 'vitest'
import { describeContract } from '../support/describeContract'
import { listening } from './servers/listen'
import { zuploServer } from './servers/zuplo'

const zuplo = zuploServer()
const url = listening(zuplo.app)
let consumers = 0

function setUp(options: Partial<ZuploClientOptions> = {}) {
  const scope = `consumer${++consumers}`
  const headers = { cookie: `consumer=${scope}` }
  const client = createZuploClient({ url: `${url()}/api/zuplo`, headers, ...options }) as Required<ApiKeysClient>
  const context = { signal: new AbortController().signal, scope, idempotencyKey: 'k' }
  return { client, scope, context }
}

describeContract('Zuplo, behind a route of one’s own', () => setUp())

it('never requests a key in full', async () => {
  const { client, context } = setUp()
  const { secret } = await client.create({ name: 'CI' }, context)
  const { items } = await client.list({}, context)
  expect(items).toMatchObject([{ hint: { prefix: 'zpka_', suffix: secret.reveal()!.slice(-4) } }])
  expect(new Set(zuplo.formats)).toEqual(new Set(['masked']))
})

it('does not offer rolling all keys as a rotation', () => {
  const { client } = setUp()
  expect(Object.keys(client).toSorted()).toEqual(['create', 'delete', 'features', 'key', 'list', 'update'])
  expect(setUp({ expiry: false }).client.features).toMatchObject({
    expiry: false,
    update: ['name'],
    description: false,
  })
})

it('rejects a user who is not signed in', async () => {
  const { client, context } = setUp({ headers: {} })
  await expect(client.list({}, context)).rejects.toMatchObject({ code: 'unauthorized' })
})

it('requires an address', () => {
  expect(() => createZuploClient({} as ZuploClientOptions)).toThrow(/createZuploClient\(\) requires `url`/)
})
