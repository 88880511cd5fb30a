// @vitest-environment node
import type { ApiKeyPage } from 'keydrawer/core'
import { createRestClient, type RestMapping } from 'keydrawer/rest'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ValidatedClient } from '../../src/testing/ValidatedClient'
import { anyContext as context } from '../support/mappedClient'
import { validated } from '../support/validated'

const silence = () => vi.spyOn(console, 'warn').mockReturnValue()
let warn: ReturnType<typeof silence>
beforeEach(() => void (warn = silence()))
afterEach(() => vi.restoreAllMocks())

type Respond = (params: URLSearchParams, url: URL) => Response

function clientOf(mapping: Omit<RestMapping, 'routes'>, respond: Respond, headers?: Record<string, string>) {
  const requests: URL[] = []
  const fetch = (input: string | URL | Request) => {
    const url = new URL(input instanceof Request ? input.url : input)
    requests.push(url)
    return Promise.resolve(respond(url.searchParams, url))
  }
  const client = validated(
    createRestClient({
      url: 'https://api.example/keys',
      fetch,
      headers,
      mapping: { routes: { list: 'GET' }, ...mapping },
    }),
  )
  return { client, requests }
}

async function walk(client: Pick<ValidatedClient, 'list'>, limit = 50) {
  const pages: ApiKeyPage[] = []
  let cursor: string | undefined
  do {
    const page = await client.list({ limit, cursor }, context)
    pages.push(page)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined && pages.length < 50)
  return { pages, ids: pages.flatMap(({ items }) => items.map(({ id }) => id)) }
}

const keys = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `k${at}`, name: `Key ${at}` }))
const idsOf = (count: number) => keys(count).map(({ id }) => id)

/** A server with its own limit. */
const counted =
  (all: () => readonly { id: string }[], cap: number, rest: (total: number) => object = () => ({})): Respond =>
  (params) => {
    const size = Math.min(Number(params.get('limit')), cap)
    const at = params.has('page') ? (Number(params.get('page')) - 1) * size : Number(params.get('offset'))
    return Response.json({ data: all().slice(at, at + size), ...rest(all().length) })
  }

const OFFSET = { offset: 'offset', limit: 'limit' }
const NUMBER = { page: 'page', perPage: 'limit' }

it('reports a server that ignores the paging parameters', async () => {
  const { client } = clientOf({ paging: OFFSET }, () => Response.json({ data: keys(2) }))
  await walk(client)
  expect(String(warn.mock.calls)).toContain('`mapping.paging`')
})

describe.each([
  ['offset', OFFSET],
  ['number', NUMBER],
] as const)('pages by %s', (_name, paging) => {
  it.each([13, 20, 30])('of a server that sends ten at most are read to the end of %i keys', async (count) => {
    for (const rest of [(total: number) => ({ total }), () => ({})]) {
      const { client } = clientOf(
        { paging },
        counted(() => keys(count), 10, rest),
      )
      const { ids } = await walk(client)
      expect([...new Set(ids)]).toEqual(idsOf(count))
    }
  })

  it('end without another request by the user', async () => {
    const { client } = clientOf(
      { paging },
      counted(() => keys(3), 50),
    )
    expect((await client.list({ limit: 50 }, context)).nextCursor).toBeUndefined()
  })

  it('end if a server ignores the parameters', async () => {
    const { client } = clientOf({ paging }, () => Response.json({ data: keys(3) }))
    expect((await walk(client)).ids).toEqual(idsOf(3))
    expect((await walk(client, 3)).ids).toEqual(idsOf(3))
  })

  it('reveal that somebody deleted a key in the meantime', async () => {
    let all = keys(12)
    const { client } = clientOf(
      { paging },
      counted(() => all, 50),
    )
    const first = await client.list({ limit: 4 }, context)
    expect((await client.list({ limit: 4, cursor: first.nextCursor! }, context)).isStale).toBeUndefined()
    all = all.filter(({ id }) => id !== 'k1')
    expect((await client.list({ limit: 4, cursor: first.nextCursor! }, context)).isStale).toBe(true)
  })
})

it('reads pages of one row', async () => {
  const { client } = clientOf(
    { paging: OFFSET },
    counted(() => keys(4), 1),
  )
  expect((await walk(client, 1)).ids).toEqual(idsOf(4))
})

it('keeps the rest of a list if a function leaves out a whole page', async () => {
  const rows = (body: unknown) =>
    (body as { data: { id: string }[] }).data.map((row) => (Number(row.id.slice(1)) < 6 ? null : row))
  const { client } = clientOf(
    { paging: OFFSET, rows },
    counted(
      () => keys(8),
      50,
      (total) => ({ total }),
    ),
  )
  const { ids, pages } = await walk(client, 2)
  expect(ids).toEqual(['k6', 'k7'])
  expect(pages.at(-1)?.total).toBeUndefined()
})

describe('a total', () => {
  it.each(['x-total-count', 'x-total'])('is read from the header %s', async (name) => {
    const { client } = clientOf({ paging: OFFSET }, (params) => {
      const page = keys(13).slice(Number(params.get('offset')), Number(params.get('offset')) + 10)
      return Response.json({ data: page }, { headers: { [name]: '13' } })
    })
    const { pages, ids } = await walk(client)
    expect([pages[0]?.total, new Set(ids).size]).toEqual([13, 13])
  })

  it('may be a function of the response', async () => {
    const total = (_body: unknown, { headers }: { headers: Headers }) => headers.get('content-range')?.split('/')[1]
    const { client } = clientOf({ paging: 'none', total }, () =>
      Response.json({ data: keys(2) }, { headers: { 'content-range': 'keys 0-1/2' } }),
    )
    expect((await client.list({}, context)).total).toBe(2)
  })
})

describe('pages that the response names', () => {
  const page = (params: URLSearchParams) =>
    keys(5)
      .slice(Number(params.get('start') ?? 0))
      .slice(0, 2)
  const nextOf = (params: URLSearchParams) => Number(params.get('start') ?? 0) + 2

  it('by a Link header are followed to the end', async () => {
    const { client, requests } = clientOf({ paging: 'link-header' }, (params) => {
      const link = `<https://api.example/keys?start=0>; rel="first", </keys?start=${nextOf(params)}>; title="a, b"; rel="next last"`
      return Response.json({ data: page(params) }, nextOf(params) < 5 ? { headers: { link } } : {})
    })
    expect((await walk(client)).ids).toEqual(idsOf(5))
    expect(requests.map(({ search }) => search)).toEqual(['', '?start=2', '?start=4'])
  })

  it('by a URL in the body are followed to the end, as Django REST framework sends them', async () => {
    const { client } = clientOf({ paging: { nextUrl: 'next' }, rows: 'results', total: 'count' }, (params) => {
      const next = nextOf(params) < 5 ? `https://api.example/keys?start=${nextOf(params)}` : null
      return Response.json({ results: page(params), next, previous: null, count: 5 })
    })
    expect((await walk(client)).ids).toEqual(idsOf(5))
  })

  it.each([
    ['https://other.example/steal?start=2', undefined],
    ['//other.example/steal?start=2', undefined],
    ['https://user:pass@other.example/steal', undefined],
    ['http://internal:8000/keys?start=2', 'https://api.example/keys?start=2'],
    ['/keys?start=2', 'https://api.example/keys?start=2'],
    ['?start=2', 'https://api.example/keys?start=2'],
    ['javascript:alert(1)', undefined],
    ['http://[', undefined],
  ])(
    'never take the headers of the client to another origin: %s',
    { tags: 'fault/pages-other-origin' },
    async (next, followed) => {
      const { client, requests } = clientOf(
        { paging: { nextUrl: 'next' } },
        (params) => Response.json({ data: page(params), next: params.has('start') ? null : next }),
        { 'x-token': 'session' },
      )
      const walked = walk(client)
      if (followed === undefined) await expect(walked).rejects.toMatchObject({ code: 'malformed-response' })
      else await walked
      expect(requests.slice(1).map(String)).toEqual(followed === undefined ? [] : [followed])
      const cursor = 'https://other.example/keys/steal'
      await client.list({ cursor }, context).catch(() => {})
      expect(requests.filter(({ origin }) => origin !== 'https://api.example')).toEqual([])
    },
  )

  it('by the last id are followed as Stripe sends them', async () => {
    const after = (params: URLSearchParams) => keys(5).findIndex(({ id }) => id === params.get('starting_after')) + 1
    const respond: Respond = (params) => {
      const from = after(params)
      return Response.json({ data: keys(5).slice(from, from + 2), has_more: from + 2 < 5 })
    }
    const stripe = clientOf({ paging: { lastId: 'starting_after', limit: 'limit', more: 'has_more' } }, respond)
    expect((await walk(stripe.client, 2)).ids).toEqual(idsOf(5))
    expect(stripe.requests.map(({ search }) => search)).toEqual([
      '?limit=2',
      '?limit=2&starting_after=k1',
      '?limit=2&starting_after=k3',
    ])
    const without = clientOf({ paging: { lastId: 'starting_after', limit: 'limit' } }, respond)
    expect((await walk(without.client, 2)).ids).toEqual(idsOf(5))
    expect((await walk(without.client, 50)).ids).toEqual(idsOf(5))
  })

  it('by a function receive the headers', async () => {
    const next = (_body: unknown, { headers }: { headers: Headers }) => headers.get('x-next')
    const { client } = clientOf({ paging: { cursor: 'start', next } }, (params) =>
      Response.json({ data: page(params) }, nextOf(params) < 5 ? { headers: { 'x-next': `${nextOf(params)}` } } : {}),
    )
    expect((await walk(client)).ids).toEqual(idsOf(5))
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('no')
      },
    ],
    ['returns a promise', () => Promise.reject(new Error('no'))],
    ['returns nonsense', () => ({})],
  ])('by a function that %s end with a sentence on the console', async (_what, next) => {
    const { client } = clientOf({ paging: { cursor: 'start', next } }, () => Response.json({ data: keys(2) }))
    expect((await walk(client)).ids).toEqual(idsOf(2))
    expect(String(warn.mock.calls)).toContain('mapping.paging.next')
  })
})

it('keeps a cursor after an empty page, because more may follow', async () => {
  const { client } = clientOf({ paging: { cursor: 'c', next: 'next' } }, () => Response.json({ data: [], next: 'c2' }))
  expect((await client.list({}, context)).nextCursor).toBe('c2')
})
