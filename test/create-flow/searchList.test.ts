// @vitest-environment node
import { type ApiKey, ApiKeysError, type ApiKeyPage, type ApiKeysClient, type ListResponse } from 'keydrawer/core'
import { describe, expect, it, vi } from 'vitest'
import { CreateKeyFlow } from '../../src/create-flow/CreateKeyFlow'
import type { CreateRequest } from '../../src/create-flow/CreateRequest'
import { searchList } from '../../src/create-flow/searchList'
import { apiKey, fakeClient } from '../support/fakeClient'
import { deferred } from '../support/deferred'
import { requestOf, targetOf, trackerFor } from '../support/targetOf'

const HOUR_MS = 3_600_000
const never = () => new Promise<void>(() => {})
const lost = () =>
  apiKey({ id: 'key_lost', name: 'Booking engine', createdAt: new Date().toISOString(), lastUsedAt: null })
const others = (count: number, from = 0): ApiKey[] =>
  Array.from({ length: count }, (_, index) => apiKey({ id: `key_${from + index}` }))

/** Makes a request end with an unknown outcome. */
function fail(client: ApiKeysClient, request: CreateRequest): void {
  const attempt = trackerFor(client).begin(client, request)
  attempt.pendingTries--
  trackerFor(client).markUncertain(attempt)
}

/** A list with pages of `size` keys, in the order of the backend. */
function setUp(keys: readonly ApiKey[], size = 100, own: Partial<ListResponse> = {}) {
  const client = {
    ...fakeClient(),
    list: vi.fn<ApiKeysClient['list']>(({ cursor = '0' }) => {
      const end = Number(cursor) + size
      return Promise.resolve({
        items: keys.slice(Number(cursor), end),
        nextCursor: end < keys.length ? String(end) : null,
        ...own,
      })
    }),
  }
  const request = requestOf()
  fail(client, request)
  return { client, request, search: (pause = never) => searchList(targetOf(client), request, pause) }
}

it(
  'finds a candidate on the last page of a list that is sorted oldest first',
  { tags: 'fault/orphan-search-all-pages' },
  async () => {
    const { client, search } = setUp([...others(250), lost()])
    expect(await search()).toEqual({ status: 'candidate' })
    expect(client.list).toHaveBeenCalledTimes(3)
  },
)

it('stops at the page that has a candidate', async () => {
  const { client, search } = setUp([lost(), ...others(250)])
  expect(await search()).toEqual({ status: 'candidate' })
  expect(client.list).toHaveBeenCalledOnce()
})

it('reports the number of compared keys, and whether these are all', async () => {
  expect(await setUp(others(250)).search()).toEqual({ status: 'not-found', searched: 250, isWhole: true })
  const long = setUp([...others(2500), lost()])
  expect(await long.search()).toEqual({ status: 'not-found', searched: 2000, isWhole: false })
  expect(long.client.list).toHaveBeenCalledTimes(20)
})

it.each<[string, ApiKeysClient['list']]>([
  ['fails', () => Promise.reject(new ApiKeysError('unreachable'))],
  ['cannot be read', () => Promise.resolve({ items: 7 } as never)],
  ['throws', () => JSON.parse('{')],
])('is unavailable if the list %s', async (_how, list) => {
  const { client, search } = setUp([])
  client.list.mockImplementation(list)
  expect(await search()).toEqual({ status: 'unavailable' })
})

it('still notes the keys of a page that arrives after its timeout', async () => {
  const { client, search } = setUp([])
  const page = deferred<ApiKeyPage>()
  client.list.mockReturnValue(page.promise)
  expect(await search(() => Promise.resolve())).toEqual({ status: 'unavailable' })
  page.resolve({ items: [lost()] })
  await vi.waitFor(() => expect([...trackerFor(client).getListedIds()]).toEqual(['key_lost']))
})

it('is unavailable if a page takes more than fifteen seconds', async () => {
  const { client, search } = setUp([])
  client.list.mockReturnValue(new Promise(() => {}))
  const pause = vi.fn(() => Promise.resolve())
  expect(await search(pause)).toEqual({ status: 'unavailable' })
  expect(pause).toHaveBeenCalledExactlyOnceWith(15_000, expect.anything())
})

it.each([HOUR_MS, -HOUR_MS])('uses the clock of the server, which is %i ms ahead', async (ahead) => {
  const serverTime = new Date(Date.now() + ahead).toISOString()
  const { search } = setUp([{ ...lost(), createdAt: serverTime }], 100, { servedAt: serverTime })
  expect(await search()).toEqual({ status: 'candidate' })
})

describe('after a lost answer', () => {
  /** A list that shows the key from the request with this number on. */
  function lagging(look: number) {
    const client = fakeClient()
    let looks = 0
    client.list.mockImplementation(() => Promise.resolve({ items: ++looks >= look ? [lost()] : [] }))
    client.create.mockRejectedValue(new ApiKeysError('timeout', { mayHaveApplied: true }))
    const waits: number[] = []
    const pause = (milliseconds: number) => {
      if (milliseconds >= 15_000) return never()
      waits.push(milliseconds)
      return Promise.resolve()
    }
    const flow = new CreateKeyFlow({ pause })
    return { client, flow, waits, submit: () => flow.submit(targetOf(client), { name: 'Booking engine' }) }
  }

  it(
    'searches again after 2, 5 and 15 seconds, and reports the result',
    { tags: 'fault/orphan-search-repeated' },
    async () => {
      const { client, flow, waits, submit } = lagging(4)
      await submit()
      expect(flow.getState()).toMatchObject({ status: 'failed', search: { status: 'not-found' } })
      await expect.poll(() => flow.getState()).toMatchObject({ search: { status: 'candidate' } })
      expect(waits).toEqual([2000, 3000, 10_000])
      expect(client.list).toHaveBeenCalledTimes(4)
    },
  )

  it('stops searching once the key is found', async () => {
    const { client, flow, submit } = lagging(2)
    await submit()
    await expect.poll(() => flow.getState()).toMatchObject({ search: { status: 'candidate' } })
    await new Promise((resolve) => setTimeout(resolve))
    expect(client.list).toHaveBeenCalledTimes(2)
  })

  it('continues searching after the dialog is closed', async () => {
    const { client, flow, submit } = lagging(4)
    await submit()
    flow.dismiss()
    await expect.poll(() => trackerFor(client).getSnapshot().unresolved[0]?.candidate?.id).toBe('key_lost')
  })
})

it('compares a truncated name in the unit of the backend’s limit', async () => {
  const name = '🔑'.repeat(60)
  const cut = { ...lost(), name: '🔑'.repeat(25) }
  for (const [lengthUnit, status] of [
    ['utf-16', 'candidate'],
    ['code-points', 'not-found'],
  ] as const) {
    const { client } = setUp([cut])
    const limited = { ...client, features: { name: { maxLength: 50, lengthUnit } } }
    const request = requestOf({ input: { name } })
    fail(limited, request)
    expect((await searchList(targetOf(limited), request, never)).status).toBe(status)
  }
})
