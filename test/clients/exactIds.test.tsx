import { screen } from '@testing-library/react'
import { type ApiKeysClient, ApiKeyTable, englishLabels as labels } from 'keydrawer'
import { createBetterAuthClient } from 'keydrawer/better-auth'
import { createRestClient, type RestMapping } from 'keydrawer/rest'
import { createTravelgateClient } from 'keydrawer/travelgate'
import { createUnkeyClient } from 'keydrawer/unkey'
import { createWorkosClient } from 'keydrawer/workos'
import { createZuploClient } from 'keydrawer/zuplo'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { apiKey, SECRET } from '../support/fakeClient'
import { anyContext as context } from '../support/mappedClient'
import { renderWithKeys } from '../support/render'
import { validated } from '../support/validated'

/** Ids with 64 bits: `JSON.parse` reads the first as the second. */
const PROD = '9007199254740993'
const PAYMENTS = '9007199254740992'

let warn: ReturnType<typeof vi.spyOn>
beforeEach(() => void (warn = vi.spyOn(console, 'warn').mockReturnValue()))
afterEach(() => void vi.restoreAllMocks())

type Fetch = typeof globalThis.fetch
const mapping: RestMapping = {
  routes: {
    list: 'GET /keys',
    create: 'POST /keys',
    rotate: 'POST /keys/{id}/rotate',
    delete: 'DELETE /keys/{id}',
  },
  key: { id: 'number', name: 'title' },
  created: { secret: 'secret', id: 'number' },
}
const url = 'https://api.example'

/** Each client with its backend's response to a list of two keys, whose ids are JSON numbers. */
const clients: Readonly<Record<string, readonly [(fetch: Fetch) => ApiKeysClient, string]>> = {
  'a mapped client': [
    (fetch) => createRestClient({ url, fetch, mapping }),
    `{"data":[{"number":${PROD},"title":"prod","replaces":${PAYMENTS}},{"number":${PAYMENTS},"title":"payments"}]}`,
  ],
  'the contract’s client': [
    (fetch) => createRestClient({ url, fetch }),
    `{"data":[{"id":${PROD},"name":"prod","replaces":${PAYMENTS}},{"id":${PAYMENTS},"name":"payments"}]}`,
  ],
  'a mapped GraphQL client': [
    (fetch) =>
      createRestClient({
        url,
        fetch,
        mapping: { routes: { list: 'POST', delete: 'POST' }, rows: 'data.keys', body: { delete: (id) => ({ id }) } },
      }),
    `{"data":{"keys":[{"id":${PROD},"name":"prod"},{"id":${PAYMENTS},"name":"payments"}]}}`,
  ],
  createTravelgateClient: [
    (fetch) => createTravelgateClient({ fetch }),
    `{"data":{"admin":{"answer":{"edges":[
      {"node":{"code":"aaaa","apikeysData":{"id":${PROD},"label":"prod","isActive":true}}},
      {"node":{"code":"bbbb","apikeysData":{"id":${PAYMENTS},"label":"payments","isActive":true}}}]}}}}`,
  ],
  createBetterAuthClient: [
    (fetch) => createBetterAuthClient({ fetch }),
    `{"total":2,"apiKeys":[{"id":${PROD},"name":"prod","metadata":"{\\"replaces\\":${PAYMENTS}}"},{"id":${PAYMENTS},"name":"payments"}]}`,
  ],
  createUnkeyClient: [
    (fetch) => createUnkeyClient({ url, fetch }),
    `{"data":[{"keyId":${PROD},"name":"prod"},{"keyId":${PAYMENTS},"name":"payments"}]}`,
  ],
  createWorkosClient: [
    (fetch) => createWorkosClient({ fetch, token: () => 'token' }),
    `{"data":[{"id":${PROD},"name":"prod"},{"id":${PAYMENTS},"name":"payments"}]}`,
  ],
  createZuploClient: [
    (fetch) => createZuploClient({ url, fetch }),
    `{"data":[{"id":${PROD},"description":"prod"},{"id":${PAYMENTS},"description":"payments"}]}`,
  ],
}

/** Returns the rows of a backend from an offset. */
function from(address: string, list: string): string {
  const offset = Number(new URL(address, url).searchParams.get('offset') ?? 0)
  return offset === 0 ? list : `{"data":[${(list.match(/\{"id":[^}]*\}/g) ?? []).slice(offset).join(',')}]}`
}

describe.each(Object.entries(clients))('%s', (_name, [create, list]) => {
  const sent: { readonly url: string; readonly body: string | undefined }[] = []
  const fetch: Fetch = (input, init) => {
    sent.push({ url: input as string, body: init?.body as string })
    return Promise.resolve(new Response(from(input as string, list)))
  }

  it('reads ids with 64 bits exactly', async () => {
    const { items } = await create(fetch).list({}, context)
    expect(items.map(({ id, name }) => [id, name])).toEqual([
      [PROD, 'prod'],
      [PAYMENTS, 'payments'],
    ])
    if (list.includes('replaces')) expect(items[0]?.replaces).toBe(PAYMENTS)
    expect(warn).not.toHaveBeenCalled()
  })

  it('deletes the key with the given id', async () => {
    const client = create(fetch)
    await client.list({}, context)
    sent.length = 0
    await client.delete?.(PROD, context).catch(() => undefined)
    const text = JSON.stringify(sent)
    // Travelgate identifies its keys by their suffix.
    expect(text).toContain(create === clients['createTravelgateClient']![0] ? 'aaaa' : PROD)
    expect(text).not.toContain(PAYMENTS)
    expect(text).not.toContain('bbbb')
  })
})

it('reads the id of a created key exactly', async () => {
  const fetch = () => Promise.resolve(new Response(`{"number":${PROD},"secret":"${SECRET}"}`))
  expect((await createRestClient({ url, fetch, mapping }).create!({ name: 'CI' }, context)).id).toBe(PROD)
})

it.each(['1e20', '9007199254740993.5', '1.5', '1e400'])(
  'makes a row with the number %s as id unreadable',
  async (id) => {
    const fetch = () => Promise.resolve(new Response(`{"data":[{"number":${id},"title":"prod"}]}`))
    const page = await validated(createRestClient({ url, fetch, mapping })).list({}, context)
    expect(page).toMatchObject({ items: [], unreadable: [{ id: null, field: 'id' }] })
  },
)

it.each([2 ** 53, -(2 ** 53), 2 ** 60, 1.5, -0, 1e21, Number.NaN, Infinity, 7])(
  'shows a key of a custom client with the number %s as id as unreadable, without actions',
  async (id) => {
    const remove = vi.fn(() => Promise.resolve())
    const items = [apiKey({ id: id as never, name: 'prod' }), apiKey({ id: 'b', name: 'payments' })]
    renderWithKeys(<ApiKeyTable />, { client: { list: () => Promise.resolve({ items }), delete: remove } })
    expect(await screen.findByText(labels.unreadableRow(labels.columnId))).toBeVisible()
    expect(screen.getAllByRole('button', { name: /^Actions for/ })).toHaveLength(1)
  },
)

it('explains once in development why a number is not an id', async () => {
  vi.resetModules()
  const { parseApiKeyPage } = await import('../../src/core/parseApiKey')
  for (let run = 0; run < 2; run++) parseApiKeyPage({ items: [{ id: 'a' }, { id: 2 ** 53 }, { id: 2 ** 54 }] })
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/id .* is a number.*ids as strings/))
  expect(String(warn.mock.calls)).not.toContain(String(2 ** 53))
})
