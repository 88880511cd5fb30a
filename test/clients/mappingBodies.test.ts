// @vitest-environment node
import { type ApiKeysClient, ApiKeysError } from 'keydrawer/core'
import { createRestClient, type RestMapping } from 'keydrawer/rest'
import { expect, it } from 'vitest'
import { anyContext as context, mappedClient } from '../support/mappedClient'

const SECRET = 'acme_secret_0123456789abcdefghij'
const withBuilder = (create: () => unknown): RestMapping => ({
  routes: { list: 'GET /tokens', create: 'POST /tokens', delete: 'POST /tokens/end' },
  created: { secret: 'token', id: 'key' },
  body: { create, delete: async (key) => ({ key }) },
})

it('waits for an asynchronous body, such as one with a password prompt', async () => {
  const mapping = withBuilder(async () => ({ password: 'typed' }))
  const { client, sent } = mappedClient(mapping, { token: SECRET, key: 'k1' }, {})
  expect(await client.create!({ name: '' }, context)).toMatchObject({ id: 'k1' })
  expect((await sent()).body).toEqual({ password: 'typed' })
  await client.delete!('k1', context)
  expect(await sent()).toEqual({ line: 'POST /tokens/end', body: { key: 'k1' } })
})

it('sends nothing if a body function fails, and reports that nothing was done', async () => {
  const thrown = [new TypeError(`password ${SECRET}`), new ApiKeysError('aborted')]
  for (const error of thrown) {
    const { client, fetch } = mappedClient(withBuilder(() => Promise.reject(error)))
    const failure = await client.create!({ name: '' }, context).catch((reason: unknown) => reason)
    expect(failure).toMatchObject({
      name: 'ApiKeysError',
      code: error instanceof ApiKeysError ? 'aborted' : 'unknown',
      mayHaveApplied: false,
    })
    expect(String(failure)).not.toContain(SECRET)
    expect(fetch).not.toHaveBeenCalled()
  }
})

it.each<[string, (client: ApiKeysClient) => Promise<unknown>]>([
  ['create', (client) => client.create!({ name: '' }, context)],
  ['update', (client) => client.update!('k1', {}, context)],
  ['rotate', (client) => client.rotate!('k1', {}, context)],
  ['revoke', (client) => client.revoke!('k1', context)],
  ['get', (client) => client.get!('k1', context)],
])('names `mapping.body.%s` if that function throws', async (name, call) => {
  const body = { [name]: () => Promise.reject(new Error('no')) }
  const { client } = mappedClient({ routes: { list: 'GET /t', [name]: 'POST /t/' }, body })
  await expect(call(client)).rejects.toThrow(`\`mapping.body.${name}\` threw, and nothing was sent.`)
})

it('sends the name as the backend’s `description` if the mapping renames it', async () => {
  const mapping: RestMapping = {
    routes: { list: 'GET', create: 'POST', update: 'PATCH /{id}' },
    input: { name: 'description', description: 'note' },
    created: { secret: 'secret' },
  }
  const { client, sent } = mappedClient(mapping, { secret: SECRET }, {})
  await client.create!({ name: 'CI' }, context)
  expect((await sent()).body).toEqual({ description: 'CI' })
  await client.update!('k1', { name: 'CD' }, context)
  expect((await sent()).body).toEqual({ description: 'CD' })
})

it.each([
  ['note', null],
  [{ name: 'note' }, null],
  [{ name: 'note', empty: null }, null],
  [{ name: 'note', empty: '' }, ''],
] as const)('sends the configured value for a removed description: %j', async (description, sentAs) => {
  const mapping: RestMapping = { routes: { list: 'GET', update: 'PATCH /{id}' }, input: { description } }
  const { client, sent } = mappedClient(mapping, {}, {})
  await client.update!('k1', { description: null }, context)
  expect((await sent()).body).toEqual({ note: sentAs })
  await client.update!('k1', { description: 'For CI' }, context)
  expect((await sent()).body).toEqual({ note: 'For CI' })
})

it.each([
  ['null', { end: null }],
  ['zero', { end: 0 }],
  ['left-out', {}],
] as const)('sends “never expires” in the configured form: %s', async (never, body) => {
  const mapping: RestMapping = {
    routes: { list: 'GET', create: 'POST' },
    input: { expiresAt: { name: 'end', unit: 'seconds', never } },
    created: { secret: 'secret' },
  }
  const { client, sent } = mappedClient(mapping, { secret: SECRET }, { secret: SECRET })
  await client.create!({ name: 'CI', expiresAt: null }, context)
  expect((await sent()).body).toEqual({ name: 'CI', ...body })
  await client.create!({ name: 'CI', expiresAt: '2027-01-01T00:00:00.000Z' }, context)
  expect((await sent()).body).toEqual({ name: 'CI', end: 1_798_761_600 })
})

it('counts a duration by the clock of the server, as the list reports it', async () => {
  const mapping: RestMapping = {
    routes: { list: 'GET', create: 'POST', update: 'PATCH /{id}' },
    input: { expiresAt: { name: 'ttl', unit: 'seconds-from-now' } },
    created: { secret: 'secret' },
  }
  // Years away from the clock of any test machine.
  const listed = Response.json({ data: [] }, { headers: { date: 'Sun, 01 Jan 2040 00:00:00 GMT' } })
  const { client, sent } = mappedClient(mapping, listed, { secret: SECRET }, {})
  await client.list({}, context)
  await client.create!({ name: 'CI', expiresAt: '2040-01-03T00:00:00.000Z' }, context)
  expect((await sent()).body).toEqual({ name: 'CI', ttl: 172_800 })
  await client.update!('k1', { expiresAt: '2040-01-04T00:00:00.000Z' }, context)
  expect((await sent()).body).toEqual({ ttl: 259_200 })
})

it('identifies a new key by its alias if the only id is the secret, with or without an object', async () => {
  const mapping: RestMapping = {
    routes: { list: 'GET', create: 'POST' },
    key: { id: { secret: 'secret' }, hint: { lastOf: 'secret' } },
    created: { secret: 'secret', id: 'secret' },
  }
  const row = { secret: SECRET, name: 'CI' }
  const { client } = mappedClient(mapping, row, { data: [row] })
  const issued = await client.create!({ name: 'CI' }, context)
  expect(issued.id).not.toBe(SECRET)
  expect((await client.list({}, context)).items[0]?.id).toBe(issued.id)
})

it('paginates a list that is a POST with numbers, in any place of the body', async () => {
  const mapping: RestMapping = {
    routes: { list: 'POST' },
    query: { query: 'query Keys { … }' },
    paging: { offset: 'variables.skip', limit: 'variables.take' },
    rows: 'data.keys',
  }
  const page = { data: { keys: [{ id: 'k1' }, { id: 'k2' }] } }
  const { client, sent } = mappedClient(mapping, page, { data: { keys: [{ id: 'k2' }, { id: 'k3' }] } })
  const first = await client.list({ limit: 2 }, context)
  expect((await sent()).body).toEqual({ query: 'query Keys { … }', variables: { skip: 0, take: 2 } })
  await client.list({ limit: 2, cursor: first.nextCursor ?? undefined }, context)
  expect((await sent()).body).toEqual({ query: 'query Keys { … }', variables: { skip: 1, take: 2 } })
})

it('keeps the id of a rotated key if the response does not contain it', async () => {
  const mapping: RestMapping = {
    routes: { list: 'GET', rotate: 'POST /{id}/rotate' },
    created: { secret: 'secret' },
  }
  const idAfter = async (keepsId: boolean) => {
    const fetch = () => Promise.resolve(Response.json({ secret: SECRET }))
    const client = createRestClient({ url: '/api', fetch, mapping, features: { rotate: { keepsId } } })
    return (await client.rotate!('k1', {}, context)).id
  }
  expect([await idAfter(true), await idAfter(false)]).toEqual(['k1', null])
})

it('reports that a change may have been applied after an unknown error with a success status', async () => {
  const mapping = (code: 'server-error' | 'not-found'): RestMapping => ({
    routes: { list: 'POST', delete: 'POST /{id}' },
    errors: { inSuccess: () => code },
  })
  const stumbled = mappedClient(mapping('server-error'), {}, {}).client
  await expect(stumbled.delete!('k1', context)).rejects.toMatchObject({ code: 'server-error', mayHaveApplied: true })
  await expect(stumbled.list({}, context)).rejects.toMatchObject({ mayHaveApplied: false })
  const refused = mappedClient(mapping('not-found'), {}).client
  await expect(refused.delete!('k1', context)).rejects.toMatchObject({ code: 'not-found', mayHaveApplied: false })
})

const row = (id: string, createdAt?: string) => ({ id, name: id, createdAt })

it('sorts the newest first if all keys come at once', async () => {
  const { client } = mappedClient(
    { routes: { list: 'GET' }, paging: 'none' },
    { data: [row('old', '2026-01-01T00:00:00Z'), row('new', '2026-01-02T00:00:00+05:00')] },
    { data: [row('one', '2026-01-01T00:00:00Z'), row('two')] },
  )
  const ids = async () => (await client.list({}, context)).items.map(({ id }) => id)
  expect(await ids()).toEqual(['new', 'old'])
  // If some keys have no date, the order of the backend is more reliable.
  expect(await ids()).toEqual(['one', 'two'])
})

it('keeps the order of the backend for pages', async () => {
  const { client } = mappedClient(
    { routes: { list: 'GET' } },
    { data: [row('old', '2026-01-01T00:00:00Z'), row('new', '2026-01-02T00:00:00Z')] },
  )
  expect((await client.list({}, context)).items.map(({ id }) => id)).toEqual(['old', 'new'])
})

it('treats an empty text as missing', async () => {
  const { client } = mappedClient({ routes: { list: 'GET' } }, { data: [{ id: 'k1', name: '', description: '' }] })
  expect((await client.list({}, context)).items[0]).toMatchObject({ name: null, description: null })
})

it('reads the kind of an error with a function of the body', async () => {
  const saysTaken = (error: unknown) => String((error as { message?: unknown }).message).includes('already taken')
  const mapping: RestMapping = {
    routes: { list: 'GET', create: 'POST' },
    errors: { code: ({ error }) => (saysTaken(error) ? 'taken' : undefined), codes: { taken: 'name-taken' } },
  }
  const refusal = (message: string) => Response.json({ error: { message } }, { status: 400 })
  const { client } = mappedClient(
    mapping,
    refusal('Name already taken'),
    refusal('Too long'),
    new Response('no', { status: 400 }),
  )
  for (const code of ['name-taken', 'invalid-input', 'invalid-input'])
    await expect(client.create!({ name: 'CI' }, context)).rejects.toMatchObject({ code })
})
