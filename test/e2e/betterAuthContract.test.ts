import { createBetterAuthClient } from 'keydrawer/better-auth'
import { describeApiKeysClient } from 'keydrawer/testing'
import { describe, expect, it } from 'vitest'
import { accountClient, contextFor } from '../support/accountClient'
import { withAccountServer } from '../support/accountServer'

const server = withAccountServer()
const context = contextFor
const clientOf = (person: 'ada' | 'max') => accountClient(server(), person)

describeApiKeysClient(
  'better-auth on its real server',
  async () => {
    const { client, scope, visitor } = await clientOf('ada')
    for (const { id } of (await visitor.listKeys()).apiKeys) {
      await visitor.post('/api/auth/api-key/delete', { keyId: id, configId: 'org' })
    }
    // The plugin is told of an end in seconds from now, and its now is a little later.
    return { client, scope, toleranceMs: 5000 }
  },
  { describe, it },
)

it('lays the name that better-auth refuses on the name', async () => {
  const { client, scope } = await clientOf('ada')
  await expect(client.create!({ name: 'x'.repeat(101) }, context(scope))).rejects.toMatchObject({
    code: 'invalid-input',
    fieldErrors: { name: 'too-long' },
  })
})

it('lays the end that better-auth refuses on the end', async () => {
  const { client, scope } = await clientOf('ada')
  const tooSoon = new Date(Date.now() + 3_600_000).toISOString()
  const tooLate = new Date(Date.now() + 400 * 86_400_000).toISOString()
  for (const expiresAt of [tooSoon, tooLate, '2020-01-01T00:00:00.000Z'])
    await expect(client.create!({ name: 'CI', expiresAt }, context(scope))).rejects.toMatchObject({
      code: 'invalid-input',
      fieldErrors: { expiresAt: 'invalid' },
    })
})

it('lets a key end in a day, though the request takes its time', async () => {
  const { client, scope } = await clientOf('ada')
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const { apiKey } = await client.create!({ name: 'For a day', expiresAt }, context(scope))
  expect(Math.abs(Date.parse(apiKey?.expiresAt ?? '') - Date.parse(expiresAt))).toBeLessThan(5000)
})

it('keeps the links of a rotation, and the end of the secret, when a description is changed', async () => {
  const { client, scope } = await clientOf('ada')
  const old = await client.create!({ name: 'Linked', description: 'Before' }, context(scope))
  const { id } = await client.rotate!(old.id!, { gracePeriodSeconds: 3600 }, context(scope))
  const before = await client.get!(id!, context(scope))
  expect(before).toMatchObject({ replaces: old.id, description: 'Before' })
  await client.update!(id!, { description: 'After' }, context(scope))
  await client.update!(old.id!, { description: null }, context(scope))
  expect(await client.get!(id!, context(scope))).toEqual({ ...before, description: 'After' })
  expect(await client.get!(old.id!, context(scope))).toMatchObject({ replacedBy: id, description: null })
})

it('knows a member who may look and do nothing else', async () => {
  const ada = await clientOf('ada')
  const { id } = await ada.client.create!({ name: 'Of Ada' }, context(ada.scope))
  const { client, scope } = await clientOf('max')
  await expect(client.list({}, context(scope))).resolves.toBeDefined()
  await expect(client.get!(id!, context(scope))).resolves.toMatchObject({ name: 'Of Ada' })
  for (const refused of [
    () => client.create!({ name: 'CI' }, context(scope)),
    () => client.update!(id!, { name: 'Mine' }, context(scope)),
    () => client.setEnabled!(id!, false, context(scope)),
    () => client.rotate!(id!, {}, context(scope)),
    () => client.delete!(id!, context(scope)),
  ])
    await expect(refused()).rejects.toMatchObject({ code: 'forbidden', mayHaveApplied: false })
  expect(await ada.client.get!(id!, context(ada.scope))).toMatchObject({ name: 'Of Ada', enabled: true })
})

it('knows that nobody is signed in', async () => {
  const client = createBetterAuthClient({ url: `${server().url}/api/auth`, configId: 'org' })
  await expect(client.list({}, context('any'))).rejects.toMatchObject({ code: 'unauthorized' })
})

it('says that an organization of others may not be seen', async () => {
  const { client } = await clientOf('ada')
  await expect(client.list({}, context('no-such-organization'))).rejects.toMatchObject({ code: 'forbidden' })
})
