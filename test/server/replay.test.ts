// @vitest-environment node
import { expect, it } from 'vitest'
import type { ApiKeysHandlerOptions } from '../../examples/server/src/createApiKeysHandler'
import { createVerifyHandler } from '../../examples/server/src/verifyApiKey'
import { asPromised } from '../support/asPromised'
import { serve as serveOn, temporaryDatabase } from '../support/referenceServer'

const database = await temporaryDatabase()
const serve = (options: Partial<ApiKeysHandlerOptions> = {}) => serveOn({ database, ...options })
const MINUTE = 60_000

it('answers the same request with the same secret until it is acknowledged', async () => {
  const { send, make } = serve()
  const { id, secret, idempotencyKey, body } = await make()
  const repeat = () => send('POST', '', body, { 'idempotency-key': idempotencyKey })
  // A later change of the key does not change the repeated response.
  await send('PATCH', `/${id}`, { name: 'Renamed' })
  expect(await asPromised('createApiKey', 201, await repeat())).toMatchObject({ secret, data: { name: 'CI deploy' } })
  await asPromised(
    'createApiKey',
    422,
    await send('POST', '', { name: 'Other' }, { 'idempotency-key': idempotencyKey }),
  )
  for (const _ of [1, 2]) await asPromised('acknowledgeApiKey', 204, await send('POST', `/${id}/acknowledge`, {}))
  await asPromised('createApiKey', 410, await repeat())
  const { data } = await asPromised('listApiKeys', 200, await send('GET'))
  expect(data).toHaveLength(1)
})

it('creates one key for a request that is sent many times at once', async () => {
  const { send } = serve()
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const answers = await Promise.all(Array.from({ length: 8 }, () => send('POST', '', { name: 'Once' }, headers)))
  const bodies = await Promise.all(answers.map((answer) => asPromised('createApiKey', 201, answer)))
  expect(new Set(bodies.map(({ secret }) => secret)).size).toBe(1)
  const { data } = await asPromised('listApiKeys', 200, await send('GET'))
  expect(data).toHaveLength(1)
})

it('does not hand the secret of one caller to another who knows the Idempotency-Key', async () => {
  let id = 'ada'
  const { send, make } = serve({ authenticate: () => ({ scope: 'shared', id }) })
  const { secret, idempotencyKey, body } = await make()
  id = 'max'
  const other = await send('POST', '', body, { 'idempotency-key': idempotencyKey })
  expect((await asPromised('createApiKey', 201, other))['secret']).not.toBe(secret)
})

it('revokes a key that nobody acknowledges within 15 minutes', async () => {
  const { clock, send, make, verify } = serve()
  const { id, secret, idempotencyKey, body } = await make()
  clock.now += 14 * MINUTE
  expect((await asPromised('getApiKey', 200, await send('GET', `/${id}`)))['data']).toMatchObject({ revokedAt: null })
  clock.now += 2 * MINUTE
  const { data } = await asPromised('listApiKeys', 200, await send('GET', '?status=revoked'))
  expect(data).toEqual([expect.objectContaining({ id, revokedAt: new Date(clock.now - MINUTE).toISOString() })])
  expect(await verify(secret)).toBeUndefined()
  await asPromised('createApiKey', 410, await send('POST', '', body, { 'idempotency-key': idempotencyKey }))
  await asPromised('acknowledgeApiKey', 410, await send('POST', `/${id}/acknowledge`, {}))
})

it('keeps a key that is acknowledged, used, or created by a caller that cannot repeat a request', async () => {
  const { clock, send, make, verify } = serve()
  const [acknowledged, used] = [await make(), await make()]
  const plain = await asPromised('createApiKey', 201, await send('POST', '', { name: 'By curl' }))
  await send('POST', `/${acknowledged.id}/acknowledge`, {})
  expect(await verify(used.secret)).toBeDefined()
  clock.now += 60 * MINUTE
  for (const secret of [acknowledged.secret, used.secret, String(plain['secret'])])
    expect(await verify(secret)).toBeDefined()
})

it('stores a hash of each secret, and until the replay ends a copy that only its own caller can decrypt', async () => {
  const { scope, clock, send, make } = serve()
  const { id, secret, idempotencyKey } = await make()
  const tables = async () => {
    const rows = await database.read((db) =>
      Promise.all([
        db.selectFrom('api_keys').selectAll().where('scope', '=', scope).execute(),
        db.selectFrom('api_key_replays').selectAll().where('api_key_id', '=', id).execute(),
        db.selectFrom('api_key_events').selectAll().where('scope', '=', scope).execute(),
      ]),
    )
    return rows
  }
  const stored = JSON.stringify(await tables())
  const random = secret.slice('acme_live_'.length)
  for (const text of [secret, random, random.slice(0, 12), btoa(secret), idempotencyKey])
    expect(stored).not.toContain(text)
  expect((await tables())[1][0]?.sealed).toEqual(expect.any(String))

  // Sixteen minutes later, a change by another caller removes it.
  clock.now += 16 * MINUTE
  await send('DELETE', '/key_nobody')
  await send('POST', '', { name: 'Another' })
  await expect.poll(async () => (await tables())[1][0]?.sealed).toBeNull()
})

it('verifies a working secret, and reveals nothing about one that does not work', async () => {
  const { scope, send, make, verify } = serve()
  const { id, secret } = await make({ name: 'CI deploy', scopes: ['read'] })
  expect(await verify(secret)).toEqual({ id, name: 'CI deploy', scope, scopes: ['read'] })
  const { data } = await asPromised('getApiKey', 200, await send('GET', `/${id}`))
  expect(data).toMatchObject({ lastUsedAt: expect.any(String) })

  const ask = async (text: string) => {
    const headers = { authorization: `Bearer ${text}` }
    const answer = await createVerifyHandler({ database })(new Request('http://localhost/verify', { headers }))
    return [answer.status, await answer.text()] as const
  }
  expect((await ask(secret))[0]).toBe(200)
  const last = secret.at(-1) === 'a' ? 'b' : 'a'
  const refusals = [await ask(''), await ask(secret.slice(0, -1) + last), await ask(id)]
  await send('POST', `/${id}/disable`, {})
  refusals.push(await ask(secret))
  await send('POST', `/${id}/enable`, {})
  expect((await ask(secret))[0]).toBe(200)
  await send('POST', `/${id}/revoke`, {})
  refusals.push(await ask(secret))
  expect(new Set(refusals.map(String)).size).toBe(1)
  expect(refusals[0]?.[0]).toBe(401)
})

it('accepts a rotated secret until its grace period is over', async () => {
  const { clock, send, make, verify } = serve()
  const { id, secret } = await make()
  const answer = await send('POST', `/${id}/rotate`, { gracePeriodSeconds: 60 })
  const fresh = String((await asPromised('rotateApiKey', 200, answer))['secret'])
  expect([await verify(secret), await verify(fresh)]).not.toContain(undefined)
  clock.now += MINUTE
  expect(await verify(secret)).toBeUndefined()
  expect(await verify(fresh)).toBeDefined()
})
