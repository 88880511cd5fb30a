// @vitest-environment node
import type { ApiKeysClient, ListResponse } from 'keydrawer/core'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listApiKeys } from '../../src/core/listApiKeys'
import { skewOf } from '../../src/core/serverClock'
import { apiKey } from '../support/fakeClient'
import { anyContext as context } from '../support/mappedClient'
import { shippedClients } from '../support/shippedClients'

const HOUR = 3_600_000
let warn: ReturnType<typeof vi.spyOn>
beforeEach(() => void (warn = vi.spyOn(console, 'warn').mockReturnValue()))
afterEach(() => void vi.restoreAllMocks())

const returning = (response: object): ApiKeysClient => ({ list: () => Promise.resolve(response as ListResponse) })

it('reads the declared fields of a row, whatever else a client returns', async () => {
  const client = returning({ items: [{ ...apiKey(), secret: 'x', team: { id: 7 } }], team: 'blue' })
  expect(await listApiKeys(client, {}, context)).toEqual({ items: [apiKey()] })
})

it('reads each field of a row once in production', async () => {
  vi.stubEnv('NODE_ENV', 'production')
  const reads: PropertyKey[] = []
  const row = new Proxy(apiKey(), {
    get(target, name) {
      reads.push(name)
      return Reflect.get(target, name) as unknown
    },
  })
  await listApiKeys(returning({ items: [row] }), {}, context)
  vi.unstubAllEnvs()
  expect(reads).toContain('id')
  expect(new Set(reads).size).toBe(reads.length)
})

it('learns the clock of the server, and leaves the time of the response out of the page', async () => {
  const client = {
    ...returning({ items: [], servedAt: new Date(Date.now() + HOUR).toISOString() }),
    key: 'an-hour-ahead',
  }
  expect(await listApiKeys(client, {}, context)).toEqual({ items: [] })
  expect(skewOf(client)).toBeGreaterThan(HOUR - 2000)
})

it('reports an invalid date of a custom client once, with the index of the row and without the value', async () => {
  const rows = [apiKey({ id: 'a' }), apiKey({ id: 'b', createdAt: 'soon' }), apiKey({ id: 'c', createdAt: 'later' })]
  expect((await listApiKeys(returning({ items: rows }), {}, context)).items).toHaveLength(3)
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/`createdAt`.* index 1 .*what the client returns/))
  expect(String(warn.mock.calls)).not.toContain('soon')
})

it('keeps a list whose rows throw when they are read', async () => {
  const thrower = () => {
    throw new Error('no')
  }
  const rows = [apiKey({ id: 'a' }), Object.defineProperty(apiKey({ id: 'b' }), 'createdAt', { get: thrower })]
  expect(await listApiKeys(returning({ items: rows }), {}, context)).toMatchObject({
    items: [{ id: 'a' }],
    unreadable: [{ id: null, field: '(row)' }],
  })
})

const rowsOf: Readonly<Record<string, unknown>> = {
  createRestClient: { data: [{ id: 'a', name: 7 }] },
  createBetterAuthClient: { apiKeys: [{ id: 'a', name: 7 }], total: 1 },
  createUnkeyClient: { data: [{ keyId: 'a', name: 7 }] },
  createWorkosClient: { data: [{ id: 'a', name: 7 }] },
  createZuploClient: { data: [{ id: 'a', description: 7 }] },
}

it.each(Object.entries(rowsOf))('validates the rows of %s, which returns them as they are', async (name, body) => {
  const client = shippedClients[name]!.create(() => Promise.resolve(Response.json(body)))
  expect((await client.list({}, context)).items).toMatchObject([{ id: 'a', name: 7 }])
  expect(await listApiKeys(client, {}, context)).toMatchObject({ items: [], unreadable: [{ id: 'a', field: 'name' }] })
})
