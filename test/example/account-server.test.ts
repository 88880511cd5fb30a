// @vitest-environment node
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountServer, startAccountServer } from '../../examples/account-page/server/startAccountServer'
import { revokeOrDelete } from '../support/keyTables'
import { type CreatedKey, sayHello, signIn } from './accountVisitor'
import { describeKeyEndings } from './describeKeyEndings'

let dataDir: string
let server: AccountServer

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'keydrawer-account-'))
  server = await startAccountServer({ port: 0, dataDir })
})

afterAll(async () => {
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

async function scopesNow(key: string): Promise<unknown> {
  return ((await (await sayHello(server, key)).json()) as { readonly scopes: unknown }).scopes
}

describe('the account server on its embedded database', () => {
  it('knows nobody before the sign-in', async () => {
    expect(await (await fetch(`${server.url}/api/account`)).json()).toBeNull()
    expect((await fetch(`${server.url}/api/auth/api-key/list`)).status).toBe(401)
  })

  it('signs Ada in as an admin without keys', async () => {
    const ada = await signIn(server, 'ada')

    expect(await (await ada.get('/api/account')).json()).toMatchObject({
      user: { name: 'Ada Lindqvist' },
      organization: { name: 'Acme Travel' },
      role: 'admin',
      mayCreateKeys: true,
    })
    expect(await ada.listKeys()).toMatchObject({ apiKeys: [], total: 0 })
  })

  it('refuses to sign anybody in for another site', async () => {
    const headers = { Origin: 'https://elsewhere.example', 'Content-Type': 'application/json' }
    const refused = await fetch(`${server.url}/api/auth/demo/sign-in/ada`, { method: 'POST', headers, body: '{}' })
    expect(refused.status).toBe(403)
    expect(refused.headers.getSetCookie()).toEqual([])
  })

  it('makes a key that works, and lists it without its secret', async () => {
    const ada = await signIn(server, 'ada')
    const answer = await ada.requestKey({ metadata: { description: 'Release pipeline' } })
    const { id, key, start, metadata }: CreatedKey = await answer.json()

    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(key).toMatch(/^acme_live_[A-Za-z]{40}$/)
    expect(start).toBe(key.slice(0, 14))
    expect(metadata).toEqual({ description: 'Release pipeline', suffix: key.slice(-4) })

    const hello = await sayHello(server, key)
    expect(hello.status).toBe(200)
    expect(hello.headers.get('cache-control')).toBe('no-store')
    expect(await hello.json()).toEqual({
      message: 'Hello from Acme Travel',
      organization: 'Acme Travel',
      key: 'CI deploy',
      scopes: ['search:read', 'booking:write'],
    })

    const { apiKeys } = await ada.listKeys()
    expect(apiKeys).toEqual([
      expect.objectContaining({ id, start, metadata, name: 'CI deploy', lastRequest: expect.any(String) }),
    ])
    expect(JSON.stringify(apiKeys)).not.toContain(key.slice(14, -4))
  })

  it('answers a key that differs in one character with a problem and no reason', async () => {
    const ada = await signIn(server, 'ada')
    const { key } = await ada.createKey()
    const other = key.slice(0, -1) + (key.endsWith('A') ? 'B' : 'A')

    const refused = await sayHello(server, other)
    expect(refused.status).toBe(401)
    expect(refused.headers.get('content-type')).toBe('application/problem+json')
    expect(await refused.text()).not.toContain(other)
    expect((await fetch(`${server.url}/api/hello`)).status).toBe(401)
    expect((await fetch(`${server.url}/api/hello`, { headers: { 'x-api-key': key } })).status).toBe(200)
  })

  it('keeps the suffix when a description is edited, and takes neither one nor a link from the browser', async () => {
    const ada = await signIn(server, 'ada')
    const { id, key, start } = await ada.createKey({ prefix: 'x', metadata: { suffix: 'mine', replaces: 'another' } })
    expect(start).toMatch(/^acme_live_/)
    expect((await ada.listKeys()).apiKeys).toContainEqual(
      expect.objectContaining({ id, metadata: { suffix: key.slice(-4) } }),
    )

    const change = { configId: 'org', keyId: id, metadata: { description: 'Edited', suffix: 'mine' } }
    const edited: CreatedKey = await (await ada.post('/api/auth/api-key/update', change)).json()
    expect(edited.metadata).toEqual({ description: 'Edited', suffix: key.slice(-4) })
  })

  it('lets Max, a member, read and nothing else', async () => {
    const ada = await signIn(server, 'ada')
    const { id, key } = await ada.createKey({ name: 'Reporting' })
    const max = await signIn(server, 'max')

    expect(await (await max.get('/api/account')).json()).toMatchObject({ role: 'member', mayCreateKeys: false })
    expect((await max.listKeys()).apiKeys).toContainEqual(expect.objectContaining({ name: 'Reporting' }))
    const refused = await max.requestKey()
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ code: 'INSUFFICIENT_API_KEY_PERMISSIONS' })
    expect((await max.post('/api/auth/api-key/delete', { configId: 'org', keyId: id })).status).toBe(403)
    expect((await max.post(`/api/keys/${id}/rotate`, {})).status).toBe(403)
    expect((await sayHello(server, key)).status).toBe(200)
  })

  it('grants what a page asks for, and no limits with it', async () => {
    const ada = await signIn(server, 'ada')
    const permissions = { search: ['read'] }
    const wanted = { name: 'Reader', organizationId: ada.organizationId, permissions }
    const answer = await ada.post('/api/keys/create', { ...wanted, rateLimitEnabled: false, remaining: 1, prefix: 'x' })
    const { id, key, ...made }: CreatedKey = await answer.json()
    expect(made).toMatchObject({ permissions, rateLimitEnabled: true, remaining: null, start: key.slice(0, 14) })
    expect(await scopesNow(key)).toEqual(['search:read'])

    const change = { keyId: id, permissions: { search: ['read'], booking: ['write'] }, rateLimitMax: 1 }
    expect(await (await ada.post('/api/keys/update', change)).json()).toMatchObject({ rateLimitMax: 600 })
    expect(await scopesNow(key)).toEqual(['search:read', 'booking:write'])
  })

  it.each(['create', 'update'])(
    'grants nothing to others, and nothing its API does not have: %s',
    async (operation) => {
      const [ada, max] = [await signIn(server, 'ada'), await signIn(server, 'max')]
      const { id, key } = await ada.createKey()
      const { total } = await ada.listKeys()
      const ask = (permissions: string, headers: Record<string, string> = {}) => {
        const { organizationId, cookie } = ada
        const rest = JSON.stringify({ name: 'More', organizationId, keyId: id }).slice(1)
        const init = { method: 'POST', body: `{"permissions":${permissions},${rest}` }
        const all = { 'Content-Type': 'application/json', Origin: server.url, Cookie: cookie, ...headers }
        return fetch(`${server.url}/api/keys/${operation}`, { ...init, headers: all })
      }
      const strangers = ['{"admin":["all"]}', '{"search":["write"]}', '{"constructor":["x"]}', '{"__proto__":["x"]}']
      const shapes = ['{"search":"read"}', '{"search":[["read"]]}', '{"search":null}', '["search:read"]', 'null', '7']
      const answers = await Promise.all([...strangers, ...shapes].map(async (each) => (await ask(each)).status))
      expect(answers).toEqual([...strangers, ...shapes].map(() => 400))
      const refused = await ask('{}', { Cookie: max.cookie })
      expect(refused.status).toBe(403)
      expect(await refused.json()).toMatchObject({ code: 'INSUFFICIENT_API_KEY_PERMISSIONS' })
      expect((await ask('{}', { Cookie: '' })).status).toBe(401)
      expect((await ask('{}', { Origin: 'https://elsewhere.example' })).status).toBe(403)
      expect((await ada.listKeys()).total).toBe(total)
      expect(await scopesNow(key)).toEqual(['search:read', 'booking:write'])
    },
  )

  it('lists more than a hundred keys', async () => {
    const ada = await signIn(server, 'ada')
    const before = (await ada.listKeys()).total
    await Promise.all(Array.from({ length: 103 - before }, () => ada.createKey()))

    const { apiKeys, total } = await ada.listKeys()
    expect([apiKeys.length, total]).toEqual([103, 103])
  }, 30_000)

  it('keeps keys, sessions and its secret over a restart, and no key in the clear', async () => {
    const ada = await signIn(server, 'ada')
    const { key } = await ada.createKey({ name: 'Outlives' })
    const { port } = new URL(server.url)

    await server.stop()
    server = await startAccountServer({ port: Number(port), dataDir })

    expect((await sayHello(server, key)).status).toBe(200)
    expect((await ada.listKeys()).apiKeys).toContainEqual(expect.objectContaining({ name: 'Outlives' }))
    expect((await readFile(join(dataDir, 'account.db'))).includes(key.slice(14, -4))).toBe(false)
  })
})

describeKeyEndings('the embedded database', {
  server: () => server,
  end: (id) => revokeOrDelete(dataDir, 'better-auth', id),
})
