// @vitest-environment node
import { ApiKeysError, type ApiKeysClient, defineApiKeysClient, toEnvText, OneTimeSecret } from 'keydrawer/core'
import type { RestMapping } from 'keydrawer/rest'
import { createTravelgateClient } from 'keydrawer/travelgate'
import { describe, expect, it, vi } from 'vitest'
import { mutateKey } from '../../src/core/mutateKey'
import { CreateKeyFlow } from '../../src/create-flow/CreateKeyFlow'
import { formatTimestamp } from '../../src/core/timestampFormats'
import { fetchKey } from '../../src/queries/queryFns'
import { mergePages } from '../../src/queries/mergePages'
import { targetOf } from '../support/targetOf'
import { backend, context, everything, key, SECRET } from './backend'
import { validated } from '../support/validated'

const NOW = Date.parse('2026-11-24T12:00:00.000Z')
const END = '2026-11-25T12:00:00.000Z'

describe('trap 10: ends are asked for in many ways', () => {
  it.each([
    ['iso', END],
    ['seconds', 1_795_608_000],
    ['milliseconds', 1_795_608_000_000],
    ['seconds-from-now', 86_400],
    ['milliseconds-from-now', 86_400_000],
    ['days-from-now', 1],
  ] as const)('in %s', (unit, expected) => {
    expect([formatTimestamp(END, unit, NOW), formatTimestamp(null, unit, NOW)]).toEqual([expected, null])
  })
})

describe('trap 11: to revoke, to switch off and to erase are three things', () => {
  it('each goes its own way, and none stands in for another', async () => {
    const { client, requests } = backend(everything, {}, {}, {})
    for (const type of ['revoke', 'disable', 'delete'] as const) await mutateKey(client, 'acme', 'a', { type })
    const lines = requests().map(({ method, url }) => `${method} ${new URL(url).pathname}`)
    expect(lines).toEqual(['POST /keys/a/revoke', 'POST /keys/a/disable', 'DELETE /keys/a'])
  })

  it('is refused as unsupported where the backend has no such thing', async () => {
    const { client } = backend({ routes: { list: 'GET /keys', delete: 'DELETE /keys/{id}' } })
    await expect(mutateKey(client, 'acme', 'a', { type: 'revoke' })).rejects.toMatchObject({ code: 'unsupported' })
  })
})

describe('trap 12: what changes a key has many verbs', () => {
  it('whole objects, names of one’s own and answers without the key are a matter of the mapping', async () => {
    const mapping: RestMapping = {
      routes: { list: 'GET /keys', update: 'PUT /keys/{id}' },
      body: { update: (patch, id) => ({ name: patch.name, policies: ['all'], self: id }) },
    }
    const { client, requests } = backend(mapping, { success: true })
    expect(await client.update!('a', { name: 'CI' }, context)).toBeUndefined()
    expect(await requests()[0]?.json()).toEqual({ name: 'CI', policies: ['all'], self: 'a' })
  })
})

describe('trap 13: a key that is gone', () => {
  const gone = (status: number) => Response.json({ code: 'gone' }, { status })
  it.each([
    [404, undefined],
    [410, undefined],
    [500, { statuses: { 500: 'not-found' } }],
    [400, { codes: { gone: 'not-found' } }],
  ] as const)(
    'answered with %s is gone, where it cannot be had alone and the list says so too',
    async (status, errors) => {
      const { client } = backend({ ...everything, errors }, gone(status), gone(status), { data: [] })
      await expect(mutateKey(client, 'acme', 'a', { type: 'delete' }, { wasListed: true })).resolves.toBeUndefined()
    },
  )

  it('is not gone while the list still has it', async () => {
    const { client } = backend(everything, gone(404), gone(404), { data: [{ id: 'a', name: 'CI' }] })
    await expect(mutateKey(client, 'acme', 'a', { type: 'delete' }, { wasListed: true })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('trap 14: errors that look like none, and that tell too much', () => {
  it('an error in an answer with 200 is one', async () => {
    const errors = {
      inSuccess: (body: unknown) => (JSON.stringify(body).includes('NotHeld') ? 'forbidden' : undefined),
    } as const
    const { client } = backend({ ...everything, errors }, { __typename: 'ApiKeyPermissionsNotHeld' })
    await expect(client.create!({ name: 'CI' }, context)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it.each([
    ['text/html', `<pre>duplicate ${SECRET}\n at /srv/app.js</pre>`],
    ['application/json', JSON.stringify({ message: `Value "${SECRET}" is not unique`, stack: `Error: ${SECRET}` })],
    ['text/plain', `SQLITE_CONSTRAINT: ${SECRET}`],
  ])('nothing is quoted of an error in %s', async (type, body) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const answer = new Response(body, { status: 500, headers: { 'content-type': type } })
    const error: unknown = await backend(everything, answer).client.create!({ name: 'CI' }, context).catch(
      (reason: unknown) => reason,
    )
    const { message, stack, cause } = error as ApiKeysError
    expect(error).toBeInstanceOf(ApiKeysError)
    expect(`${message}${stack}${String(cause)}${JSON.stringify(error)}`).not.toContain(SECRET.slice(0, 12))
  })
})

describe('trap 15: one bad key spoils the list', () => {
  const withAnswer = (body: object) => createTravelgateClient({ fetch: () => Promise.resolve(Response.json(body)) })

  it('which is then an error that can be read', async () => {
    const client = withAnswer({ data: null, errors: [{ message: 'Cannot return null for non-nullable field' }] })
    await expect(client.list({}, context)).rejects.toMatchObject({ code: 'server-error' })
  })

  it('or the others are shown, and it is set apart', async () => {
    const data = [
      { id: 'a', name: 7 },
      { id: 'b', name: 'CI' },
    ]
    const page = await validated(backend(everything, { data }).client).list({}, context)
    expect(page).toMatchObject({ items: [{ id: 'b' }], unreadable: [{ id: 'a', field: 'name' }] })
  })
})

describe('trap 16: pages that never end', () => {
  const page = (ids: string[], nextCursor: string) => ({ data: ids.map((id) => ({ id, name: id })), nextCursor })
  it.each([
    ['a cursor that comes again', [page(['a'], 'x'), page(['b'], 'x'), page(['c'], 'x')], 2],
    ['an empty page that has a next one', [page(['a'], 'x'), page([], 'y'), page(['c'], 'z')], 2],
    ['an empty cursor', [page(['a'], ''), page(['b'], '')], 1],
  ])('%s ends them', async (_what, pages, asked) => {
    const { client, fetch } = backend({ routes: { list: 'GET /keys' } }, ...pages)
    await expect(fetchKey(client, 'nobody', context)).rejects.toMatchObject({ code: 'not-found' })
    expect(fetch).toHaveBeenCalledTimes(asked)
  })

  it('and a key that is on two of them is shown once', () => {
    const pages = [{ items: [key('a'), key('b')] }, { items: [key('b'), key('c')] }]
    expect(mergePages(pages).items.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })
})

describe('trap 17: a password is asked for once more', () => {
  const clientAsking = (ask: () => Promise<string>) =>
    defineApiKeysClient({
      list: async () => ({ items: [] }),
      async create() {
        const password = await ask()
        return { id: 'a', secret: new OneTimeSecret(`${password}-makes-a-key`) }
      },
    })

  it('by the client, while the creation waits', async () => {
    const flow = new CreateKeyFlow()
    await flow.submit(targetOf(clientAsking(async () => 'correct')), { name: 'CI' })
    expect(flow.getState()).toMatchObject({ status: 'revealed' })
  })

  it('and whoever gives up has made no key', async () => {
    const flow = new CreateKeyFlow()
    const client = clientAsking(() => Promise.reject(new ApiKeysError('aborted')))
    await flow.submit(targetOf(client), { name: 'CI' })
    expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'aborted', mayHaveApplied: false } })
  })
})

describe('trap 18: secrets of several parts, with spaces, or long', () => {
  it.each([
    toEnvText({ ACCESS_KEY_ID: 'AKIA 7', SECRET_ACCESS_KEY: "p=a'/+== " }),
    ' leading, trailing and  double ',
    'line\r\nbreaks\n',
    `eyJ${'a'.repeat(347)}`,
  ])('come through byte for byte: %j', async (secret) => {
    const { client } = backend(everything, { data: key('a'), secret })
    expect((await client.create!({ name: 'CI' }, context)).secret.reveal()).toBe(secret)
  })
})

describe('trap 19: names that are none, or taken', () => {
  it('a missing, empty or null name is none, and markup is text', async () => {
    const data = [{ id: 'a' }, { id: 'b', name: null }, { id: 'c', name: '' }, { id: 'd', name: '<b>CI</b>' }]
    const { items } = await validated(backend(everything, { data }).client).list({}, context)
    expect(items.map(({ name }) => name)).toEqual([null, null, null, '<b>CI</b>'])
  })

  it.each([409, 400, 500])('a name that is taken is one, though the status is %s', async (status) => {
    const errors = { codes: { duplicate: 'name-taken' } } as const
    const { client } = backend({ ...everything, errors }, Response.json({ code: 'duplicate' }, { status }))
    await expect(client.create!({ name: 'CI' }, context)).rejects.toMatchObject({ code: 'name-taken' })
  })
})

describe('trap 20: a rotation keeps the id, or makes another key', () => {
  it('and both are told from each other by what comes back', async () => {
    const rows = [
      { id: 'b', name: 'CI' },
      { id: 'a', name: 'CI' },
    ]
    const answers = [{ data: rows[0], secret: SECRET }, { data: rows }, { data: rows[1], secret: SECRET }]
    const { client } = backend(everything, ...answers)
    const other = await client.rotate!('a', {}, context)
    expect(other).toMatchObject({ id: 'b', apiKey: { replaces: 'a' } })
    expect((await client.list({}, context)).items).toMatchObject([
      { id: 'b', replaces: 'a' },
      { id: 'a', replacedBy: 'b' },
    ])
    expect((await client.rotate!('a', {}, context)).id).toBe('a')
  })
})

describe('trap 21: scopes of many kinds, which may still be refused', () => {
  it('are read from the backend, page by page', async () => {
    const mapping: RestMapping = {
      routes: { list: 'GET /keys', scopes: 'GET /roles' },
      scopes: { rows: 'roles', value: 'id', label: 'title', paging: { cursor: 'after', next: 'after' } },
    }
    const { client } = backend(
      mapping,
      { roles: [{ id: 'r1', title: 'Reader' }], after: 'r1' },
      { roles: [{ id: 'r2' }] },
    )
    expect(await client.listScopes!(context)).toEqual([{ value: 'r1', label: 'Reader' }, { value: 'r2' }])
  })

  it('are laid on their field where one is not granted', async () => {
    const body = { errors: [{ field: 'scopes', code: 'invalid' }] }
    const { client } = backend(everything, Response.json(body, { status: 422 }))
    await expect(client.create!({ name: 'CI', scopes: ['admin'] }, context)).rejects.toMatchObject({
      fieldErrors: { scopes: 'invalid' },
    })
  })
})

describe('trap 22: CORS', () => {
  it('every request goes through the `fetch` that a host gives, and takes along what it says', async () => {
    const fetch = vi.fn((_address: string | URL | Request, _init?: RequestInit) =>
      Promise.resolve(Response.json({ data: [] })),
    )
    const client: ApiKeysClient = createTravelgateClient({
      url: '/api/travelgate',
      fetch,
      authorization: () => 'Bearer a',
    })
    await client.list({}, context).catch(() => undefined)
    const [address, init] = fetch.mock.calls[0]!
    expect(address).toBe('/api/travelgate')
    expect(new Headers(init?.headers).get('authorization')).toBe('Bearer a')
    expect(init).toMatchObject({ cache: 'no-store', referrerPolicy: 'no-referrer' })
  })
})

describe('trap 23: a server that saves a session late', () => {
  it('is for whoever tests against it: one refusal is one request, and no creation is tried again', async () => {
    const { client, fetch } = backend(everything, Response.json({}, { status: 401 }))
    const flow = new CreateKeyFlow()
    await flow.submit(targetOf(client), { name: 'CI' })
    expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'unauthorized', mayHaveApplied: false } })
    expect(fetch).toHaveBeenCalledOnce()
  })
})
