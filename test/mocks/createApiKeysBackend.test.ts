// @vitest-environment node
import { type ApiKeysClient, ApiKeysError } from 'keydrawer/core'
import { type ApiKeysBackendOptions, createApiKeysBackend, type FailureCode, makeApiKey } from 'keydrawer/mocks'
import { createRestClient } from 'keydrawer/rest'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { REST_OPERATIONS } from '../../src/clients/RestClientOptions'

const url = 'http://localhost/api/api-keys'
const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => vi.useRealTimers())
afterAll(() => server.close())

const { signal } = new AbortController()
const context = { signal, scope: 'acme' }
const asCreation = { ...context, idempotencyKey: '4f1f0b0e-0000-4000-8000-000000000001' }

const ways = {
  'with the client of the mock': ({ client }: ReturnType<typeof createApiKeysBackend>) => client,
  'with MSW and a REST client': ({ handlers, operations, features }: ReturnType<typeof createApiKeysBackend>) => {
    server.resetHandlers(...handlers)
    return createRestClient({ url, operations, features, timeout: 1000 })
  },
}

function start(connect: (typeof ways)[keyof typeof ways], options: ApiKeysBackendOptions = {}) {
  const backend = createApiKeysBackend({ url, apiKeys: [makeApiKey({ name: 'CI' })], ...options })
  return { backend, client: connect(backend) }
}

const namesIn = async (client: ApiKeysClient) => (await client.list({}, context)).items.map(({ name }) => name)
const create = (client: ApiKeysClient, name = 'New') => client.create!({ name }, asCreation)

/** The error of a call, as the page sees it. */
async function errorOf(call: Promise<unknown>) {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof ApiKeysError)) return error
  const { code, status, fieldErrors, retryAfterSeconds, mayHaveApplied } = error
  return { code, status, fieldErrors, retryAfterSeconds, mayHaveApplied }
}

describe.each(Object.entries(ways))('a mock backend %s', (_way, connect) => {
  it('fails one operation until the fault is ended', async () => {
    const { backend, client } = start(connect)
    const end = backend.fail('list', 'forbidden')
    expect(await errorOf(client.list({}, context))).toMatchObject({ code: 'forbidden', status: 403 })
    expect(await errorOf(client.list({}, context))).toMatchObject({ code: 'forbidden' })
    expect((await create(client)).apiKey).toMatchObject({ name: 'New' })
    end()
    expect(await namesIn(client)).toEqual(['New', 'CI'])
  })

  it('fails the next requests in the order of the calls, then with the latest lasting fault', async () => {
    const { backend, client } = start(connect)
    backend.offline()
    backend.fail('list', 'forbidden')
    backend.fail('list', 'server-error', { times: 2 })
    backend.fail('list', 'not-found', { times: 1 })
    const codes = []
    for (let index = 0; index < 4; index++) codes.push(await errorOf(client.list({}, context)))
    expect(codes).toMatchObject([
      { code: 'server-error' },
      { code: 'server-error' },
      { code: 'not-found' },
      { code: 'forbidden' },
    ])
    expect(await errorOf(create(client))).toMatchObject({ code: 'unreachable', mayHaveApplied: true })
  })

  it('counts only requests with the operation of the fault', async () => {
    const { backend, client } = start(connect)
    backend.expireSession({ times: 1, on: ['create', 'delete'] })
    expect(await namesIn(client)).toEqual(['CI'])
    expect(await errorOf(client.delete!('key_ci', context))).toMatchObject({ code: 'unauthorized', status: 401 })
    expect((await create(client)).apiKey).toMatchObject({ name: 'New' })
  })

  it('rejects fields', async () => {
    const { backend, client } = start(connect)
    backend.fail('create', 'invalid-input', { fieldErrors: { name: 'too-short', scopes: 'required' } })
    expect(await errorOf(create(client))).toMatchObject({
      code: 'invalid-input',
      fieldErrors: { name: 'too-short', scopes: 'required' },
      mayHaveApplied: false,
    })
    expect(await namesIn(client)).toEqual(['CI'])
  })

  it('limits the rate, with the time to wait', async () => {
    const { backend, client } = start(connect)
    backend.rateLimit(30)
    expect(await errorOf(client.list({}, context))).toMatchObject({ code: 'rate-limited', retryAfterSeconds: 30 })
  })

  it('makes no change while it is offline', async () => {
    const { backend, client } = start(connect)
    const end = backend.offline()
    expect(await errorOf(create(client))).toMatchObject({ code: 'unreachable', mayHaveApplied: true })
    end()
    expect(await namesIn(client)).toEqual(['CI'])
  })

  it('makes the change whose answer is lost', async () => {
    const { backend, client } = start(connect)
    backend.loseAnswer('create', { times: 1 })
    expect(await errorOf(create(client))).toMatchObject({ code: 'unreachable', mayHaveApplied: true })
    expect(await namesIn(client)).toEqual(['New', 'CI'])
    backend.loseAnswer('delete')
    expect(await errorOf(client.delete!('unknown', context))).toMatchObject({ code: 'unreachable' })
  })

  it('makes the change before an error if it is told to', async () => {
    const { backend, client } = start(connect)
    backend.fail('create', 'server-error', { isApplied: true })
    expect(await errorOf(create(client))).toMatchObject({ code: 'server-error', mayHaveApplied: true })
    expect(await namesIn(client)).toEqual(['New', 'CI'])
  })

  it('omits the secret of a key that it created', async () => {
    const { backend, client } = start(connect)
    backend.fail('create', 'secret-missing')
    expect(await errorOf(create(client))).toMatchObject({ code: 'secret-missing', mayHaveApplied: true })
    expect(await namesIn(client)).toEqual(['New', 'CI'])
  })

  it('answers with a web page', async () => {
    const { backend, client } = start(connect)
    backend.htmlInsteadOfJson('list')
    expect(await errorOf(client.list({}, context))).toMatchObject({ code: 'malformed-response', status: 200 })
  })

  it('limits the number of keys until the next reset', async () => {
    const { backend, client } = start(connect)
    backend.quota(1)
    expect(await client.list({}, context)).toMatchObject({ quota: 1, total: 1 })
    expect(await errorOf(create(client))).toMatchObject({ code: 'limit-reached', mayHaveApplied: false })
    backend.reset()
    expect((await client.list({}, context)).quota).toBeUndefined()
    expect((await create(client)).apiKey).toMatchObject({ name: 'New' })
  })

  it('delays answers, together with another fault', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { backend, client } = start(connect)
    backend.slow(500)
    backend.fail('list', 'forbidden')
    const settled = vi.fn()
    const answer = errorOf(client.list({}, context)).finally(settled)
    // Not `vi.waitFor`, which advances fake timers.
    while (backend.requests.length === 0) await new Promise(setImmediate)
    await vi.advanceTimersByTimeAsync(499)
    expect(settled).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(await answer).toMatchObject({ code: 'forbidden' })
  })

  it('never answers a request that is aborted, or that waits during a reset', async () => {
    const { backend, client } = start(connect)
    backend.slow(Infinity)
    const cancel = new AbortController()
    const aborted = errorOf(client.list({}, { ...context, signal: cancel.signal }))
    const waiting = errorOf(create(client))
    await vi.waitFor(() => expect(backend.requests).toHaveLength(2))
    cancel.abort()
    expect(await aborted).toMatchObject({ code: 'aborted' })
    backend.reset()
    expect(await waiting).toMatchObject({ code: 'unreachable' })
    expect(await namesIn(client)).toEqual(['CI'])
  })

  it('records each request with its body and idempotency key, but never a secret', async () => {
    const { backend, client } = start(connect, { features: { idempotency: 'L1' } })
    const { secret } = await client.rotate!('key_ci', { gracePeriodSeconds: 60 }, asCreation)
    await client.update!('key_ci', { description: `The secret is ${secret.reveal()}.` }, context)
    await client.setEnabled!('key_ci', false, context)
    await client.delete!('key_ci', context)
    const { idempotencyKey } = asCreation
    const path = '/api/api-keys/key_ci'
    expect(backend.requests).toEqual([
      { operation: 'rotate', method: 'POST', path: `${path}/rotate`, body: { gracePeriodSeconds: 60 }, idempotencyKey },
      { operation: 'update', method: 'PATCH', path, body: { description: 'The secret is [secret].' } },
      { operation: 'disable', method: 'POST', path: `${path}/disable` },
      { operation: 'delete', method: 'DELETE', path },
    ])
    backend.reset()
    expect(backend.requests).toEqual([])
  })

  it('starts again with the same keys, ids and secrets after a reset', async () => {
    const { backend, client } = start(connect, { now: () => new Date('2026-11-24T00:00:00Z') })
    const first = await create(client)
    await client.revoke!('key_ci', context)
    backend.fail('create', 'forbidden')
    backend.reset()
    expect(await client.list({}, context)).toMatchObject({ items: [{ name: 'CI', revokedAt: null }], total: 1 })
    const second = await create(client)
    expect([second.id, second.secret.reveal()]).toEqual([first.id, first.secret.reveal()])
  })

  it('has an address for each scope if the URL names it', async () => {
    const backend = createApiKeysBackend({ url: 'http://localhost/o/{scope}/keys', apiKeys: [] })
    server.resetHandlers(...backend.handlers)
    const client =
      connect === ways['with the client of the mock'] ? backend.client : createRestClient({ url: backend.url })
    await create(client)
    expect(await namesIn(client)).toEqual(['New'])
    expect((await client.list({}, { signal, scope: 'other' })).items).toEqual([])
    expect(backend.requests.map(({ path }) => path)).toEqual(['/o/acme/keys', '/o/acme/keys', '/o/other/keys'])
  })
})

const CODES = [
  'unauthorized',
  'forbidden',
  'not-found',
  'invalid-input',
  'name-taken',
  'in-progress',
  'precondition-failed',
  'limit-reached',
  'rate-limited',
  'unreachable',
  'timeout',
  'server-error',
  'malformed-response',
  'secret-missing',
  'unsupported',
] as const satisfies readonly FailureCode[]

it.each(CODES)('fails with %s in the same way with and without MSW', async (code) => {
  const errors = []
  for (const connect of Object.values(ways)) {
    const { backend, client } = start(connect)
    backend.fail('create', code)
    const found = [await errorOf(create(client))]
    if (code !== 'secret-missing') {
      backend.fail('list', code)
      backend.fail('delete', code)
      found.push(await errorOf(client.list({}, context)), await errorOf(client.delete!('key_ci', context)))
    }
    errors.push(found)
  }
  expect(errors[0]).toEqual(errors[1])
  expect(errors[0]![0]).toMatchObject({ code })
})

it('offers only its operations', () => {
  const { client, operations } = createApiKeysBackend({ operations: ['create', 'disable'] })
  expect(operations).toEqual(['create', 'disable'])
  expect(Object.keys(client).toSorted()).toEqual(['create', 'features', 'key', 'list', 'setEnabled'])
  const everything = createApiKeysBackend({ scopes: [{ value: 'read' }], features: { idempotency: 'L2' } })
  expect(everything.operations).toEqual(REST_OPERATIONS)
  expect(everything.client).toHaveProperty('listScopes')
  expect(everything.client).toHaveProperty('acknowledge')
  expect(createApiKeysBackend().operations).not.toContain('scopes')
  expect(createApiKeysBackend().client).not.toHaveProperty('listScopes')
})

it('has no address for other operations, and warns about a page that requests them', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const backend = createApiKeysBackend({ url, operations: ['create'] })
  server.resetHandlers(...backend.handlers)
  const client = createRestClient({ url, operations: ['delete'] })
  expect(await errorOf(client.delete!('key_active', context))).toMatchObject({ code: 'not-found', status: 404 })
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('Pass `operations: backend.operations`'))
})

it('omits no secret from an answer that has none', () => {
  expect(() => createApiKeysBackend().fail('list', 'secret-missing')).toThrow('only `create` and `rotate`')
})

it('refuses two keys with one id', () => {
  const twins = [makeApiKey({ name: 'CI' }), makeApiKey({ name: 'CI' })]
  expect(() => createApiKeysBackend({ apiKeys: twins })).toThrow('have the id "key_ci"')
})
