import { expect, it } from 'vitest'
import { createUnleashApiTokensClient } from '../../examples/backends/unleashApiTokens'
import { createUnleashPersonalTokensClient } from '../../examples/backends/unleashPersonalTokens'
import { describeApiKeysClient } from './support/contract'
import { emptied } from './support/emptied'
import { withBackend } from './support/withBackend'
import { withTable } from './support/withTable'

const backend = withBackend('unleash')
let session: Promise<Readonly<Record<string, string>>> | undefined

/** The session of the server's first user. Shared, because the server is slow to save another one. */
function signIn() {
  session ??= (async () => {
    const response = await fetch(`${backend().url}/auth/simple/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'admin', password: 'unleash4all' }),
    })
    const headers = {
      cookie: response.headers
        .getSetCookie()
        .map((line) => line.split(';', 1)[0])
        .join('; '),
    }
    // The server saves the session shortly after it responds.
    await expect.poll(() => statusOf('/api/admin/user', headers), { timeout: 10_000 }).toBe(200)
    return headers
  })()
  return session
}

const statusOf = async (path: string, headers: HeadersInit) => (await fetch(backend().url + path, { headers })).status

async function apiTokens() {
  const headers = await signIn()
  return emptied(createUnleashApiTokensClient({ url: backend().url, environment: 'development', headers }))
}

async function personalTokens() {
  const headers = await signIn()
  return emptied(createUnleashPersonalTokensClient({ url: backend().url, headers }))
}

describeApiKeysClient('Unleash API tokens', async () => ({
  client: await apiTokens(),
  scope: 'any',
  tellsMissing: false,
}))

describeApiKeysClient('Unleash personal access tokens', async () => ({
  client: await personalTokens(),
  scope: 'any',
  tellsMissing: false,
  mayRepeatNames: false,
}))

const apiTokensTable = withTable('unleashApiTokens', async () => {
  await apiTokens()
  return { target: backend().url, headers: await signIn() }
})
const personalTokensTable = withTable('unleashPersonalTokens', async () => {
  await personalTokens()
  return { target: backend().url, headers: await signIn() }
})

it('creates, uses and deletes an API token in a browser', async () => {
  const { create, end } = await apiTokensTable()
  const secret = await create()
  const read = () => statusOf('/api/client/features', { authorization: secret })
  expect(await read()).toBe(200)
  await end()
  // Unleash keeps the tokens in memory, and drops one within a minute.
  await expect.poll(read, { timeout: 90_000, interval: 1000 }).toBe(401)
}, 180_000)

it('creates, uses and deletes a personal token in a browser', async () => {
  const { create, end } = await personalTokensTable()
  const secret = await create()
  const read = () => statusOf('/api/admin/projects', { authorization: secret })
  expect(await read()).toBe(200)
  await end()
  await expect.poll(read, { timeout: 20_000 }).toBe(401)
})
