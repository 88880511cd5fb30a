// @vitest-environment node
import { expect, it } from 'vitest'
import { createServiceAccountsClient } from '../../examples/backends/serviceAccounts'
import { listening } from '../clients/servers/listen'
import { describeContract } from '../support/describeContract'
import { anyContext } from '../support/mappedClient'
import { serviceAccountsServer } from './servers/serviceAccounts'

const url = listening({ fetch: serviceAccountsServer().fetch })
let orgs = 0

function setUp(scope = `org_${++orgs}`, account = 'sa_ci', headers: HeadersInit = { 'x-session': 'any' }) {
  const client = createServiceAccountsClient({ url: `${url()}/api`, account, headers })
  return { client, scope, context: { ...anyContext, scope } }
}
const input = { name: 'Nightly', expiresAt: new Date(Date.now() + 86_400_000).toISOString() }

describeContract('service accounts', () => setUp())

it('changes the token of the right account where two accounts have a token of the same number', async () => {
  const { client, scope, context } = setUp()
  await client.create!(input, context)
  const other = setUp(scope, 'sa_etl')
  const { id } = await other.client.create!(input, context)
  const { items } = await client.list({}, context)
  expect(items.map((apiKey) => [apiKey.id, apiKey.createdBy?.label])).toEqual([
    ['sa_etl:1', 'ETL'],
    ['sa_ci:1', 'CI'],
  ])
  // A client that has not listed the key looks for its account first.
  const rotated = await setUp(scope).client.rotate!(id!, {}, context)
  expect(rotated.apiKey?.hint?.prefix).toBe(rotated.secret.reveal()?.slice(0, 8))
  await setUp(scope).client.delete!(id!, context)
  expect((await client.list({}, context)).items.map((apiKey) => apiKey.id)).toEqual(['sa_ci:1'])
})

it('tells which field is refused, and who is not signed in', async () => {
  const { client, context } = setUp()
  const empty = { code: 'invalid-input', fieldErrors: { name: 'required' } }
  await expect(client.create!({ ...input, name: '' }, context)).rejects.toMatchObject(empty)
  const nobody = setUp('org', 'sa_ci', {})
  await expect(nobody.client.list({}, nobody.context)).rejects.toMatchObject({ code: 'unauthorized' })
})
