// @vitest-environment node
import { expect, it } from 'vitest'
import type { ApiKeysHandlerOptions } from '../../examples/server/src/createApiKeysHandler'
import { asPromised } from '../support/asPromised'
import { serve as serveOn, temporaryDatabase } from '../support/referenceServer'

const database = await temporaryDatabase()
const serve = (options: Partial<ApiKeysHandlerOptions> = {}) => serveOn({ database, ...options })
const HOUR = 3_600_000

it('answers every operation as the document has it', async () => {
  const { send, make } = serve({ quota: 9 })
  const { id } = await make({ name: 'CI deploy', description: 'Releases', scopes: ['read'], expiresAt: null })
  await asPromised('listApiKeys', 200, await send('GET', '?limit=1&search=ci&status=active,disabled&sort=-name'))
  await asPromised('getApiKey', 200, await send('GET', `/${id}`))
  await asPromised('listApiKeyScopes', 200, await send('GET', '/scopes'))
  await asPromised('updateApiKey', 200, await send('PATCH', `/${id}`, { name: 'CI' }))
  await asPromised('disableApiKey', 200, await send('POST', `/${id}/disable`, {}))
  await asPromised('enableApiKey', 200, await send('POST', `/${id}/enable`, {}))
  await asPromised('acknowledgeApiKey', 204, await send('POST', `/${id}/acknowledge`, {}))
  await asPromised('rotateApiKey', 200, await send('POST', `/${id}/rotate`, { gracePeriodSeconds: 60 }))
  await asPromised('listApiKeyActivity', 200, await send('GET', `/${id}/activity`))
  await asPromised('revokeApiKey', 200, await send('POST', `/${id}/revoke`, {}))
  await asPromised('deleteApiKey', 204, await send('DELETE', `/${id}`))
})

it('refuses as the document has it', async () => {
  const { send, make } = serve({ quota: 1 })
  const { id } = await make()
  const key = { 'idempotency-key': crypto.randomUUID() }
  await asPromised('listApiKeys', 400, await send('GET', '?cursor=nowhere'))
  await asPromised('listApiKeys', 400, await send('GET', '?limit=all'))
  await asPromised('createApiKey', 400, await send('POST', '', '[]', key))
  await asPromised('createApiKey', 400, await send('POST', '', { name: 'x' }, { 'idempotency-key': '1' }))
  await asPromised('getApiKey', 404, await send('GET', '/key_nobody'))
  await asPromised('createApiKey', 409, await send('POST', '', { name: 'One more' }, key))
  await asPromised('createApiKey', 413, await send('POST', '', { name: 'x'.repeat(20_000) }, key))
  await asPromised('createApiKey', 415, await send('POST', '', 'name=x', { 'content-type': 'text/plain' }))
  await asPromised('revokeApiKey', 415, await send('POST', `/${id}/revoke`, '', { 'content-type': 'text/plain' }))
  await asPromised('createApiKey', 422, await send('POST', '', { name: ' ' }, key))
  const { send: nobody } = serve({ authenticate: () => null })
  await asPromised('listApiKeys', 401, await nobody('GET'))
})

it('never takes a request without an id to mean all keys', async () => {
  const { send, make } = serve()
  await make()
  for (const path of ['', '/', '//', '/%20', '/./']) expect([404, 405]).toContain((await send('DELETE', path)).status)
  const { data } = await asPromised('listApiKeys', 200, await send('GET'))
  expect(data).toHaveLength(1)
})

it('names every refused field at once', async () => {
  const { send } = serve({ maxDays: 30 })
  const refused = async (body: object) => {
    const { errors } = await asPromised('createApiKey', 422, await send('POST', '', body))
    return Object.fromEntries((errors as { field: string; code: string }[]).map(({ field, code }) => [field, code]))
  }
  const end = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
  expect(await refused({})).toEqual({ name: 'required', expiresAt: 'required' })
  expect(
    await refused({ name: 'x'.repeat(101), description: 7, expiresAt: end(31), scopes: ['read', 'nothing'] }),
  ).toEqual({ name: 'too-long', description: 'invalid', expiresAt: 'invalid', scopes: 'invalid' })
  for (const expiresAt of [null, end(-1), '2027-01-01', 'soon'])
    expect(await refused({ name: 'x', expiresAt })).toEqual({ expiresAt: 'invalid' })
  for (const name of ['\u202Etxt.exe', 'two\u0000', 'half \uD800'])
    expect(await refused({ name, expiresAt: end(1) })).toEqual({ name: 'invalid' })
})

it('shows and changes only the keys of the scope that asks', async () => {
  const [mine, theirs] = [serve(), serve()]
  const { id } = await theirs.make()
  expect((await asPromised('listApiKeys', 200, await mine.send('GET')))['data']).toEqual([])
  for (const [method, path] of [
    ['GET', `/${id}`],
    ['GET', `/${id}/activity`],
    ['PATCH', `/${id}`],
    ['DELETE', `/${id}`],
    ['POST', `/${id}/rotate`],
    ['POST', `/${id}/revoke`],
    ['POST', `/${id}/acknowledge`],
  ] as const)
    expect((await mine.send(method, path, method === 'GET' ? undefined : { name: 'Mine' })).status).toBe(404)
  expect(await asPromised('getApiKey', 200, await theirs.send('GET', `/${id}`))).toMatchObject({
    data: { name: 'CI deploy', revokedAt: null },
  })
})

it('refuses what a caller may not do, and says so with the list', async () => {
  const permissions = { create: false, rotate: false, delete: false }
  const { send } = serve({ authenticate: () => ({ scope: 'org-read', id: 'max', permissions }) })
  expect(await asPromised('listApiKeys', 200, await send('GET'))).toMatchObject({ permissions })
  await asPromised('createApiKey', 403, await send('POST', '', { name: 'x' }))
  await asPromised('rotateApiKey', 403, await send('POST', '/key_1/rotate', {}))
  await asPromised('deleteApiKey', 403, await send('DELETE', '/key_1'))
})

it("refuses what another site's page sends, and takes what its own page, a program, and a named origin send", async () => {
  const { send } = serve({ origins: ['https://app.example.com'] })
  const status = async (headers: Record<string, string>) => (await send('POST', '', { name: 'x' }, headers)).status
  expect(await status({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toBe(403)
  expect(await status({ 'sec-fetch-site': 'same-site', origin: 'https://other.example.com' })).toBe(403)
  expect(await status({ origin: 'https://evil.example' })).toBe(403)
  expect(await status({ origin: 'null' })).toBe(403)
  expect(await status({ 'sec-fetch-site': 'same-origin', origin: 'http://localhost' })).toBe(201)
  expect(await status({ 'sec-fetch-site': 'cross-site', origin: 'https://app.example.com' })).toBe(201)
  expect(await status({ origin: 'http://localhost' })).toBe(201)
  expect(await status({})).toBe(201)
})

it('rotates no key whose own end has passed, and one whose grace alone has', async () => {
  const { clock, send, make } = serve()
  const expiresAt = new Date(clock.now + 2 * HOUR).toISOString()
  const { id } = await make({ name: 'Bounded', expiresAt })
  const rotate = () => send('POST', `/${id}/rotate`, { gracePeriodSeconds: 60 })
  await asPromised('rotateApiKey', 200, await rotate())
  clock.now += HOUR
  const { data } = await asPromised('rotateApiKey', 200, await rotate())
  expect(data).toMatchObject({ replaces: id, expiresAt })
  clock.now += HOUR
  await asPromised('rotateApiKey', 410, await rotate())
})

it('tells the host of every change that holds, and of none that does not', async () => {
  const { scope, events, send, make } = serve({ quota: 1 })
  const { id, secret } = await make()
  await send('POST', '', { name: 'One more' })
  await send('PATCH', `/${id}`, { name: '' })
  await send('PATCH', `/${id}`, { name: 'Renamed' })
  await send('POST', `/${id}/acknowledge`, {})
  await send('DELETE', `/${id}`)
  expect(events.map(({ what }) => what)).toEqual(['created', 'updated', 'acknowledged', 'deleted'])
  expect(events[0]).toEqual({ what: 'created', apiKeyId: id, scope, at: expect.any(String), by: 'ada' })
  expect(JSON.stringify(events)).not.toMatch(new RegExp(`${secret}|CI deploy|Renamed`))
})

it('says nothing of what broke but its name', async () => {
  const told: unknown[] = []
  const broken = { ...database, read: () => Promise.reject(new Error('select secret_hash from api_keys')) }
  const { send } = serve({ database: broken, onError: (error) => told.push(error) })
  const answer = await send('GET')
  expect(answer.status).toBe(500)
  expect(await answer.json()).toEqual({ type: 'about:blank', title: 'The request failed', status: 500 })
  expect(told).toEqual([expect.any(Error)])
})
