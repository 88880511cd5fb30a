import { createBetterAuthClient } from 'keydrawer/better-auth'
import { expect, it } from 'vitest'
import { signIn } from '../example/accountVisitor'
import { withAccountServer } from '../support/accountServer'
import { describeApiKeysClient } from '../support/describeApiKeysClient'

const server = withAccountServer()
const context = (scope: string) => ({ signal: new AbortController().signal, scope, idempotencyKey: 'none' })

async function clientOf(person: 'ada' | 'max') {
  const visitor = await signIn(server(), person)
  const client = createBetterAuthClient({
    url: `${server().url}/api/auth`,
    configId: 'org',
    metadata: true,
    headers: { cookie: visitor.cookie, origin: server().url },
  })
  return { client, scope: visitor.organizationId, visitor }
}

describeApiKeysClient('better-auth on its real server', async () => {
  const { client, scope, visitor } = await clientOf('ada')
  for (const { id } of (await visitor.listKeys()).apiKeys) {
    await visitor.post('/api/auth/api-key/delete', { keyId: id, configId: 'org' })
  }
  return { client, scope }
})

it('lays the name that better-auth refuses on the name', async () => {
  const { client, scope } = await clientOf('ada')
  await expect(client.create!({ name: 'x'.repeat(101) }, context(scope))).rejects.toMatchObject({
    code: 'invalid-input',
    fieldErrors: { name: 'too-long' },
  })
})

it('knows a member who may look and not make', async () => {
  const { client, scope } = await clientOf('max')
  await expect(client.list({}, context(scope))).resolves.toBeDefined()
  await expect(client.create!({ name: 'CI' }, context(scope))).rejects.toMatchObject({ code: 'forbidden' })
})

it('knows that nobody is signed in', async () => {
  const client = createBetterAuthClient({ url: `${server().url}/api/auth`, configId: 'org' })
  await expect(client.list({}, context('any'))).rejects.toMatchObject({ code: 'unauthorized' })
})

it('says that an organization of others may not be seen', async () => {
  const { client } = await clientOf('ada')
  await expect(client.list({}, context('no-such-organization'))).rejects.toMatchObject({ code: 'forbidden' })
})
