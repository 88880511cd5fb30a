// @vitest-environment node
import { createRestClient, type RestClientOptions, type RestMapping } from 'keydrawer/rest'
import { expect, it, vi } from 'vitest'
import { anyContext as context } from '../support/mappedClient'

const SECRET = 'acme_secret_0123456789abcdefghij'
const routes = {
  list: 'GET /k',
  create: 'POST /k',
  update: 'PUT /k/{id}',
  rotate: 'POST /k/{id}/rotate',
  revoke: 'POST /k/{id}/revoke',
  delete: 'DELETE /k/{id}',
}

/** Returns a client, and its last request as a server receives it. */
function setUp(mapping: Partial<RestMapping>, options: Partial<RestClientOptions> = {}) {
  const send = vi.fn<typeof fetch>(() => Promise.resolve(Response.json({ data: [], secret: SECRET })))
  const client = createRestClient({
    url: 'https://api.example',
    fetch: send,
    mapping: { routes, ...mapping },
    ...options,
  })
  const sent = async () => {
    const [url, init] = send.mock.lastCall!
    const request = new Request(url, { ...init, signal: null })
    return { url: request.url, type: request.headers.get('content-type'), text: await request.text() }
  }
  return { client, send, sent }
}
const FORM = 'application/x-www-form-urlencoded;charset=UTF-8'

it('sends the input as a form if the route is set to it', async () => {
  const { client, sent } = setUp({
    body: { create: 'form' },
    input: { fixed: { metadata: { team: 'a&b' }, live: true } },
  })
  await client.create!({ name: 'CI', description: '', expiresAt: null, scopes: ['read', 'write'] }, context)
  expect(await sent()).toMatchObject({
    type: FORM,
    text: 'metadata%5Bteam%5D=a%26b&live=true&name=CI&description=&expiresAt=&scopes=read&scopes=write',
  })
  await client.update!('k1', { name: 'CD' }, context)
  expect(await sent()).toMatchObject({ type: 'application/json', text: '{"name":"CD"}' })
})

it('sends every body as a form if `body` is `form`', async () => {
  const { client, sent } = setUp({ body: 'form' })
  await client.update!('k1', { name: 'CD' }, context)
  expect(await sent()).toMatchObject({ type: FORM, text: 'name=CD' })
  await client.rotate!('k1', { gracePeriodSeconds: 60 }, context)
  expect(await sent()).toMatchObject({ type: FORM, text: 'gracePeriodSeconds=60' })
  await client.delete!('k1', context)
  expect(await sent()).toMatchObject({ type: null, text: '' })
})

it('sends no body for `none`, and an empty JSON object otherwise', async () => {
  const { client, sent } = setUp({ body: { revoke: 'none', rotate: 'none', delete: 'json' } })
  await client.revoke!('k1', context)
  expect(await sent()).toMatchObject({ type: null, text: '' })
  await client.rotate!('k1', { gracePeriodSeconds: 60 }, context)
  expect(await sent()).toMatchObject({ type: null, text: '' })
  await client.delete!('k1', context)
  expect(await sent()).toMatchObject({ type: 'application/json', text: '{}' })
  const plain = setUp({})
  await plain.client.revoke!('k1', context)
  expect(await plain.sent()).toMatchObject({ type: 'application/json', text: '{}' })
})

it('sends the parameters of a list that is a POST in its form, or in the query without a body', async () => {
  const list = 'POST /search'
  const form = setUp({ routes: { list }, body: { list: 'form' }, query: { 'page.kind': 'api' } })
  await form.client.list({ limit: 2 }, context)
  expect(await form.sent()).toMatchObject({ url: 'https://api.example/search', text: 'page%5Bkind%5D=api&limit=2' })
  const none = setUp({ routes: { list }, body: { list: 'none' } })
  await none.client.list({ limit: 2 }, context)
  expect(await none.sent()).toEqual({ url: 'https://api.example/search?limit=2', type: null, text: '' })
})

it.each(['create', 'update', 'rotate', 'revoke', 'delete'] as const)(
  'sends URLSearchParams and FormData from `body.%s` unchanged',
  async (name) => {
    const run = async (body: unknown) => {
      const { client, sent } = setUp({ body: { [name]: () => body } })
      const input = name === 'create' ? [{ name: 'CI' }] : name === 'revoke' || name === 'delete' ? ['k1'] : ['k1', {}]
      await (client[name] as (...args: unknown[]) => Promise<unknown>)(...input, context)
      return sent()
    }
    expect(
      await run(
        new URLSearchParams([
          ['scope[]', 'a'],
          ['scope[]', 'b'],
        ]),
      ),
    ).toMatchObject({
      type: FORM,
      text: 'scope%5B%5D=a&scope%5B%5D=b',
    })
    const data = new FormData()
    data.set('name', 'CI')
    const { type, text } = await run(data)
    expect(type).toMatch(/^multipart\/form-data; boundary=/)
    expect(text).toContain('name="name"\r\n\r\nCI')
  },
)

it('never overwrites the content type of the host', async () => {
  const declared = { 'content-type': 'application/vnd.api+json' }
  for (const headers of [declared, () => declared, new Headers(declared)]) {
    const { client, sent } = setUp({ body: { update: 'form' } }, { headers })
    await client.create!({ name: 'CI' }, context)
    expect(await sent()).toMatchObject({ type: 'application/vnd.api+json', text: '{"name":"CI"}' })
    await client.update!('k1', { name: 'CD' }, context)
    expect(await sent()).toMatchObject({ type: 'application/vnd.api+json', text: 'name=CD' })
  }
})

it.each([
  [
    'a circle',
    () => {
      const circle: Record<string, unknown> = { name: SECRET }
      circle['self'] = circle
      return circle
    },
  ],
  ['a bigint', () => ({ id: 1n })],
])('sends nothing if a body cannot be encoded as JSON: %s', async (_what, create) => {
  const { client, send } = setUp({ body: { create } })
  const error: unknown = await client.create!({ name: 'CI' }, context).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ name: 'ApiKeysError', code: 'unknown', mayHaveApplied: false })
  expect(String(error)).not.toContain(SECRET)
  expect(send).not.toHaveBeenCalled()
})
