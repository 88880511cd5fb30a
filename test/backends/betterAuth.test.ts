import { expect, it } from 'vitest'
import { createOrganizationKeysClient } from '../../examples/backends/betterAuth'
import { sayHello, signIn } from '../example/accountVisitor'
import { withAccountServer } from '../support/accountServer'
import { describeApiKeysClient } from './support/contract'
import { emptied } from './support/emptied'
import { withTable } from './support/withTable'

// The demo's server, which is built on better-auth and part of this repository.
const server = withAccountServer({ withPage: false })

async function setUp() {
  const { cookie, organizationId: scope } = await signIn(server(), 'ada')
  const headers = { cookie, origin: server().url }
  const client = createOrganizationKeysClient({ url: `${server().url}/api/auth`, headers })
  return { client: await emptied(client, scope), scope, headers }
}

describeApiKeysClient('better-auth', async () => {
  const { client, scope } = await setUp()
  // The plugin takes the expiration date in seconds from now, and receives it a little later.
  return { client, scope, toleranceMs: 5000 }
})

const table = withTable('betterAuth', async () => {
  const { scope, headers } = await setUp()
  return { target: server().url, headers, scope }
})

it('creates, uses and deletes a key in a browser', async () => {
  const { create, end } = await table()
  const secret = await create()
  expect((await sayHello(server(), secret)).status).toBe(200)
  await end()
  expect((await sayHello(server(), secret)).status).toBe(401)
})
