// @vitest-environment node
import { ApiKeysError, type ApiKeysErrorCode } from 'keydrawer/core'
import { createClerkClient } from 'keydrawer/clerk'
import { createRestClient } from 'keydrawer/rest'
import { describe, expect, it } from 'vitest'
import { anyContext as context } from '../support/mappedClient'
import { type Change, refusedBy, shippedClients } from '../support/shippedClients'

const DOUBTFUL = [408, 409, 425, 499, 500, 501, 502, 503, 504, 520, 599]
const REFUSED = [400, 401, 402, 403, 404, 405, 410, 412, 413, 415, 418, 422, 423, 428, 429]

const writes = Object.entries(shippedClients).flatMap(([name, { changes }]) =>
  changes.map((change) => [name, change] as const),
)

describe.each(writes)('%s: %s', (name, change) => {
  // WorkOS sends 409 for a wrong date, so its mapping has a code for it.
  const doubtful = DOUBTFUL.filter((status) => status !== 409 || name !== 'createWorkosClient')
  it.each(doubtful)('may have been applied after %i', async (status) => {
    expect(await refusedBy(name, change, status)).toMatchObject({ status, mayHaveApplied: true })
  })

  it.each(REFUSED)('was not applied after %i', async (status) => {
    expect(await refusedBy(name, change, status)).toMatchObject({ status, mayHaveApplied: false })
  })

  it('may have been applied after a redirect and an opaque response', async () => {
    for (const answer of [new Response(null, { status: 302 }), Response.error()])
      expect(await refusedBy(name, change, answer)).toMatchObject({ mayHaveApplied: true })
  })
})

it('never reports that a read may have been applied', async () => {
  for (const { create } of Object.values(shippedClients))
    for (const status of [...DOUBTFUL, ...REFUSED]) {
      const client = create(() => Promise.resolve(Response.json({}, { status })))
      await expect(client.list({}, context)).rejects.toMatchObject({ status, mayHaveApplied: false })
    }
})

describe('a 409', () => {
  const rest = (body: unknown, errors?: object) =>
    createRestClient({
      url: '/api',
      fetch: () => Promise.resolve(Response.json(body, { status: 409 })),
      mapping: { routes: { list: 'GET', create: 'POST' }, ...(errors && { errors }) },
    }).create!({ name: 'CI' }, context).catch((error: unknown) => error)

  it.each<[ApiKeysErrorCode, boolean]>([
    ['name-taken', false],
    ['limit-reached', false],
    ['forbidden', false],
    ['in-progress', true],
  ])('with the code %s may have been applied: %s', async (code, mayHaveApplied) => {
    expect(await rest({ code })).toMatchObject({ code, mayHaveApplied })
  })

  it('with an unknown body may have been applied', async () => {
    for (const body of [{}, { code: 'CONFLICT' }, { code: '__proto__' }, [], null, 'taken'])
      expect(await rest(body)).toMatchObject({ code: 'name-taken', mayHaveApplied: true })
  })

  it.each<[ApiKeysErrorCode, boolean]>([
    ['name-taken', false],
    ['limit-reached', false],
    ['invalid-input', false],
    ['in-progress', true],
    ['server-error', true],
    ['unknown', true],
  ])('that a mapping maps to %s may have been applied: %s', async (code, mayHaveApplied) => {
    const error = { kind: 'CONFLICT' }
    expect(await rest(error, { code: 'kind', codes: { CONFLICT: code } })).toMatchObject({ code, mayHaveApplied })
    expect(await rest({}, { statuses: { 409: code } })).toMatchObject({ code, mayHaveApplied })
  })
})

it('reports that a change may have been applied after 5xx, regardless of the mapping', async () => {
  const client = createRestClient({
    url: '/api',
    fetch: () => Promise.resolve(Response.json({}, { status: 500 })),
    mapping: { routes: { list: 'GET', create: 'POST' }, errors: { statuses: { 500: 'name-taken' } } },
  })
  await expect(client.create!({ name: 'CI' }, context)).rejects.toMatchObject({
    code: 'name-taken',
    mayHaveApplied: true,
  })
})

it.each([...DOUBTFUL.map((status) => [status, true] as const), ...REFUSED.map((status) => [status, false] as const)])(
  'interprets the status %i of Clerk’s errors in the same way: %s',
  async (status, mayHaveApplied) => {
    const fails = () => Promise.reject(Object.assign(new Error('Clerk'), { status, errors: [] }))
    const client = createClerkClient({ clerk: () => ({ apiKeys: { getAll: fails, create: fails, revoke: fails } }) })
    const error = await client.create!({ name: 'CI' }, context).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ApiKeysError)
    expect(error).toMatchObject({ status, mayHaveApplied })
  },
)

it('covers every change of the clients', () => {
  const changes = new Set<Change>(writes.map(([, change]) => change))
  expect([...changes].toSorted()).toEqual(
    ['acknowledge', 'create', 'delete', 'disable', 'enable', 'revoke', 'rotate', 'update'].toSorted(),
  )
})
