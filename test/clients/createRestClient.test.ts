import { ApiKeysError, type ApiKeysErrorCode } from 'keydrawer/core'
import { createRestClient, type RestClientOptions } from 'keydrawer/rest'
import { expect, it, vi } from 'vitest'
import { apiKey, SECRET } from '../support/fakeClient'
import { validated } from '../support/validated'

const url = 'https://api.example/api-keys'
const context = {
  signal: new AbortController().signal,
  scope: 'acme',
  idempotencyKey: '11111111-1111-4111-8111-111111111111',
}

function setUp(respond: (request: Request) => Response | Promise<Response>, options: Partial<RestClientOptions> = {}) {
  const fetch = vi.fn((input: string | URL | Request, init?: RequestInit) =>
    Promise.resolve(respond(new Request(input, { ...init, signal: null }))),
  )
  const client = createRestClient({ url, fetch, ...options })
  return {
    fetch,
    list: (query = {}) => validated(client).list(query, context),
    listRaw: () => client.list({}, context),
    create: (input = { name: 'CI' }) => client.create!(input, context),
    sent: () => new Request(...(fetch.mock.lastCall ?? ['about:blank'])),
    init: () => fetch.mock.lastCall?.[1],
  }
}
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('it succeeded'),
    (error: unknown) => error as ApiKeysError,
  )
const json = (body: unknown, init?: ResponseInit) => () => Response.json(body, init)

it.each([undefined, '', '  ', null, 7])('rejects the address %j in one sentence', (wrong) => {
  expect(() => createRestClient({ url: wrong as string })).toThrow(
    /^\[keydrawer\] createRestClient\(\) requires `url`: [^.]+\.$/,
  )
})

it.each(['ftp://api.example/keys', 'javascript:alert(1)', 'file:///etc/passwd', 'data:,x', 'http://'])(
  'rejects %s, which is neither a path nor an http address',
  (wrong) => {
    expect(() => createRestClient({ url: wrong })).toThrow(/neither a path nor an http\(s\) address\.$/)
  },
)

it.each(['/api/keys', 'api/keys', '//api.example/keys', 'http://localhost:1/keys/', 'https://api.example/keys?x=1'])(
  'accepts %s',
  (right) => {
    expect(() => createRestClient({ url: right })).not.toThrow()
  },
)

it('requests a page by limit and cursor', async () => {
  const { list, sent } = setUp(json({ data: [apiKey()], nextCursor: 'next', total: 9 }))
  expect(await list({ limit: 20, cursor: 'a b&c' })).toEqual({ items: [apiKey()], nextCursor: 'next', total: 9 })
  expect(sent().url).toBe(`${url}?limit=20&cursor=a+b%26c`)
})

it('reports the clock of the server, except for a cached response', async () => {
  const date = 'Tue, 24 Nov 2026 10:00:00 GMT'
  const servedAt = async (headers: HeadersInit) => (await setUp(json({ data: [] }, { headers })).listRaw()).servedAt
  expect(await servedAt({ date })).toBe('2026-11-24T10:00:00.000Z')
  for (const headers of [{ date, age: '600' }, { date: 'noon' }, {}] as const)
    expect(await servedAt(headers)).toBeUndefined()
})

it('builds the address from the scope', async () => {
  const { list, sent } = setUp(json({ data: [] }), { url: (scope) => `https://api.example/${scope}/keys?v=2` })
  await list({ limit: 1 })
  expect(sent().url).toBe('https://api.example/acme/keys?v=2&limit=1')
})

it('sends a creation without caches, redirects and referrers, and with its idempotency key', async () => {
  const { create, init, sent } = setUp(json({ data: apiKey(), secret: SECRET }, { status: 201 }))
  const issued = await create()
  expect(issued.secret.reveal()).toBe(SECRET)
  expect(issued).toMatchObject({ id: 'key_1', apiKey: apiKey() })
  expect(init()).toMatchObject({
    method: 'POST',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    keepalive: false,
    credentials: 'same-origin',
  })
  expect(sent().headers.has('idempotency-key')).toBe(false)
  expect(sent().headers.get('content-type')).toBe('application/json')
  expect(await sent().json()).toEqual({ name: 'CI' })
})

it('calls the function for headers for every request', async () => {
  let token = 0
  const { list, sent } = setUp(json({ data: [] }), {
    headers: () => Promise.resolve({ authorization: `Bearer ${++token}` }),
  })
  await list()
  await list()
  expect(sent().headers.get('authorization')).toBe('Bearer 2')
})

it('sends and quotes nothing if the function for headers fails', async () => {
  const { create, fetch } = setUp(json({}), { headers: () => Promise.reject(new Error(SECRET)) })
  expect(await failure(create())).toMatchObject({ code: 'unauthorized', mayHaveApplied: false })
  expect(fetch).not.toHaveBeenCalled()
})

it.each<[number, ApiKeysErrorCode, boolean]>([
  [400, 'invalid-input', false],
  [401, 'unauthorized', false],
  [402, 'limit-reached', false],
  [403, 'forbidden', false],
  [404, 'not-found', false],
  [405, 'unsupported', false],
  [408, 'timeout', true],
  [409, 'name-taken', true],
  [410, 'not-found', false],
  [413, 'invalid-input', false],
  [415, 'invalid-input', false],
  [418, 'unknown', false],
  [422, 'invalid-input', false],
  [425, 'in-progress', true],
  [429, 'rate-limited', false],
  [499, 'timeout', true],
  [500, 'server-error', true],
  [502, 'server-error', true],
  [503, 'server-error', true],
  [504, 'server-error', true],
])('maps %i to %s, and reports whether a key may exist', async (status, code, mayHaveApplied) => {
  const { create, list } = setUp(json({ title: SECRET, detail: SECRET }, { status }))
  const error = await failure(create())
  expect(error).toMatchObject({ code, status, mayHaveApplied })
  expect(everythingOf(error)).not.toContain(SECRET)
  expect(await failure(list())).toMatchObject({ code, mayHaveApplied: false })
})

it('assigns field errors to their fields, from a closed list', async () => {
  const errors = [
    { field: 'name', code: 'too-long', message: SECRET },
    { pointer: '#/description', code: 'no-such-code' },
    { field: 'somewhere', code: 'required' },
    { field: 'name', code: 'taken' },
    'nonsense',
  ]
  const error = await failure(setUp(json({ code: 'invalid-input', errors }, { status: 422 })).create())
  expect(error.fieldErrors).toEqual({ name: 'too-long', description: 'invalid' })
  expect(everythingOf(error)).not.toContain(SECRET)
})

it('prefers the code of the problem over that of the status', async () => {
  expect(await failure(setUp(json({ code: 'limit-reached' }, { status: 409 })).create())).toMatchObject({
    code: 'limit-reached',
  })
  expect(await failure(setUp(json({ code: '__proto__' }, { status: 409 })).create())).toMatchObject({
    code: 'name-taken',
  })
})

it.each([
  ['5', 5],
  ['0', 0],
  ['1000000000', 3600],
  ['-1', undefined],
  ['soon', undefined],
  ['Wed, 21 Oct 2015 07:28:00 GMT', 0],
])('reads Retry-After: %s', async (header, seconds) => {
  const error = await failure(setUp(json({}, { status: 429, headers: { 'retry-after': header } })).list())
  expect(error.retryAfterSeconds).toBe(seconds)
})

it.each([
  ['a web page', '<!doctype html><title>Sign in</title>', 'malformed-response'],
  ['cut-off JSON', `{"data":{"id":"a"},"secret":"${SECRET}`, 'malformed-response'],
  ['the bare secret', SECRET, 'malformed-response'],
  ['nothing', '', 'malformed-response'],
  ['null', 'null', 'secret-missing'],
  ['no secret', JSON.stringify({ data: apiKey() }), 'secret-missing'],
  ['an empty secret', JSON.stringify({ data: apiKey(), secret: ' ' }), 'secret-missing'],
  ['a secret of the wrong kind', JSON.stringify({ data: apiKey(), secret: { text: SECRET } }), 'secret-missing'],
])('rejects %s as a new key without quoting it', async (_what, body, code) => {
  const error = await failure(setUp(() => new Response(body, { status: 201 })).create())
  expect(error).toMatchObject({ code, mayHaveApplied: true })
  for (let at = 0; at + 5 <= SECRET.length; at++) expect(everythingOf(error)).not.toContain(SECRET.slice(at, at + 5))
})

it('names the setting to check if a web page arrives in place of JSON', async () => {
  const error = await failure(setUp(() => new Response('<html>')).list())
  expect(error.message).toMatch(/`url`.*login page/)
})

it('reports a failed connection, and that a key may exist', async () => {
  const broken = setUp(() => Promise.reject(new TypeError(`Failed to fetch ${SECRET}`)))
  const error = await failure(broken.create())
  expect(error).toMatchObject({ code: 'unreachable', mayHaveApplied: true })
  expect(everythingOf(error)).not.toContain(SECRET)
})

it('reports that nothing was created while the browser is offline', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const broken = setUp(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(await failure(broken.create())).toMatchObject({ code: 'unreachable', mayHaveApplied: false })
})

it.each<[string, () => Promise<Response>]>([
  ['before there is an answer', () => Promise.reject(new TypeError('Failed to fetch'))],
  [
    'in the middle of it',
    async () => new Response(new ReadableStream({ pull: (body) => body.error(new TypeError('network error')) })),
  ],
])('reports that a key may exist if the network is lost %s', async (_moment, answer) => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
  const broken = setUp(() => {
    onLine.mockReturnValue(false)
    return answer()
  })
  const error = await failure(broken.create())
  expect(error).toMatchObject({ code: 'unreachable', mayHaveApplied: true })
  // A user who is offline has no setting to check.
  expect(error.message).not.toContain('`url`')
})

it('reports that a key may exist while the same request is in progress', async () => {
  const busy = () => Response.json({ code: 'in-progress' }, { status: 409 })
  expect(await failure(setUp(busy).create())).toMatchObject({ code: 'in-progress', mayHaveApplied: true })
})

it('times out, even while the body is arriving', async () => {
  vi.useFakeTimers()
  try {
    const hangs = (_input: unknown, init?: RequestInit) =>
      new Promise<Response>((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
      )
    const client = createRestClient({ url, fetch: hangs })
    const error = failure(client.create!({ name: 'CI' }, context))
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await error).toMatchObject({ code: 'timeout', mayHaveApplied: true })
  } finally {
    vi.useRealTimers()
  }
})

it('lists an unreadable row separately, and keeps it and the others', async () => {
  const page = await setUp(json({ data: [apiKey(), { id: 'bad', name: 7 }] })).list()
  expect(page.items).toHaveLength(1)
  expect(page.unreadable).toEqual([{ id: 'bad', field: 'name' }])
})

/** Returns all text that a handler or report of the error could contain. */
function everythingOf(error: Error): string {
  const properties = Object.getOwnPropertyNames(error).map((name) => String(Reflect.get(error, name)))
  return [String(error), JSON.stringify(error), ...properties, JSON.stringify(error.cause)].join('\n')
}
