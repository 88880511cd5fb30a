import { expect, it } from 'vitest'
import { createVendureClient } from '../../examples/backends/vendure'
import { describeApiKeysClient } from './support/contract'
import { emptied } from './support/emptied'
import { withBackend } from './support/withBackend'
import { withTable } from './support/withTable'

const backend = withBackend('vendure')
const SUPERADMIN_ROLE = '1'

const ask = (query: string, headers: HeadersInit) =>
  fetch(`${backend().url}/admin-api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })

async function signIn() {
  const login = 'mutation { login(username: "superadmin", password: "superadmin") { __typename } }'
  const response = await ask(login, {})
  return { authorization: `Bearer ${response.headers.get('vendure-auth-token')}` }
}

const clientFor = (headers: HeadersInit) =>
  createVendureClient({ url: `${backend().url}/admin-api`, roleIds: [SUPERADMIN_ROLE], headers })

describeApiKeysClient('Vendure', async () => ({ client: await emptied(clientFor(await signIn())), scope: 'any' }))

it('reports a missing sign-in, although the response has status 200', async () => {
  const context = { signal: new AbortController().signal, scope: 'any' }
  await expect(clientFor({}).list({}, context)).rejects.toMatchObject({ code: 'unauthorized', status: 200 })
})

const table = withTable('vendure', async () => {
  const headers = await signIn()
  await emptied(clientFor(headers))
  return { target: backend().url, headers }
})

it('creates, uses and deletes a key in a browser', async () => {
  const { create, end } = await table()
  const secret = await create()
  const mayRead = async () => {
    const answer = await (await ask('{ roles { totalItems } }', { 'vendure-api-key': secret })).json()
    return Boolean((answer as { data: object | null }).data)
  }
  expect(await mayRead()).toBe(true)
  await end()
  await expect.poll(mayRead, { timeout: 20_000 }).toBe(false)
})
