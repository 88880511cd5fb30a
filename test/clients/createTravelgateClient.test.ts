// @vitest-environment node
import type { ApiKeysClient } from 'keydrawer/core'
import { createTravelgateClient, type TravelgateClientOptions } from 'keydrawer/travelgate'
import { describe, expect, it } from 'vitest'
import { describeContract } from '../support/describeContract'
import { validated } from '../support/validated'
import { listening } from './servers/listen'
import { JWT, SECRET_IN_PROSE, travelgateServer } from './servers/travelgate'

const travelgate = travelgateServer()
const url = listening(travelgate.app)
let organizations = 0

function setUp(options: TravelgateClientOptions = {}) {
  const all = { url: url(), authorization: () => JWT, ...options }
  const scope = `org_${++organizations}`
  const context = { signal: new AbortController().signal, scope, idempotencyKey: 'k' }
  Object.assign(travelgate.faults, { advise: undefined, keyOfNext: undefined })
  return { client: createTravelgateClient(all) as Required<ApiKeysClient>, scope, context }
}

// Not the first role, so that the contract suite can change it to another.
describeContract('Travelgate, on its documented schema', () => setUp({ role: 'EDITOR' }))

const fold = {
  fold: (name: string, description = '') => `${name} — ${description}`,
  unfold: (label: string) => ({ name: label.split(' — ')[0]!, description: label.split(' — ')[1] }),
}
describeContract('Travelgate with descriptions folded into its labels', () => setUp({ role: 'EDITOR', label: fold }))

it('calls the function for authorization for every request', async () => {
  let count = 0
  const { client, context } = setUp({ authorization: async () => (++count, JWT), headers: { 'x-host': 'acme' } })
  await client.list({}, context)
  await client.list({}, context)
  expect(count).toBe(2)
})

it('has no description field without a label', async () => {
  expect(setUp().client.features?.description).toBe(false)
  const { client, context, scope } = setUp({ label: fold })
  await client.create({ name: 'CI', description: 'Releases' }, context)
  expect(travelgate.keysOf(scope)[0]?.label).toBe('CI — Releases')
})

describe('the role of a key', () => {
  it('is the lowest that includes all selected scopes', async () => {
    const { client, context, scope } = setUp()
    for (const scopes of [['VIEWER'], ['ADMIN'], ['VIEWER', 'EDITOR'], []])
      await client.create({ name: 'CI', scopes }, context)
    expect(travelgate.keysOf(scope).map(({ role }) => role)).toEqual(['VIEWER', 'ADMIN', 'EDITOR', 'VIEWER'])
    travelgate.keysOf(scope)[0]!.role = 'OWNER'
    const { items } = await client.list({}, context)
    expect(items.map((apiKey) => apiKey.scopes?.at(-1))).toEqual(['VIEWER', 'EDITOR', 'ADMIN', 'ADMIN'])
  })

  it('defaults to viewer or to the option `role`', () => {
    expect(setUp().client.features?.scopes?.default).toEqual(['VIEWER'])
    expect(setUp({ role: 'EDITOR' }).client.features?.scopes?.default).toEqual(['VIEWER', 'EDITOR'])
  })
})

describe('the code of a key', () => {
  const FULL = 'test0000-0000-0000-0000-00000000beef'

  it('is shown as a secret once, and as its suffix afterwards', async () => {
    const { client, context } = setUp()
    const issued = await client.create({ name: 'CI' }, context)
    const { items } = await client.list({}, context)
    expect(issued.secret.reveal()).toHaveLength(36)
    expect(issued.apiKey).toBeUndefined()
    expect(items[0]).toMatchObject({ id: issued.id, hint: { suffix: issued.secret.reveal()!.slice(-6) } })
  })

  it('is cut to four characters if the list contains the whole key', async () => {
    const { client, context } = setUp({
      fetch: () =>
        Promise.resolve(Response.json({ data: { admin: { answer: { edges: [edge(FULL)], totalCount: 1 } } } })),
    })
    const page = await client.list({}, context)
    expect(page.items[0]?.hint).toEqual({ suffix: 'beef' })
    expect(JSON.stringify(page)).not.toContain(FULL.slice(0, 12))
  })

  it('is rejected as a secret if it is too short, although the key exists', async () => {
    const { client, context } = setUp()
    travelgate.faults.keyOfNext = 'a1b2c3'
    const made = client.create({ name: 'CI' }, context)
    await expect(made).rejects.toMatchObject({ code: 'secret-missing', mayHaveApplied: true })
  })

  it('prevents changes of two keys that share it', async () => {
    const { client, context, scope } = setUp()
    for (const key of ['first000-0000-0000-0000-0000000000aa', 'other000-0000-0000-0000-0000000000aa']) {
      travelgate.faults.keyOfNext = key
      await client.create({ name: 'CI' }, context)
    }
    const { items } = await client.list({}, context)
    for (const { id, actions } of items) {
      expect(actions).toEqual({ update: false, enable: false, disable: false, delete: false })
      await expect(client.delete(id, context)).rejects.toMatchObject({ code: 'unsupported', mayHaveApplied: false })
    }
    expect(travelgate.keysOf(scope).every(({ deletedAt }) => deletedAt === null)).toBe(true)
  })

  it('is forgotten with its key, so that a second deletion fails', async () => {
    const { client, context } = setUp()
    const { id } = await client.create({ name: 'CI' }, context)
    await client.delete(id!, context)
    await expect(client.delete(id!, context)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is looked up before a change if no list was requested', async () => {
    const { client, context, scope } = setUp()
    const { id } = await client.create({ name: 'CI' }, context)
    const other = createTravelgateClient({ url: url(), authorization: () => JWT })
    await other.setEnabled!(id!, false, context)
    expect(travelgate.keysOf(scope)[0]?.isActive).toBe(false)
  })
})

function edge(code: string) {
  const apikeysData = { id: 7, label: 'CI', isActive: true, role: 'VIEWER' }
  return { node: { code, createdAt: '2026-11-23T10:00:00', updatedAt: null, deletedAt: null, apikeysData } }
}

describe('a rejection', () => {
  it.each([
    ['22401', 'forbidden', false],
    ['11400', 'invalid-input', false],
    ['22500', 'server-error', true],
    ['99999', 'unknown', false],
  ])('with message %s is %s, and its sentence is not quoted', async (advise, code, mayHaveApplied) => {
    const { client, context } = setUp()
    const { id } = await client.create({ name: 'CI' }, context)
    await client.list({}, context)
    travelgate.faults.advise = advise
    await expect(client.list({}, context)).rejects.toMatchObject({ code, mayHaveApplied: false })
    const error: unknown = await client.setEnabled(id!, false, context).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'ApiKeysError', code, mayHaveApplied })
    expect(JSON.stringify([error, String(error)])).not.toContain(SECRET_IN_PROSE.slice(8, 20))
  })

  it('of the gateway is forbidden for the list and for every change', async () => {
    const { client, context } = setUp({ authorization: () => 'Bearer of-somebody-else' })
    await expect(client.list({}, context)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(client.create({ name: 'CI' }, context)).rejects.toMatchObject({
      code: 'forbidden',
      mayHaveApplied: false,
    })
  })

  it('next to a new key hides its secret, and reports that a key may exist', async () => {
    const refused = { code: 'test0000-0000-0000-0000-000000000000', apikeysData: { id: 1 } }
    const created = { ...refused, adviseMessage: [{ code: '99', level: 'ERROR' }] }
    const { client, context } = setUp({
      fetch: () => Promise.resolve(Response.json({ data: { admin: { answer: created } } })),
    })
    await expect(client.create({ name: 'CI' }, context)).rejects.toMatchObject({
      code: 'unknown',
      mayHaveApplied: true,
    })
  })

  it('of an outdated document names the setting, and reports that nothing was done', async () => {
    const create = 'mutation Make($data: APIKeyCreateInput!) { admin { answer: makeApikey(data: $data) { code } } }'
    const { client, context } = setUp({ documents: { create } })
    await expect(client.create({ name: 'CI' }, context)).rejects.toMatchObject({
      code: 'unsupported',
      mayHaveApplied: false,
      message: expect.stringContaining('`documents`'),
    })
  })
})

it('accepts a custom document and a renamed field', async () => {
  const list = `query ($organization: ID!) { admin { answer: allAPIKeys(where: { organization: $organization }) {
    edges { node { code createdAt apikeysData { id label: code isActive role } } } } } }`
  const { client, context } = setUp({ documents: { list } })
  const { id } = await client.create({ name: 'CI' }, context)
  const { items } = await client.list({}, context)
  expect(items).toMatchObject([{ id, name: items[0]?.hint?.suffix }])
})

it('lists readable keys next to unreadable ones', async () => {
  const edges = [null, { node: null }, { node: { code: 'x', apikeysData: null } }, edge('c0ffee')]
  const data = { admin: { answer: { edges, totalCount: 4 } } }
  const { client, context } = setUp({
    fetch: () => Promise.resolve(Response.json({ data, errors: [{ message: 'one key is broken' }] })),
  })
  const page = await validated(client).list({}, context)
  expect(page.items).toMatchObject([{ id: '7', name: 'CI', createdAt: '2026-11-23T10:00:00.000Z' }])
  expect(page.unreadable).toHaveLength(3)
})

it('names the setting to check if the address is not a GraphQL API', async () => {
  const { client, context } = setUp({ fetch: () => Promise.resolve(Response.json({ hello: 'world' })) })
  await expect(client.list({}, context)).rejects.toMatchObject({
    code: 'malformed-response',
    message: expect.stringContaining('`url`'),
  })
})
