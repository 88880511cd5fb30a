// @vitest-environment node
import type { ApiKeysClient } from 'keydrawer/core'
import { createRestClient } from 'keydrawer/rest'
import { describe, expect, it, vi } from 'vitest'
import { anyContext as context } from '../support/mappedClient'

/** Returns the address of the list of a client. */
async function listUrl(url: string, list: string) {
  const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(Response.json([])))
  const client = createRestClient({ url, fetch, mapping: { routes: { list }, rows: '', paging: 'none' } })
  await client.list({}, context)
  return fetch.mock.calls[0]![0] as string
}

it.each([
  ['/api', 'GET /keys/', '/api/keys/'],
  ['/api/', 'GET /keys', '/api/keys'],
  ['/api/', 'GET /keys/', '/api/keys/'],
  ['/', 'GET /keys/', '/keys/'],
  ['/api/keys', 'GET', '/api/keys'],
  ['/api/keys/', 'GET', '/api/keys/'],
  ['/api/keys', 'GET /', '/api/keys/'],
  ['https://api.example', 'GET /', 'https://api.example/'],
  ['/api?v=2', 'GET /keys/', '/api/keys/?v=2'],
  ['/api', 'GET /keys.list', '/api/keys.list'],
])('sends the route as written, including its trailing slash: %s + %s', async (url, route, sent) => {
  expect(await listUrl(url, route)).toBe(sent)
})

it.each([
  ['/api?v=2', 'GET /keys?kind=a', '/api/keys?v=2&kind=a'],
  ['/api/?v=2', 'GET ?kind=a', '/api/?v=2&kind=a'],
  ['/api?v=2&a=?', 'GET /keys', '/api/keys?v=2&a=?'],
  ['/api?v=2', 'GET /keys?v=3&w=4', '/api/keys?v=3&w=4'],
  ['/api?id[]=1&id[]=2', 'GET /keys', '/api/keys?id[]=1&id[]=2'],
  ['/api?', 'GET /keys?', '/api/keys'],
  // A front controller takes the path from a parameter, like WordPress without permalinks.
  ['/?rest_route=/wp/v2', 'GET /users/me/passwords/', '/?rest_route=/wp/v2/users/me/passwords/'],
  ['/?rest_route=/wp/v2/', 'GET /keys?context=edit', '/?rest_route=/wp/v2/keys&context=edit'],
  ['/', 'GET /?rest_route=/wp/v2/keys', '/?rest_route=/wp/v2/keys'],
])('merges the queries of the address and the route: %s + %s', async (url, route, sent) => {
  expect(await listUrl(url, route)).toBe(sent)
})

it('adds the parameters of a list to the queries of the address and the route', async () => {
  const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(Response.json({ data: [] })))
  const client = createRestClient({
    url: '/?rest_route=/v1',
    fetch,
    mapping: { routes: { list: 'GET /keys?context=edit&limit=1' }, query: { kind: 'api key' } },
  })
  await client.list({ limit: 20 }, context)
  expect(fetch.mock.calls[0]![0]).toBe('/?rest_route=/v1/keys&context=edit&kind=api+key&limit=20')
})

it('derives one key for one backend from a route with a query, without its values', () => {
  const keyOf = (list: string) => createRestClient({ url: '/', mapping: { routes: { list } } }).key
  expect(keyOf('GET /?token=abc')).not.toContain('abc')
  expect(keyOf('GET /?token=abc')).toBe(keyOf('GET /?token=abc'))
  expect(keyOf('GET /?token=abc')).not.toBe(keyOf('GET /?token=abd'))
})

/** Returns the request that deletes the only key of a client's list by a route. */
async function deletion(route: string, row: object = { id: 'k1', owner: { id: 'sa 1' } }, url = '/api') {
  const fetch = vi.fn<typeof globalThis.fetch>((_url, init) =>
    Promise.resolve(init?.method === 'GET' ? Response.json({ data: [row] }) : new Response(null, { status: 204 })),
  )
  const key = { id: (each: Readonly<Record<string, unknown>>) => each['uid'] ?? each['id'] }
  const mapping = { routes: { list: 'GET /k', delete: route }, key }
  const client = createRestClient({ url, fetch, mapping })
  const { items } = await client.list({}, context)
  await client.delete!(items[0]!.id, context)
  const [address, init] = fetch.mock.lastCall!
  return { line: `${init?.method} ${address as string}`, count: fetch.mock.calls.length }
}

it.each([
  ['DELETE /k/{id}', 'k1', 'DELETE /api/k/k1'],
  ['DELETE /k/{id}/', 'k1', 'DELETE /api/k/k1/'],
  ['POST /k/{id}:revoke', 'k:1', 'POST /api/k/k%3A1:revoke'],
  ['DELETE /k/{id}.json', 'k1', 'DELETE /api/k/k1.json'],
  ["DELETE /k('{id}')", 'k1', "DELETE /api/k('k1')"],
  ['DELETE /k({id})', "k(1)!*'", 'DELETE /api/k(k%281%29%21%2A%27)'],
  ['DELETE /k?id={id}', 'a&b=c/d', 'DELETE /api/k?id=a%26b%3Dc%2Fd'],
  ['DELETE /k/{id}?permanent=true', 'k?1', 'DELETE /api/k/k%3F1?permanent=true'],
  ['DELETE /k{?id}', 'k 1', 'DELETE /api/k?id=k%201'],
  ['DELETE /k?force=1{&id,scope}', 'k1', 'DELETE /api/k?force=1&id=k1&scope=acme'],
  ['DELETE ?id={id}', 'k1', 'DELETE /api?id=k1'],
  ['DELETE /{scope}-{id}', 'k1', 'DELETE /api/acme-k1'],
  ['DELETE /{id,scope}', 'k1', 'DELETE /api/k1,acme'],
])('expands a placeholder anywhere in a route: %s', async (route, id, sent) => {
  expect((await deletion(route, { id })).line).toBe(sent)
})

it.each([
  ['DELETE /accounts/{key.owner.id}/tokens/{id}', 'DELETE /api/accounts/sa%201/tokens/k1'],
  ['DELETE /tokens/{id}?account={key.owner.id}', 'DELETE /api/tokens/k1?account=sa%201'],
])('fills a placeholder from the listed row of the key: %s', async (route, sent) => {
  expect(await deletion(route)).toEqual({ line: sent, count: 2 })
})

it('fills two ids from the row if neither is unique by itself', async () => {
  const row = { uid: '7/1', id: 1, account_id: 7 }
  expect((await deletion('DELETE /accounts/{key.account_id}/tokens/{key.id}', row)).line).toBe(
    'DELETE /api/accounts/7/tokens/1',
  )
})

it('loads the list for an unlisted key, separately for each scope', async () => {
  const fetch = vi.fn<typeof globalThis.fetch>((url, init) => {
    const owner = { id: (url as string).includes('scope=acme') ? 'a' : 'b' }
    const page = (url as string).includes('cursor=2')
      ? { data: [{ id: 'k1', owner }] }
      : { data: [{ id: 'k0', owner: { id: 'x' } }], nextCursor: '2' }
    return Promise.resolve(init?.method === 'GET' ? Response.json(page) : new Response(null, { status: 204 }))
  })
  const routes = { list: 'GET /k{?scope}', delete: 'DELETE /o/{key.owner.id}/k/{id}' }
  const client = createRestClient({ url: '/api', fetch, mapping: { routes } })
  await client.delete!('k1', context)
  expect(fetch.mock.lastCall![0]).toBe('/api/o/a/k/k1')
  await client.delete!('k1', { ...context, scope: 'other' })
  expect(fetch.mock.lastCall![0]).toBe('/api/o/b/k/k1')
  const sent = fetch.mock.calls.length
  await client.delete!('k0', context)
  expect(fetch.mock.calls.length - sent).toBe(1)
  await expect(client.delete!('k9', context)).rejects.toMatchObject({ code: 'not-found', mayHaveApplied: false })
  expect(fetch.mock.lastCall![1]?.method).toBe('GET')
})

describe('an id of two listed keys', () => {
  const keyOf = (owner: string, id = 'k1') => ({ id, name: owner, owner: { id: owner } })
  /** Returns a client, and the pages of its list, which a test may change. */
  function setUp(...pages: object[][]) {
    const deletions: string[] = []
    const fetch = vi.fn<typeof globalThis.fetch>((input, init) => {
      const { pathname, searchParams } = new URL(input as string, 'https://app.example')
      if (init?.method === 'DELETE') {
        deletions.push(pathname)
        return Promise.resolve(new Response(null, { status: 204 }))
      }
      const at = Number(searchParams.get('cursor') ?? 0)
      return Promise.resolve(
        Response.json({ data: pages[at], nextCursor: at + 1 < pages.length ? String(at + 1) : null }),
      )
    })
    const routes = { list: 'GET /k', delete: 'DELETE /o/{key.owner.id}/k/{id}' }
    return { client: createRestClient({ url: '/api', fetch, mapping: { routes } }), pages, deletions }
  }
  const refused = async (client: ApiKeysClient) => {
    const error = client.delete!('k1', context)
    await expect(error).rejects.toMatchObject({ code: 'malformed-response', mayHaveApplied: false })
    await expect(error).rejects.toThrow(/two keys with this id.*`mapping\.key\.id`.*row\.owner\.id/)
  }

  it.each([
    ['in one answer', [[keyOf('a'), keyOf('b')]]],
    ['on two pages', [[keyOf('a')], [keyOf('b')]]],
  ])('reaches neither of them: %s', async (_where, pages) => {
    const { client, deletions } = setUp(...pages)
    for (let cursor: string | undefined, at = 0; at < pages.length; at++)
      cursor = (await client.list({ cursor }, context)).nextCursor ?? undefined
    await refused(client)
    expect(deletions).toEqual([])
  })

  it('reaches neither of them if the client has not listed them', async () => {
    const { client, deletions } = setUp([keyOf('a')], [keyOf('b')])
    await refused(client)
    expect(deletions).toEqual([])
  })

  it('reaches a key that has moved to another owner and is listed once', async () => {
    const { client, pages, deletions } = setUp([keyOf('a'), keyOf('c', 'k2')])
    await client.list({}, context)
    pages[0] = [keyOf('b'), keyOf('c', 'k2')]
    await client.list({}, context)
    await client.delete!('k1', context)
    await client.delete!('k2', context)
    expect(deletions).toEqual(['/api/o/b/k/k1', '/api/o/c/k/k2'])
  })

  it('reaches neither of two keys that were listed one after the other', async () => {
    const { client, pages, deletions } = setUp([keyOf('a')])
    await client.list({}, context)
    pages[0] = [keyOf('b')]
    await client.list({}, context)
    pages[0] = [keyOf('b'), keyOf('a')]
    await refused(client)
    expect(deletions).toEqual([])
  })
})

it.each([[{ id: 'k1' }], [{ id: 'k1', owner: { id: '' } }], [{ id: 'k1', owner: { id: { secret: 's3cret' } } }]])(
  'sends nothing if the row has no value for a placeholder, and names the path: %j',
  async (row) => {
    const error = deletion('DELETE /o/{key.owner.id}/k/{id}', row)
    await expect(error).rejects.toMatchObject({
      code: 'malformed-response',
      mayHaveApplied: false,
      message: expect.stringContaining('which `mapping.routes.delete` needs'),
    })
    await expect(error).rejects.toThrow('owner.id')
    await expect(error).rejects.not.toThrow('s3cret')
  },
)

it.each([
  ['DELETE /k/{id}', '.'],
  ['DELETE /k/{id}', '..'],
  ['DELETE /k/.{id}', '.'],
  ['DELETE /k/{id}/x', '\ud800'],
  ['DELETE /k{?id}', '\ud800'],
  ["DELETE /k('{id}')", "k') or ('1"],
  ['DELETE /?rest_route=/k/{id}', 'a/b'],
  ['DELETE /?rest_route=/k/{id}', '..'],
  ['DELETE /?rest_route={id}/k', '../users'],
  ['DELETE /?rest_route=/k/{id}/x&a=1', 'a%2Fb'],
  ['DELETE /k/{key.owner.id}/{id}', 'k1', { id: '..' }],
])('never lets an id leave its place in the address: %s with %s', async (route, id, owner: object = {}) => {
  const error = deletion(route, { id, owner })
  await expect(error).rejects.toMatchObject({ code: 'invalid-input', mayHaveApplied: false })
})

it('keeps an id in its place if the address takes the path in a parameter', async () => {
  const at = (id: string) => deletion('DELETE /k/{id}', { id }, '/?rest_route=/v1')
  expect((await at('k 1')).line).toBe('DELETE /?rest_route=/v1/k/k%201')
  await expect(at('a/b')).rejects.toMatchObject({ code: 'invalid-input' })
})

it('fills {scope} in the address, and rejects a scope that would lead elsewhere', async () => {
  expect(await listUrl('/orgs/{scope}/api/', 'GET /keys/')).toBe('/orgs/acme/api/keys/')
  expect(await listUrl('/api?org={scope}', 'GET /keys')).toBe('/api/keys?org=acme')
  const client = createRestClient({ url: '/orgs/{scope}/keys', fetch: () => Promise.reject(new Error('sent')) })
  for (const scope of ['', '..'])
    await expect(client.list({}, { ...context, scope })).rejects.toMatchObject({ code: 'invalid-input' })
})

it.each([
  [
    { list: 'GET /k/{id}' },
    '`mapping.routes.list` contains {id}, but this request is not about one key: only {scope} has a value here.',
  ],
  [{ list: 'GET /k', create: 'POST /k/{key.owner.id}' }, '`mapping.routes.create` contains {key.owner.id}, but'],
  [
    { list: 'GET /k', delete: 'DELETE /k/{ref}' },
    '`mapping.routes.delete` contains {ref}, which has no value: write {key.ref} for the field `ref` of the key, {id} for its id, or {scope}.',
  ],
  [{ list: 'GET /k', delete: 'DELETE /k/{ID}' }, '{ID}'],
  [{ list: 'GET /k', delete: 'DELETE /k/{key.}' }, '{key.}'],
  [{ list: 'GET /k', delete: 'DELETE /k/{+id}' }, '`{+id}`'],
  [{ list: 'GET /k', delete: 'DELETE /k/{id*}' }, '`{id*}`'],
  [{ list: 'GET /k', delete: 'DELETE /k/{id' }, '`{`'],
  [{ list: 'GET /k', delete: 'DELETE /k/{}' }, '`{}`'],
  [{ list: 'GET /k', delete: 'DELETE /k/{id}#x' }, '`mapping.routes.delete` is not like'],
  [{ list: 'GET /k', delete: 'DELETE /k/{scope}' }, 'does not say which key'],
])('rejects a placeholder that cannot be filled at setup: %j', (routes, named) => {
  const make = () => createRestClient({ url: '/api', mapping: { routes } })
  expect(make).toThrow(TypeError)
  expect(make).toThrow(named)
})

it.each([
  [{ key: { hint: { lastOf: 'token' } } }],
  [{ key: { id: { secret: 'token' } } }],
  [{ created: { secret: 'token', key: '' } }],
  [{ created: { secret: 'data.token', key: 'data' } }],
])('rejects the secret as a part of an address at setup: %j', (more) => {
  const routes = { list: 'GET /k', delete: 'DELETE /k/{key.token}' }
  expect(() => createRestClient({ url: '/api', mapping: { routes, ...more } })).toThrow(
    /`mapping.routes.delete` has the secret/,
  )
})

it('rejects a row placeholder at setup if the only id is the secret', () => {
  const mapping = { routes: { list: 'GET /k', delete: 'DELETE /{key.owner}/{id}' }, key: { id: { secret: 'token' } } }
  expect(() => createRestClient({ url: '/api', mapping })).toThrow(
    /`mapping.routes.delete` reads the row .* `mapping.key.id` is a secret/,
  )
})

it('rejects placeholders other than {scope} in an address at setup', () => {
  expect(() => createRestClient({ url: '/orgs/{org}/keys' })).toThrow(
    /`url` contains \{org\}, but only \{scope\} has a value here/,
  )
})
