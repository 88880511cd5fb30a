// @vitest-environment node
import { type ApiKeysBackendOptions, createApiKeysBackend, sampleApiKeys } from 'keydrawer/mocks'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { asPromised } from '../support/asPromised'

const url = 'http://backend.test/api/api-keys'
const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

// The contract forbids unreadable keys.
const { unreadable: _unreadable, ...samples } = sampleApiKeys()
const apiKeys = Object.values(samples)

function serveMocks(options: ApiKeysBackendOptions = {}): void {
  server.use(...createApiKeysBackend({ url, apiKeys, ...options }).handlers)
}

function post(body: string, idempotencyKey: string = crypto.randomUUID()): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey }
  return fetch(url, { method: 'POST', body, headers })
}

function change(method: 'POST' | 'PATCH' | 'DELETE', path: string, body: object = {}): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return fetch(`${url}/${path}`, { method, headers, ...(method !== 'DELETE' && { body: JSON.stringify(body) }) })
}

async function listedKeys(): Promise<readonly unknown[]> {
  const { data } = await asPromised('listApiKeys', 200, await fetch(url))
  return data as readonly unknown[]
}

test('The mock backend lists keys as the document says', async () => {
  serveMocks({ pageSize: 3 })
  const first = await asPromised('listApiKeys', 200, await fetch(url))
  expect(first['total']).toBe(apiKeys.length)
  const next = await fetch(`${url}?limit=2&cursor=${String(first['nextCursor'])}`)
  expect((await asPromised('listApiKeys', 200, next))['data']).toHaveLength(2)
})

test('The mock backend makes keys as the document says, and lists what it made', async () => {
  serveMocks()
  const answer = await post('{"name":"CI deploy","description":"Releases"}')
  const { data, secret } = await asPromised('createApiKey', 201, answer)
  const listed = await listedKeys()
  expect(listed).toContainEqual(data)
  expect(JSON.stringify(listed)).not.toContain(secret)
})

test('The mock backend refuses as the document says', async () => {
  serveMocks({ limit: apiKeys.length })
  const refused = async (status: number, body: string) => asPromised('createApiKey', status, await post(body))
  expect(await refused(422, '{"name":" "}')).toMatchObject({ errors: [{ code: 'required' }] })
  expect(await refused(422, JSON.stringify({ name: 'n'.repeat(101) }))).toMatchObject({
    errors: [{ code: 'too-long' }],
  })
  expect(await refused(409, '{"name":"One more"}')).toMatchObject({ code: 'limit-reached' })
  await refused(400, 'no JSON')
})

test('The mock backend ends keys as the document says', async () => {
  serveMocks()
  const { active, disabled } = samples
  const { data } = await asPromised('revokeApiKey', 200, await change('POST', `${active.id}/revoke`))
  expect(await asPromised('revokeApiKey', 200, await change('POST', `${active.id}/revoke`))).toEqual({ data })
  await asPromised('deleteApiKey', 204, await change('DELETE', disabled.id))
  const listed = await listedKeys()
  expect(listed).toContainEqual({ ...active, revokedAt: expect.any(String) })
  expect(listed).not.toContainEqual(disabled)
  await asPromised('deleteApiKey', 404, await change('DELETE', disabled.id))
  await asPromised('revokeApiKey', 404, await change('POST', `${disabled.id}/revoke`))
})

test('The mock backend changes keys as the document says', async () => {
  serveMocks()
  const { id } = samples.active
  const read = async () => (await asPromised('getApiKey', 200, await fetch(`${url}/${id}`)))['data']
  const patch = { name: 'Renamed', description: null, expiresAt: '2099-01-01T00:00:00.000Z', scopes: ['read'] }
  const { data } = await asPromised('updateApiKey', 200, await change('PATCH', id, patch))
  expect(data).toMatchObject(patch)
  expect(await read()).toEqual(data)
  await asPromised('disableApiKey', 200, await change('POST', `${id}/disable`))
  expect(await read()).toMatchObject({ ...patch, enabled: false })
  await asPromised('enableApiKey', 200, await change('POST', `${id}/enable`))
  expect(await read()).toMatchObject({ ...patch, enabled: true })
  await asPromised('updateApiKey', 422, await change('PATCH', id, { expiresAt: '2020-01-01T00:00:00.000Z' }))
  await asPromised('updateApiKey', 422, await change('PATCH', id, { name: ' ' }))
  expect(await read()).toMatchObject(patch)
})

test('The mock backend rotates keys as the document says, whether or not they keep their id', async () => {
  const { id } = samples.active
  for (const keepsId of [false, true]) {
    serveMocks({ features: { rotate: { keepsId } } })
    const answer = await change('POST', `${id}/rotate`, { gracePeriodSeconds: 3600 })
    const { data, secret, oldValidUntil } = await asPromised('rotateApiKey', 200, answer)
    const listed = await listedKeys()
    expect(listed).toContainEqual(data)
    expect(JSON.stringify(listed)).not.toContain(secret)
    if (keepsId) expect(data).toMatchObject({ id })
    else expect(listed).toContainEqual(expect.objectContaining({ id, expiresAt: oldValidUntil }))
  }
  await asPromised('rotateApiKey', 400, await change('POST', `${id}/rotate`, { gracePeriodSeconds: -1 }))
  await asPromised('rotateApiKey', 404, await change('POST', 'nowhere/rotate'))
})

test('The mock backend tells of scopes and of what happened as the document says', async () => {
  const scopes = [{ value: 'read', label: 'Read', readOnly: true }, { value: 'write' }]
  serveMocks({ scopes, pageSize: 1 })
  expect(await asPromised('listApiKeyScopes', 200, await fetch(`${url}/scopes`))).toEqual({ data: scopes })
  const { id } = samples.active
  await change('POST', `${id}/disable`)
  const activity = async (query = '') =>
    asPromised('listApiKeyActivity', 200, await fetch(`${url}/${id}/activity${query}`))
  const first = await activity()
  expect(first['data']).toMatchObject([{ what: 'disabled' }])
  expect(await activity(`?cursor=${String(first['nextCursor'])}`)).toMatchObject({
    data: [{ what: 'created' }],
    nextCursor: null,
  })
})

test('The mock backend says what there may be and who may do what', async () => {
  serveMocks({ limit: 3, permissions: { rotate: false } })
  const page = await asPromised('listApiKeys', 200, await fetch(`${url}?search=booking&status=active&sort=-name`))
  expect(page).toMatchObject({ total: 1, quota: 3, permissions: { rotate: false } })
})

test('The mock backend sorts by what the document names', async () => {
  const keys = ['a', 'b'].map((id) => ({ id, name: id, hint: { suffix: `000${id}` }, createdBy: { label: id } }))
  serveMocks({ apiKeys: keys })
  const names = async (sort: string) => {
    const { data } = await asPromised('listApiKeys', 200, await fetch(`${url}?sort=${sort}`))
    return (data as readonly { name: string }[]).map(({ name }) => name)
  }
  for (const field of ['name', 'hint', 'createdBy'])
    expect([await names(field), await names(`-${field}`)]).toEqual([
      ['a', 'b'],
      ['b', 'a'],
    ])
})

test('The mock backend has no address for what it cannot do', async () => {
  serveMocks()
  await asPromised('listApiKeyScopes', 404, await fetch(`${url}/scopes`))
  await asPromised('acknowledgeApiKey', 404, await change('POST', `${samples.active.id}/acknowledge`))
})

test('The mock backend ignores the idempotency key at L0', async () => {
  serveMocks()
  const key = crypto.randomUUID()
  const one = await asPromised('createApiKey', 201, await post('{"name":"Same"}', key))
  const other = await asPromised('createApiKey', 201, await post('{"name":"Same"}', key))
  expect(other['secret']).not.toBe(one['secret'])
})

test('The mock backend replays a creation at L1, secret included', async () => {
  serveMocks({ features: { idempotency: 'L1' } })
  const key = crypto.randomUUID()
  const first = await asPromised('createApiKey', 201, await post('{"name":"Same"}', key))
  expect(await asPromised('createApiKey', 201, await post('{"name":"Same"}', key))).toEqual(first)
  await asPromised('createApiKey', 422, await post('{"name":"Other"}', key))
})

test('The mock backend replays a creation at L2 until it is acknowledged', async () => {
  serveMocks({ features: { idempotency: 'L2' } })
  const key = crypto.randomUUID()
  const first = await asPromised('createApiKey', 201, await post('{"name":"Same"}', key))
  expect(await asPromised('createApiKey', 201, await post('{"name":"Same"}', key))).toEqual(first)

  const { id } = first['data'] as { readonly id: string }
  await asPromised('acknowledgeApiKey', 204, await change('POST', `${id}/acknowledge`))
  await asPromised('createApiKey', 410, await post('{"name":"Same"}', key))
  expect(await listedKeys()).toContainEqual(first['data'])
})
