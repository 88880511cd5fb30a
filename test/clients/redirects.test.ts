// @vitest-environment node
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ApiKeysClient } from 'keydrawer/core'
import { createRestClient } from 'keydrawer/rest'
import { createTravelgateClient } from 'keydrawer/travelgate'
import { createWorkosClient } from 'keydrawer/workos'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { anyContext as context } from '../support/mappedClient'

const TOKEN = 'session-token-0123456789'
const arrived: IncomingHttpHeaders[] = []
const servers: Server[] = []
const [status, origins] = [{ now: 302 }, { first: '', second: '' }]

async function listen(respond: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(respond)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

beforeAll(async () => {
  origins.second = await listen(({ headers }, response) => {
    arrived.push(headers)
    response.setHeader('content-type', 'application/json').end('{"data":[]}')
  })
  origins.first = await listen((_request, response) => {
    response.writeHead(status.now, { location: `${origins.second}/elsewhere` }).end()
  })
})
afterAll(() => Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve)))))
beforeEach(() => void arrived.splice(0))

const clients: Readonly<Record<string, () => ApiKeysClient>> = {
  'a REST client with headers': () => createRestClient({ url: origins.first, headers: { 'x-session': TOKEN } }),
  'a REST client with a function of headers': () =>
    createRestClient({ url: origins.first, headers: async () => [['x-session', TOKEN]] }),
  'a list by POST': () =>
    createRestClient({ url: origins.first, headers: { 'x-session': TOKEN }, mapping: { routes: { list: 'POST' } } }),
  createWorkosClient: () =>
    createWorkosClient({ url: origins.first, token: () => TOKEN, headers: { 'x-session': TOKEN } }),
  createTravelgateClient: () =>
    createTravelgateClient({ url: origins.first, authorization: () => TOKEN, headers: { 'x-session': TOKEN } }),
}

it.each(
  Object.entries(clients).flatMap(([name, create]) =>
    [301, 302, 303, 307, 308].map((redirect) => [name, redirect, create] as const),
  ),
)('keeps the headers of %s from other origins after %i', async (_name, redirect, create) => {
  status.now = redirect
  await expect(create().list({}, context)).rejects.toMatchObject({ code: 'unreachable', mayHaveApplied: false })
  expect(arrived).toEqual([])
})

it('follows a redirect of a read without custom headers', async () => {
  status.now = 307
  await expect(createRestClient({ url: origins.first }).list({}, context)).resolves.toMatchObject({ items: [] })
  expect(arrived).toHaveLength(1)
  expect(JSON.stringify(arrived)).not.toContain(TOKEN)
})
