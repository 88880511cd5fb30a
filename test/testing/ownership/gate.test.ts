// @vitest-environment node
import { createRestClient } from 'keydrawer/rest'
import { expect, it } from 'vitest'
import { REST_OPERATIONS as operations } from '../../../src/clients/createRestClient'
import { guardClient } from '../../../src/testing/guardClient'
import { OwnedKeys } from '../../../src/testing/OwnedKeys'
import { WrongServer } from '../../support/wrongServer'

function setUp() {
  const server = new WrongServer()
  const fetch: typeof globalThis.fetch = async (input, init) => server.handle(new Request(input, init))
  const client = createRestClient({
    url: 'http://localhost/api-keys',
    fetch,
    operations,
    features: { idempotency: 'L2' },
  })
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
  'sends no %s of a key that is somebody else’s, and nothing after it',
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

it('sends no change of a key of ours once a colleague’s key has its id', async () => {
  const { server, guarded } = setUp()
  const own = await guarded.create!({ name: 'kd-check-1234abcd CI' }, context)
  server.created[0]!.name = 'Somebody else’s'
  await expect(guarded.delete!(own.id!, context)).rejects.toMatchObject({ name: 'StoppedRun' })
  expect(server.calls).toEqual([])
})

it('sends the change of a key that is proven to be ours', async () => {
  const { server, guarded } = setUp()
  const own = await guarded.create!({ name: 'kd-check-1234abcd CI' }, context)
  await guarded.delete!(own.id!, context)
  expect(server.calls).toEqual([{ operation: 'DELETE', id: own.id }])
  expect(server.left).toEqual([])
})
