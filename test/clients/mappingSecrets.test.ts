// @vitest-environment node
import { createRestClient, type RestMapping } from 'keydrawer/rest'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { anyContext as context, mappedClient } from '../support/mappedClient'

const SECRET = 'acme_secret_0123456789abcdefghij'
const routes = { list: 'GET', create: 'POST', rotate: 'POST /{id}/rotate' } as const
const silence = () => vi.spyOn(console, 'warn').mockReturnValue()
let warn: ReturnType<typeof silence>
beforeEach(() => void (warn = silence()))
afterEach(() => {
  expect(String(warn.mock.calls)).not.toContain(SECRET)
  vi.restoreAllMocks()
})

const fail = () => {
  throw new Error(SECRET)
}
const created = (body: unknown) => (body instanceof Response ? body : Response.json(body, { status: 201 }))
async function create(mapping: Partial<RestMapping>, ...answers: readonly unknown[]) {
  const { client } = mappedClient({ routes, ...mapping }, ...answers.map(created))
  return client.create!({ name: 'CI' }, context)
}

describe('the secret of a new key', () => {
  it.each(['id', 'name', 'createdAt', 'expiresAt', 'scopes', 'actions', 'requests', 'enabled'] as const)(
    'survives a function for %s that throws or returns a promise',
    async (field) => {
      for (const broken of [fail, () => Promise.reject(new Error(SECRET))]) {
        const issued = await create({ key: { [field]: broken } }, { secret: SECRET, data: { id: 'k1', name: 'CI' } })
        expect(issued.secret.reveal()).toBe(SECRET)
      }
    },
  )

  it('survives a status that throws or is unknown', async () => {
    for (const at of [fail, 'state'])
      expect((await create({ key: { status: { at } } }, { secret: SECRET, data: { id: 'k1' } })).secret.reveal()).toBe(
        SECRET,
      )
  })

  it('survives `errors.inSuccess` that throws, or returns nonsense or a promise', async () => {
    for (const inSuccess of [fail, () => 'oops', () => Promise.reject(new Error(SECRET))]) {
      const errors = { inSuccess } as unknown as RestMapping['errors']
      expect((await create({ errors }, { secret: SECRET, data: { id: 'k1' } })).secret.reveal()).toBe(SECRET)
    }
  })

  it('survives an invalid object', async () => {
    for (const data of [7, null, [], 'k1', { id: {}, name: [] }])
      expect((await create({}, { secret: SECRET, data })).secret.reveal()).toBe(SECRET)
  })

  it('survives all of this in the response of a rotation', async () => {
    const { client } = mappedClient({ routes, key: { name: fail } }, { secret: SECRET, data: { id: 'k2' } })
    expect((await client.rotate!('k1', {}, context)).secret.reveal()).toBe(SECRET)
  })
})

describe('created.secret', () => {
  it('may be an asynchronous function of the body, the headers, the input and the request', async () => {
    const seen: unknown[] = []
    const secret: NonNullable<RestMapping['created']>['secret'] = async (body, { input, headers, request, status }) => {
      await Promise.resolve()
      seen.push(body, input, headers.get('x-key'), request.method, request.url, request.body, status)
      return headers.get('x-key')
    }
    const answer = Response.json({ id: 'k1' }, { status: 201, headers: { 'x-key': SECRET } })
    const issued = await create({ created: { secret, id: 'id' } }, answer)
    expect([issued.id, issued.secret.reveal()]).toEqual(['k1', SECRET])
    const entered = { name: 'CI' }
    expect(seen).toEqual([{ id: 'k1' }, entered, SECRET, 'POST', 'https://api.example', entered, 201])
  })

  it('may request another address of the same origin only', async () => {
    const secret = (address: string): RestMapping['created'] => ({
      secret: async (_body, { get }) => ((await get(address)) as { text: string }).text,
    })
    const { client, sent } = mappedClient({ routes, created: secret('/k1/secret') }, { id: 'k1' }, { text: SECRET })
    expect((await client.create!({ name: 'CI' }, context)).secret.reveal()).toBe(SECRET)
    expect((await sent()).line).toBe('GET /k1/secret')
    const other = mappedClient({ routes, created: secret('https://other.example/k1') }, { id: 'k1' }, { text: SECRET })
    await expect(other.client.create!({ name: 'CI' }, context)).rejects.toMatchObject({ code: 'secret-missing' })
    expect(other.fetch).toHaveBeenCalledOnce()
  })

  it.each([
    ['throws', fail],
    ['rejects', () => Promise.reject(new Error(SECRET))],
    ['finds nothing', () => undefined],
    ['finds nonsense', () => 7],
    ['finds a blank text', () => '  '],
  ])('fails with a sentence that names it if it %s', async (_what, secret) => {
    const mapping = { created: { secret } } as unknown as Partial<RestMapping>
    const error = await create(mapping, { id: 'k1' }).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'secret-missing', mayHaveApplied: true })
    expect(String(error)).toContain('mapping.created.secret')
    expect(String(error)).not.toContain(SECRET)
  })

  it('is named `rotated.secret` after a rotation', async () => {
    const { client } = mappedClient({ routes, rotated: { secret: fail } }, { id: 'k1' })
    const error = await client.rotate!('k1', {}, context).catch(String)
    expect(error).toMatch(/`mapping\.rotated\.secret` threw an error.*Check `mapping\.rotated\.secret`/)
  })

  it('fails if it does not resolve in time', async () => {
    const fetch = () => Promise.resolve(Response.json({}))
    const secret = () => new Promise<string>(() => {})
    const client = createRestClient({ url: '/api', fetch, timeout: 5, mapping: { routes, created: { secret } } })
    await expect(client.create!({ name: 'CI' }, context)).rejects.toMatchObject({ code: 'secret-missing' })
  })

  it('may be the whole of a body that is text', async () => {
    expect((await create({ created: { secret: '' } }, new Response(SECRET))).secret.reveal()).toBe(SECRET)
  })

  it('may be generated by the client, and is then read from the request, even after a 204', async () => {
    const mapping: Partial<RestMapping> = {
      body: { create: ({ name }) => ({ name, token: SECRET }) },
      created: { secret: { sent: 'token' }, key: 'data' },
    }
    const issued = await create(mapping, { data: { id: 'k1', name: 'CI' } })
    expect([issued.id, issued.secret.reveal()]).toEqual(['k1', SECRET])
    expect((await create(mapping, new Response(null, { status: 204 }))).secret.reveal()).toBe(SECRET)
  })
})

describe('created.poll', () => {
  const poll = { interval: 0 }
  const operation = (headers: Record<string, string> = { location: '/operations/1' }) =>
    Response.json({ state: 'pending' }, { status: 202, headers })

  it('polls the address of a 202 until the key exists', async () => {
    const { client, fetch, sent } = mappedClient(
      { routes, created: { secret: 'secret', key: 'data', poll } },
      operation(),
      operation({}),
      new Response('busy', { status: 503 }),
      { secret: SECRET, data: { id: 'k1' } },
    )
    const issued = await client.create!({ name: 'CI' }, context)
    expect([issued.id, issued.secret.reveal()]).toEqual(['k1', SECRET])
    expect(fetch).toHaveBeenCalledTimes(4)
    expect((await sent()).line).toBe('GET /operations/1')
  })

  it('waits for an operation in Google’s format', async () => {
    const at = (body: unknown) => `/v2/${(body as { name: string }).name}`
    const { client, sent } = mappedClient(
      { routes, created: { secret: 'response.keyString', id: 'response.uid', poll: { ...poll, at, done: 'done' } } },
      { name: 'operations/1' },
      { name: 'operations/1', done: true, response: { uid: 'k1', keyString: SECRET } },
    )
    const issued = await client.create!({ name: 'CI' }, context)
    expect([issued.id, issued.secret.reveal()]).toEqual(['k1', SECRET])
    expect((await sent()).line).toBe('GET /v2/operations/1')
  })

  it('does not wait for a response that has the secret', async () => {
    expect(
      (await create({ created: { secret: 'secret', poll: { done: 'done' } } }, { secret: SECRET })).secret.reveal(),
    ).toBe(SECRET)
  })

  it('times out, and never requests another origin', async () => {
    const late = create({ created: { secret: 'secret', poll: { interval: 0, timeout: 0 } } }, operation())
    await expect(late).rejects.toMatchObject({ code: 'timeout', mayHaveApplied: true })
    const nowhere = create({ created: { secret: 'secret', poll } }, operation({}))
    await expect(nowhere).rejects.toMatchObject({ code: 'secret-missing', mayHaveApplied: true })
    const { client, fetch } = mappedClient(
      { routes, created: { secret: 'secret', poll } },
      operation({ location: 'https://other.example/operations/1' }),
    )
    await expect(client.create!({ name: 'CI' }, context)).rejects.toMatchObject({ mayHaveApplied: true })
    expect(fetch).toHaveBeenCalledOnce()
  })

  it('reports that the key may exist after an unreadable operation', async () => {
    const lost = create({ created: { secret: 'secret', poll } }, operation(), Response.json({}, { status: 404 }))
    await expect(lost).rejects.toMatchObject({ code: 'not-found', mayHaveApplied: true })
  })
})

describe('poll', () => {
  const poll = { at: ({ name }: { readonly name: string }) => `/${name}`, done: 'done', interval: 0 }
  const all = { ...routes, update: 'PATCH /{id}', delete: 'DELETE /{id}' } as const
  const pending = { name: 'operations/1', done: false }

  it('waits for a change, and reads the key from the last response', async () => {
    const mapping: RestMapping = { routes: all, poll, changed: 'response' }
    const { client, sent } = mappedClient(mapping, pending, { done: true, response: { id: 'k1', name: 'CD' } })
    expect(await client.update!('k1', { name: 'CD' }, context)).toMatchObject({ id: 'k1', name: 'CD' })
    expect((await sent()).line).toBe('GET /operations/1')
  })

  it('waits for a deletion, a creation and a rotation as well', async () => {
    const mapping: RestMapping = { routes: all, poll, created: { secret: 'response.secret' } }
    const done = { done: true, response: { secret: SECRET } }
    const { client, fetch } = mappedClient(mapping, pending, done, pending, done, pending, done)
    await client.delete!('k1', context)
    expect(fetch).toHaveBeenCalledTimes(2)
    expect((await client.create!({ name: 'CI' }, context)).secret.reveal()).toBe(SECRET)
    expect((await client.rotate!('k1', {}, context)).secret.reveal()).toBe(SECRET)
    expect(fetch).toHaveBeenCalledTimes(6)
  })

  it('does not poll a failed operation again', async () => {
    const errors = { inSuccess: 'error', code: 'error.code', codes: { 9: 'limit-reached' } } as const
    const mapping: RestMapping = { routes: all, poll, errors, created: { secret: 'response.secret' } }
    const failed = (code: number) => mappedClient(mapping, pending, { done: true, error: { code } })
    const known = failed(9)
    const refused = known.client.create!({ name: 'CI' }, context)
    await expect(refused).rejects.toMatchObject({ code: 'limit-reached', mayHaveApplied: false })
    const unknown = failed(1)
    const lost = unknown.client.delete!('k1', context)
    await expect(lost).rejects.toMatchObject({ code: 'server-error', mayHaveApplied: true })
    expect([known.fetch.mock.calls.length, unknown.fetch.mock.calls.length]).toEqual([2, 2])
  })

  it('accepts a 202 without an address as success', async () => {
    const { client, fetch } = mappedClient({ routes: all, poll: {} }, new Response(null, { status: 202 }))
    await client.delete!('k1', context)
    expect(fetch).toHaveBeenCalledOnce()
  })
})
