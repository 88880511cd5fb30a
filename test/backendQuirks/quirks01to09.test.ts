// @vitest-environment node
import { ApiKeysError, type ApiKeysClient, parseApiKey } from 'keydrawer/core'
import { createUnkeyClient } from 'keydrawer/unkey'
import { describe, expect, it, vi } from 'vitest'
import { newestFirst } from '../../src/core/filterAndSort'
import { mutateKey } from '../../src/core/mutateKey'
import { CreateKeyFlow } from '../../src/create-flow/CreateKeyFlow'
import { fetchKey } from '../../src/queries/queryFns'
import { targetOf } from '../support/targetOf'
import { backend, context, everything, key, SECRET } from './backend'

describe('trap 1: an empty id is "all of them"', () => {
  it.each(['', ' ', '\t\n'])('no id like %j ever leads to a request, by the core or by a client', async (id) => {
    const { client, fetch } = backend(everything)
    const changes = ['revoke', 'delete', 'enable', 'disable'].map((type) => ({ type }) as { type: 'revoke' })
    const all: readonly (() => Promise<unknown>)[] = [
      ...changes.map((change) => () => mutateKey(client, 'acme', id, change)),
      () => mutateKey(client, 'acme', id, { type: 'update', patch: { name: 'x' } }),
      () => fetchKey(client, id, context),
      () => client.delete!(id, context),
      () => client.revoke!(id, context),
      () => client.setEnabled!(id, false, context),
      () => client.update!(id, { name: 'x' }, context),
      () => client.rotate!(id, {}, context),
      () => client.get!(id, context),
      () => client.listActivity!(id, {}, context),
    ]
    for (const ask of all) await expect(ask()).rejects.toMatchObject({ code: 'invalid-input' })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('an id with a slash stays one segment of the address', async () => {
    const { client, requests } = backend(everything)
    await client.delete!('a/../b?c', context)
    expect(requests()[0]?.url).toBe('https://api.example/keys/a%2F..%2Fb%3Fc')
  })
})

describe('trap 2: giving up does not undo a creation', () => {
  it.each(['creation', 'rotation'])('a %s is sent once, with a signal that never fires', async (what) => {
    const refuse = vi.fn((..._args: readonly unknown[]) =>
      Promise.reject(new ApiKeysError('server-error', { mayHaveApplied: true })),
    )
    const client: ApiKeysClient = { list: async () => ({ items: [] }), create: refuse, rotate: refuse }
    const flow = new CreateKeyFlow()
    if (what === 'rotation') await flow.rotate(targetOf(client), key('key_1'), {})
    else await flow.submit(targetOf(client), { name: 'CI' })
    flow.dismiss()
    expect(refuse).toHaveBeenCalledOnce()
    expect((refuse.mock.calls[0]!.at(-1) as { signal: AbortSignal }).signal.aborted).toBe(false)
  })
})

describe('trap 3: the secret is in the list', () => {
  it('nothing gets in that is not named', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const row = { id: 'key_1', name: 'CI', secret: SECRET, hash: SECRET, meta: { token: SECRET }, raw: { SECRET } }
    const { client } = backend(everything, { data: [row] })
    const page = await client.list({}, context)
    expect(page.items).toHaveLength(1)
    expect(JSON.stringify(page)).not.toContain(SECRET)
  })
})

describe('trap 4: the id is the secret', () => {
  it('an alias takes its place in the page, and leads back to it on the way out', async () => {
    const mapping = {
      ...everything,
      paging: 'none',
      key: { id: { secret: 'token' }, hint: { lastOf: 'token' } },
    } as const
    const listed = { data: [{ token: SECRET, name: 'CI' }] }
    const { client, requests } = backend(mapping, listed, listed, {})
    const page = await client.list({}, context)
    expect(JSON.stringify(page)).not.toContain(SECRET.slice(0, 12))
    await client.delete!(page.items[0]!.id, context)
    expect(requests()[2]?.url).toContain(SECRET)
  })
})

describe('trap 5: what is called the key is not the secret', () => {
  it('the secret is read where it is said to be, and nowhere else', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const answer = { key: 'id-of-the-key', token: SECRET }
    const mapping = { routes: everything.routes, created: { secret: 'token', id: 'key' } }
    const issued = await backend(mapping, answer).client.create!({ name: 'CI' }, context)
    expect([issued.id, issued.secret.reveal()]).toEqual(['id-of-the-key', SECRET])
    for (const secret of [undefined, null, '', '  ', 7, {}]) {
      const made = backend(everything, { data: key('key_1'), secret, token: SECRET }).client.create!(
        { name: 'CI' },
        context,
      )
      await expect(made).rejects.toMatchObject({ code: 'secret-missing', mayHaveApplied: true })
    }
  })
})

describe('trap 6: a creation returns no object', () => {
  it('the secret comes through without one, and without an id', async () => {
    const mapping = { routes: everything.routes, created: { secret: 'apiKey' } }
    const issued = await backend(mapping, { apiKey: SECRET }).client.create!({ name: 'CI' }, context)
    expect([issued.id, issued.apiKey, issued.secret.reveal()]).toEqual([null, undefined, SECRET])
  })

  it('a question that follows it and fails does not lose it', async () => {
    const fetch = vi
      .fn()
      .mockResolvedValueOnce(Response.json({ data: { keyId: 'key_2', key: SECRET } }))
      .mockRejectedValue(new TypeError('lost'))
    const unkey = createUnkeyClient({ url: '/api/unkey', fetch })
    expect((await unkey.rotate!('key_1', {}, context)).secret.reveal()).toBe(SECRET)
    expect(fetch).toHaveBeenCalledTimes(2)
  })
})

describe('trap 7: no hint, or another than one thinks', () => {
  it.each([
    [undefined, null],
    ['sk_live_…x7Qa', { prefix: 'sk_live_', suffix: 'x7Qa' }],
    ['******8UzQ', { suffix: '8UzQ' }],
    ['YWJmZ...1MQ==', { prefix: 'YWJmZ', suffix: '1MQ==' }],
    [SECRET, { suffix: SECRET.slice(-4) }],
  ])('of %s it is %j', async (shown, hint) => {
    const mapping = { ...everything, key: { hint: { masked: 'shown' } } }
    const page = await backend(mapping, { data: [{ id: 'key_1', name: 'CI', shown }] }).client.list({}, context)
    expect(page.items[0]?.hint).toEqual(hint)
  })

  it('none is made up from the secret', async () => {
    const { client } = backend(everything, { data: { id: 'key_1', name: 'CI' }, secret: SECRET })
    expect((await client.create!({ name: 'CI' }, context)).apiKey?.hint).toBeNull()
  })
})

describe('trap 8: never, and not told', () => {
  it('are two things', () => {
    expect(parseApiKey({ id: 'a', lastUsedAt: null, expiresAt: null })).toMatchObject({
      lastUsedAt: null,
      expiresAt: null,
    })
    const silent = parseApiKey({ id: 'a' })
    expect(['lastUsedAt' in silent, 'expiresAt' in silent]).toEqual([false, false])
  })
})

describe('trap 9: a zoo of times', () => {
  it('leaves one form, in UTC', async () => {
    const mapping = { ...everything, times: 'utc' } as const
    const created = [
      '2026-11-23T23:22:51',
      '2026-11-23 23:22:51+00:00',
      '2026-11-24T10:22:51+11',
      'Mon Nov 23 2026 23:22:51 GMT+0000 (UTC)',
    ]
    const data = created.map((createdAt, at) => ({ id: `${at}`, name: 'CI', createdAt }))
    const { items } = await backend(mapping, { data }).client.list({}, context)
    expect(new Set(items.map(({ createdAt }) => createdAt))).toEqual(new Set(['2026-11-23T23:22:51.000Z']))
  })

  it('does not show a key as active whose end makes no sense', async () => {
    const data = [{ id: 'a', name: 'CI', expiresAt: 'next week' }]
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const page = await backend(everything, { data }).client.list({}, context)
    expect(page).toMatchObject({ items: [], unreadable: [{ id: 'a', field: 'expiresAt' }] })
  })

  it('does not let keys of one second change places', () => {
    const at = { createdAt: '2026-11-23T23:22:51.000Z' }
    const [a, b, c] = [key('a', at), key('b', at), key('c', at)]
    expect([c, a, b].toSorted(newestFirst)).toEqual([b, c, a].toSorted(newestFirst))
  })
})
