// @vitest-environment node
import type { UpdateApiKeyInput } from 'keydrawer/core'
import { createRestClient, type RestMapping } from 'keydrawer/rest'
import { expect, it, vi } from 'vitest'
import { englishLabels as labels } from 'keydrawer'
import { anyContext as context } from '../support/mappedClient'

const routes = { list: 'GET /k', get: 'GET /k/{id}', update: 'PUT /k/{id}', delete: 'DELETE /k/{id}' }
const row = { id: 'k1', name: 'CI', owner: 'ada', scopes: ['read'], version: 7 }

/** A backend with one key, whose version is its ETag. It rejects a change without it (RFC 6585). */
function setUp(mapping: Partial<RestMapping>, answer: { tag?: string | null; isChanged?: boolean } = {}) {
  const { tag = '"v7"', isChanged = false } = answer
  const lines: string[] = []
  const bodies: unknown[] = []
  const send = vi.fn<typeof fetch>((input, init) => {
    const request = new Request(new URL(input as string, 'https://app.example'), { ...init, signal: null })
    const match = request.headers.get('if-match')
    lines.push([request.method, new URL(request.url).pathname, match].filter((each) => each !== null).join(' '))
    if (typeof init?.body === 'string') bodies.push(JSON.parse(init.body))
    if (request.method === 'GET') {
      const isList = request.url.endsWith('/k')
      return Promise.resolve(
        Response.json({ data: isList ? [row] : row }, { headers: tag && !isList ? { etag: tag } : {} }),
      )
    }
    if (isChanged || match === null) return Promise.resolve(new Response(null, { status: isChanged ? 412 : 428 }))
    return Promise.resolve(new Response(null, { status: 204 }))
  })
  const client = createRestClient({ url: '/api', fetch: send, mapping: { routes, paging: 'none', ...mapping } })
  return { client, lines, bodies }
}
const whole = async (patch: UpdateApiKeyInput, _id: string, _scope: string, current: () => Promise<object>) => ({
  ...(await current()),
  ...patch,
})

it('passes the current row to a body that needs the whole object', async () => {
  const { client, lines, bodies } = setUp({ etag: true, body: { update: whole } })
  await client.update!('k1', { name: 'CD' }, context)
  expect(bodies).toEqual([{ ...row, name: 'CD' }])
  expect(lines).toEqual(['GET /api/k/k1', 'PUT /api/k/k1 "v7"'])
})

it('sends the whole object with the changed fields under the names of the backend', async () => {
  const names = { key: { name: 'title' }, input: { name: 'title', expiresAt: 'valid_until' }, times: 'date' } as const
  const { client, lines, bodies } = setUp({ ...names, etag: true, body: { update: 'whole' } })
  await client.update!('k1', { name: 'CD', expiresAt: '2026-12-31T23:59:59Z' }, context)
  expect(bodies).toEqual([{ ...row, title: 'CD', valid_until: '2026-12-31' }])
  expect(lines).toEqual(['GET /api/k/k1', 'PUT /api/k/k1 "v7"'])
})

it.each<[string, Partial<RestMapping>]>([
  ["body.update: 'whole'", { body: { update: 'whole' } }],
  ['body.update', { body: { update: whole } }],
  ['etag', { etag: true }],
])('sends nothing with `%s` if the response of `routes.get` is another key', async (_option, mapping) => {
  const answers = { data: { id: 'k9', name: 'Production' }, previous: row }
  const send = vi.fn<typeof fetch>(() => Promise.resolve(Response.json(answers, { headers: { etag: '"v9"' } })))
  const clientOf = (changed?: string) =>
    createRestClient({ url: '/api', fetch: send, mapping: { routes, paging: 'none', changed, ...mapping } })
  const error = clientOf().update!('k1', { name: 'CD' }, context)
  await expect(error).rejects.toMatchObject({ code: 'malformed-response', mayHaveApplied: false })
  await expect(error).rejects.toThrow(/different key.*`mapping\.changed`/)
  expect(send.mock.calls.map(([, init]) => init?.method)).toEqual(['GET'])
  await clientOf('previous').update!('k1', { name: 'CD' }, context)
  expect(send.mock.lastCall?.[1]?.method).toBe('PUT')
})

it('omits the old expiration date from the whole object if the key never expires', async () => {
  const dated = { ...row, valid_until: '2026-12-31' }
  const send = vi.fn<typeof fetch>((_url, init) =>
    Promise.resolve(init?.method === 'GET' ? Response.json({ data: dated }) : new Response(null, { status: 204 })),
  )
  const mappingOf = (never: 'left-out' | 'zero'): RestMapping => ({
    routes,
    key: { expiresAt: 'valid_until' },
    input: { expiresAt: { name: 'valid_until', unit: 'date', never } },
    body: { update: 'whole' },
  })
  const sentBy = async (never: 'left-out' | 'zero', patch: UpdateApiKeyInput) => {
    await createRestClient({ url: '/api', fetch: send, mapping: mappingOf(never) }).update!('k1', patch, context)
    const body = send.mock.lastCall?.[1]?.body
    return typeof body === 'string' ? (JSON.parse(body) as unknown) : body
  }
  expect(await sentBy('left-out', { expiresAt: null })).toEqual(row)
  expect(await sentBy('zero', { expiresAt: null })).toEqual({ ...row, valid_until: 0 })
  expect(await sentBy('left-out', { name: 'CD' })).toEqual({ ...dated, name: 'CD' })
})

it('sends the listed fields of the row and the changed ones', async () => {
  const { client, bodies } = setUp({ etag: true, body: { update: { whole: ['owner', 'scopes', 'note'] } } })
  await client.update!('k1', { name: 'CD' }, context)
  expect(bodies).toEqual([{ owner: 'ada', scopes: ['read'], name: 'CD' }])
})

it('passes the current row to the body of every other change', async () => {
  const state = (value: string) => async (_id: string, _scope: string, current: () => Promise<object>) => ({
    ...(await current()),
    state: value,
  })
  const put = { ...routes, revoke: 'PUT /k/{id}', enable: 'PUT /k/{id}', disable: 'PUT /k/{id}' }
  const body = { revoke: state('revoked'), enable: state('on'), disable: state('off') }
  const { client, bodies, lines } = setUp({ routes: put, etag: true, body })
  await client.revoke!('k1', context)
  await client.setEnabled!('k1', true, context)
  await client.setEnabled!('k1', false, context)
  expect(bodies).toEqual(['revoked', 'on', 'off'].map((value) => ({ ...row, state: value })))
  expect(lines.filter((line) => line.startsWith('GET'))).toHaveLength(3)
})

it('reads the current row from the list without `routes.get`, and only if it is needed', async () => {
  const only = { list: 'GET /k', update: 'PATCH /k/{id}' }
  const { client, lines, bodies } = setUp({ routes: only, etag: 'version', body: { update: whole } })
  await client.update!('k1', { name: 'CD' }, context)
  expect(bodies).toEqual([{ ...row, name: 'CD' }])
  expect(lines).toEqual(['GET /api/k', 'PATCH /api/k/k1 "7"'])
  const plain = setUp({ body: { update: (patch) => patch } })
  await plain.client.update!('k1', { name: 'CD' }, context).catch(() => undefined)
  expect(plain.lines).toEqual(['PUT /api/k/k1'])
})

it('sends If-Match only with each PUT, PATCH and DELETE of a key', async () => {
  const more = {
    ...routes,
    create: 'POST /k',
    revoke: 'POST /k/{id}/revoke',
    enable: 'PATCH /k/{id}',
    disable: 'PATCH /k/{id}',
  }
  const { client, lines } = setUp({ routes: more, etag: true })
  await client.delete!('k1', context)
  await client.setEnabled!('k1', false, context)
  await client.revoke!('k1', context).catch(() => undefined)
  await client.create!({ name: 'CI' }, context).catch(() => undefined)
  expect(lines).toEqual([
    'GET /api/k/k1',
    'DELETE /api/k/k1 "v7"',
    'GET /api/k/k1',
    'PATCH /api/k/k1 "v7"',
    'POST /api/k/k1/revoke',
    'POST /api/k',
  ])
})

it.each([
  [{ etag: true } as const, null],
  [{ etag: 'revision' } as const, '"v7"'],
])('sends no change without the required ETag: %j', async (mapping, tag) => {
  const { client, lines } = setUp(mapping, { tag })
  const error = client.update!('k1', { name: 'CD' }, context)
  await expect(error).rejects.toMatchObject({ code: 'malformed-response', mayHaveApplied: false })
  await expect(error).rejects.toThrow('mapping.etag')
  expect(lines).toEqual(['GET /api/k/k1'])
})

it('distinguishes a change by somebody else (412) and a missing condition (428) from other rejections', async () => {
  const changed = setUp({ etag: true }, { isChanged: true }).client.update!('k1', { name: 'CD' }, context)
  await expect(changed).rejects.toMatchObject({ code: 'precondition-failed', status: 412, mayHaveApplied: false })
  const bare = setUp({}).client.update!('k1', { name: 'CD' }, context)
  await expect(bare).rejects.toMatchObject({ code: 'precondition-failed', status: 428, mayHaveApplied: false })
  await expect(bare).rejects.toThrow('mapping.etag')
  expect(labels.changeError['precondition-failed']).toMatch(/changed.*[Rr]eload/)
})

it('rejects `etag: true` without a route `get` at setup', () => {
  const make = () =>
    createRestClient({ url: '/api', mapping: { routes: { list: 'GET', update: 'PUT /{id}' }, etag: true } })
  expect(make).toThrow(/`mapping\.etag`.*`mapping\.routes\.get`/)
})
