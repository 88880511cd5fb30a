import { expect, it } from 'vitest'
import { createVerdaccioClient } from '../../examples/backends/verdaccio'
import { describeApiKeysClient } from './support/contract'
import { withBackend } from './support/withBackend'
import { withTable } from './support/withTable'

const PASSWORD = 'correct horse battery'
const backend = withBackend('verdaccio')
let people = 0

/** Creates an account without tokens. */
async function signUp() {
  const name = `person${++people}`
  const response = await fetch(`${backend().url}/-/user/org.couchdb.user:${name}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password: PASSWORD, type: 'user' }),
  })
  const { token } = (await response.json()) as { token: string }
  return { name, headers: { authorization: `Bearer ${token}` } }
}

const clientFor = (headers: HeadersInit, password = PASSWORD) =>
  createVerdaccioClient({ url: backend().url, headers, askPassword: () => Promise.resolve(password) })

describeApiKeysClient('Verdaccio', async () => {
  const { headers } = await signUp()
  return { client: clientFor(headers), scope: 'any', tellsMissing: false }
})

it('creates no token for a wrong password', async () => {
  const { headers } = await signUp()
  const client = clientFor(headers, 'wrong')
  const context = { signal: new AbortController().signal, scope: 'any', idempotencyKey: 'none' }
  await expect(client.create!({ name: '' }, context)).rejects.toMatchObject({ code: 'unauthorized' })
  expect((await client.list({}, context)).items).toEqual([])
})

const table = withTable('verdaccio', async () => {
  const { name, headers } = await signUp()
  return { name, target: backend().url, headers }
})

it('creates, uses and deletes a key in a browser', async () => {
  const { page, create, end, name } = await table()
  const whoami = async (secret: string) => {
    const response = await fetch(`${backend().url}/-/whoami`, { headers: { authorization: `Bearer ${secret}` } })
    return ((await response.json()) as { username?: string }).username
  }
  page.once('dialog', (dialog) => void dialog.accept(PASSWORD))
  const secret = await create()
  expect(await whoami(secret)).toBe(name)
  await end()
  // Verdaccio still accepts a token that is no longer on its list. The example documents this.
  expect(await whoami(secret)).toBe(name)
})
