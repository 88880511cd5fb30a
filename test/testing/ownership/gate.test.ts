// @vitest-environment node
import { type ApiKey, type ClientFeatures, OneTimeSecret } from 'keydrawer/core'
import { createRestClient } from 'keydrawer/rest'
import { expect, it } from 'vitest'
import { REST_OPERATIONS as operations } from '../../../src/clients/RestClientOptions'
import { guardClient } from '../../../src/testing/guardClient'
import { OwnedKeys } from '../../../src/testing/OwnedKeys'
import { validated } from '../../support/validated'
import { WrongServer } from '../../support/wrongServer'

function setUp(features: ClientFeatures = {}, server = new WrongServer()) {
  const fetch: typeof globalThis.fetch = async (input, init) => server.handle(new Request(input, init))
  const client = validated(
    createRestClient({
      url: 'http://localhost/api-keys',
      fetch,
      operations,
      features: { idempotency: 'L2', ...features },
    }),
  )
  const keys = new OwnedKeys({ client, scope: 'acme', prefix: 'kd-check-1234abcd', lookAgainMs: [] })
  return { server, keys, guarded: guardClient(client, keys) }
}

const context = { signal: new AbortController().signal, scope: 'acme', idempotencyKey: 'once' }
type Guarded = ReturnType<typeof setUp>['guarded']
const changes: Readonly<Record<string, (client: Guarded, id: string) => Promise<unknown>>> = {
  update: (client, id) => client.update!(id, { description: 'Mine' }, context),
  disable: (client, id) => client.setEnabled!(id, false, context),
  enable: (client, id) => client.setEnabled!(id, true, context),
  rotate: (client, id) => client.rotate!(id, {}, context),
  revoke: (client, id) => client.revoke!(id, context),
  delete: (client, id) => client.delete!(id, context),
  acknowledge: (client, id) => client.acknowledge!(id, context),
}

it.each(Object.entries(changes))(
  'sends no %s of somebody else’s key, and nothing after it',
  { tags: 'fault/suite-changes-own-keys' },
  async (_, change) => {
    const { server, guarded } = setUp()
    const own = await guarded.create!({ name: 'kd-check-1234abcd CI' }, context)
    const [foreign] = [...server.foreign.keys()]
    await expect(change(guarded, foreign!.id)).rejects.toMatchObject({ name: 'StoppedRun' })
    await expect(guarded.delete!(own.id!, context)).rejects.toMatchObject({ name: 'StoppedRun' })
    expect(server.calls).toEqual([])
    expect(server.damaged).toEqual([])
  },
)

it.each(['PRODUCTION', ''])(
  'sends no creation with the name “%s”, which does not belong to this run',
  { tags: 'fault/suite-names-own-keys' },
  async (name) => {
    const { server, guarded } = setUp()
    await expect(guarded.create!({ name }, context)).rejects.toMatchObject({ name: 'StoppedRun' })
    expect(server.created).toEqual([])
  },
)

it('creates a key without a name if keys have none, and changes it by the id of the only new row', async () => {
  const { server, guarded } = setUp({ name: false }, new WrongServer({ names: 'none' }))
  const own = await guarded.create!({ name: '' }, context)
  await guarded.delete!(own.id!, context)
  expect(server.left).toEqual([])
  expect(server.damaged).toEqual([])
})

it('requests a missing key by an id in the format of the ids', async () => {
  const { keys, guarded } = setUp()
  expect(keys.missingId).toMatch(/^no-such-key-/)
  await guarded.create!({ name: 'kd-check-1234abcd CI' }, context)
  expect(keys.missingId).toMatch(/^no-such-key-/)
  const [uuid, secret] = [crypto.randomUUID(), new OneTimeSecret('acme_0123456789abcdef')]
  const row = { id: uuid, name: 'kd-check-1234abcd CI', hint: null }
  let items: readonly ApiKey[] = []
  const list = async () => ({ items })
  const others = new OwnedKeys({ client: { list }, scope: 'acme', prefix: 'kd-check-1234abcd', lookAgainMs: [] })
  const send = async () => {
    items = [row]
    return { id: uuid, secret }
  }
  await others.issue({ name: row.name, send })
  expect(others.missingId).toMatch(/^[\da-f-]{36}$/)
  expect(others.missingId).not.toBe(uuid)
})

it(
  'sends no change of a key of ours once a colleague’s key has its id',
  { tags: 'fault/suite-rechecks-ids' },
  async () => {
    const { server, guarded } = setUp()
    const own = await guarded.create!({ name: 'kd-check-1234abcd CI' }, context)
    server.created[0]!.name = 'Somebody else’s'
    await expect(guarded.delete!(own.id!, context)).rejects.toMatchObject({ name: 'StoppedRun' })
    expect(server.calls).toEqual([])
  },
)

it('sends the change of a key that is proven to be ours', async () => {
  const { server, guarded } = setUp()
  const own = await guarded.create!({ name: 'kd-check-1234abcd CI' }, context)
  await guarded.delete!(own.id!, context)
  expect(server.calls).toEqual([{ operation: 'DELETE', id: own.id }])
  expect(server.left).toEqual([])
})
