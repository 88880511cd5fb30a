// @vitest-environment node
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { createRestClient } from 'keydrawer/rest'
import { expect, it, onTestFinished } from 'vitest'
import { expressApp } from '../../examples/server/mounts/express'
import { honoApp } from '../../examples/server/mounts/hono'
import { createApiKeysHandler } from '../../examples/server/src/createApiKeysHandler'
import { operations, temporaryDatabase } from '../support/referenceServer'

const handler = createApiKeysHandler({
  database: await temporaryDatabase(),
  authenticate: ({ headers }) => ({ scope: headers.get('x-organization') ?? '', id: 'ada' }),
})

/** Listens, makes a key, changes it, erases it, and returns what the list has said meanwhile. */
async function aLifeOn(listener: RequestListener, scope: string): Promise<readonly unknown[]> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/api-keys`
  const seen = await aLife(createRestClient({ url, headers: { 'x-organization': scope }, operations }), scope)
  expect((await fetch(`${url}/nobody/nothing`, { headers: { 'x-organization': scope } })).status).toBe(404)
  await new Promise((resolve) => server.close(resolve))
  return seen
}

async function aLife(client: ReturnType<typeof createRestClient>, scope: string): Promise<readonly unknown[]> {
  const context = { signal: new AbortController().signal, scope, idempotencyKey: crypto.randomUUID() }
  const names = async () => (await client.list({ search: 'ci' }, context)).items.map(({ name }) => name)
  const { id, secret } = await client.create!({ name: 'CI deploy' }, context)
  expect(secret.reveal()).toMatch(/^acme_live_/)
  const seen = [await names()]
  await client.update!(id!, { name: 'CI ☂' }, context)
  seen.push(await names())
  await client.delete!(id!, context)
  return [...seen, await names()]
}

const LIFE = [['CI deploy'], ['CI ☂'], []]

it('is mounted in Hono', async () => {
  const listener = getRequestListener(honoApp(handler).fetch)
  expect(await aLifeOn((request, response) => void listener(request, response), 'hono')).toEqual(LIFE)
})

it('is mounted in Express, before what reads the body', async () => {
  expect(await aLifeOn(expressApp(handler), 'express')).toEqual(LIFE)
})

it('is a route of Next.js, called by the name of the method', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keydrawer-next-'))
  process.env['DATABASE_URL'] = `file:${join(folder, 'keys.db')}`
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const route: Readonly<Record<string, unknown>> =
    await import('../../examples/server/mounts/next/app/api/api-keys/[[...rest]]/route')
  expect(Object.keys(route).toSorted()).toEqual(['DELETE', 'GET', 'PATCH', 'POST'])
  const client = createRestClient({
    url: 'http://localhost/api/api-keys',
    headers: { 'x-organization': 'next' },
    fetch: (input, init) => {
      const request = new Request(input, init)
      return (route[request.method] as typeof handler)(request)
    },
    operations,
  })
  expect(await aLife(client, 'next')).toEqual(LIFE)
})
