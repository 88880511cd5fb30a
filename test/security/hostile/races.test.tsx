import { act, cleanup, screen } from '@testing-library/react'
import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import {
  type ApiKey,
  type ApiKeyPage,
  type ApiKeysClient,
  ApiKeyTable,
  OneTimeSecret,
  useApiKeys,
  useCreateApiKey,
  useDeleteApiKey,
  useRevokeApiKey,
} from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { useEffect } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { deferred } from '../../support/deferred'
import { apiKey, fakeClient, SECRET } from '../../support/fakeClient'
import { renderWithKeys } from '../../support/render'
import { isDeep } from '../../support/deep'

const RUNS = isDeep ? 5_000 : 500
// On a busy machine, ten times as many runs take more than ten times as long.
vi.setConfig({ testTimeout: isDeep ? 900_000 : 120_000 })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
/** Clears the timers of a run, such as those for garbage collection of each QueryClient, which slow down later runs. */
const tidyUp = () => {
  cleanup()
  vi.clearAllTimers()
}
/** Lets promises settle, and callbacks that react-query schedules for the next tick. */
const breathe = () => act(() => vi.advanceTimersByTimeAsync(1))

/**
 * A backend whose responses show the state at the time of the request and arrive when the test delivers them.
 * `isLate`: a change is applied when it is answered, not when it is requested.
 */
function slowServer({ pageSize = 1000, isLate = false } = {}) {
  const keys = new Map<string, ApiKey[]>()
  const keysOf = (scope: string) => keys.get(scope) ?? []
  const pending: (() => void)[] = []
  const later = <T,>(value: T, before?: () => void) => {
    const answer = deferred<T>()
    pending.push(() => {
      before?.()
      answer.resolve(value)
    })
    return answer.promise
  }
  const change = (scope: string, changed: (key: ApiKey) => readonly ApiKey[]) => {
    const apply = () => void keys.set(scope, keysOf(scope).flatMap(changed))
    if (!isLate) apply()
    return later(undefined, isLate ? apply : undefined)
  }
  let made = 0
  const make = (scope: string) => {
    const id = `${scope} ${++made}`
    // Later keys have later dates, because lists are sorted by them.
    const key = apiKey({ id, name: id, createdAt: new Date(1_790_000_000_000 + made * 1000).toISOString() })
    keys.set(scope, [key, ...keysOf(scope)])
    return key
  }
  const client: ApiKeysClient = {
    // Like most backends, this one ignores the abort signal.
    list: ({ cursor }, { scope }) => {
      // By offset, as in most backends, so a key that is created in the meantime moves others to the next page.
      const from = Number(cursor ?? 0)
      const items = keysOf(scope).slice(from, from + pageSize)
      const isLast = from + pageSize >= keysOf(scope).length
      return later<ApiKeyPage>({ items, nextCursor: isLast ? null : String(from + pageSize) })
    },
    create: (_input, { scope }) => {
      const key = make(scope)
      return later({ id: key.id, apiKey: key, secret: new OneTimeSecret(SECRET) })
    },
    revoke: (id, { scope }) => {
      const revokedAt = '2026-01-01T00:00:00.000Z'
      return change(scope, (each) => [each.id === id ? { ...each, revokedAt } : each])
    },
    delete: (id, { scope }) => change(scope, (each) => (each.id === id ? [] : [each])),
  }
  return {
    client,
    pending,
    make,
    names: (scope: string) => keysOf(scope).map(nameOf),
    drop: (scope: string) => keys.set(scope, keysOf(scope).slice(0, -1)),
  }
}

/** The name of a key, with a mark if it is revoked. */
const nameOf = ({ name, revokedAt }: ApiKey) => `${name}${revokedAt ? '†' : ''}`

type Creation = ReturnType<typeof useCreateApiKey>
interface Ends {
  readonly revoke: (id: string) => Promise<unknown>
  readonly delete: (id: string) => Promise<unknown>
}
const hold: { creation?: Creation; end?: Ends; list?: ReturnType<typeof useApiKeys> } = {}

/** A minimal page of a host: the names, and access to the creation. */
function Names() {
  const creation = useCreateApiKey()
  const [revocation, deletion] = [useRevokeApiKey(), useDeleteApiKey()]
  useEffect(() => {
    hold.creation = creation
    hold.end = { revoke: revocation.mutateAsync, delete: deletion.mutateAsync }
  })
  const list = useApiKeys()
  useEffect(() => void (hold.list = list))
  const { data } = list
  return data ? <output>{data.items.map(nameOf).join()}</output> : <output>…</output>
}
const shown = () => screen.getByRole('status').textContent

function start(server: ReturnType<typeof slowServer>, scope: string) {
  const view = renderWithKeys(<Names />, { client: server.client, scope })
  const deliver = async (choice: number) => {
    const [answer] = server.pending.splice(choice % Math.max(server.pending.length, 1), 1)
    answer?.()
    await breathe()
  }
  const deliverAll = async (choice: number) => {
    for (let turns = 0; server.pending.length > 0 && turns < 50; turns++) await deliver(choice + turns * 7)
  }
  return { ...view, deliver, deliverAll }
}

const step = fc.record({
  what: fc.constantFrom('answer', 'answer', 'refetch', 'make', 'drop', 'switch', 'switch back'),
  choice: fc.nat(20),
})

it(
  `shows the latest state for any order of responses, ${RUNS} of ${RUNS} times`,
  { tags: 'fault/race-latest-intent' },
  async () => {
    let right = 0
    await fc.assert(
      fc
        .asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), fc.nat(20), async (steps, choice) => {
          const server = slowServer()
          for (const name of ['acme', 'acme', 'other']) server.make(name)
          let scope = 'acme'
          const view = start(server, scope)
          for (const { what, choice: which } of steps) {
            if (what === 'answer') await view.deliver(which)
            else if (what === 'refetch') act(() => void view.queryClient.invalidateQueries())
            else if (what === 'make') server.make(which % 2 ? 'acme' : 'other')
            else if (what === 'drop') server.drop(scope)
            else {
              scope = what === 'switch' ? 'other' : 'acme'
              view.rerender(<Names />, { scope })
            }
            await breathe()
            const foreign = shown().replace('…', '').split(',').filter(Boolean)
            expect(foreign.filter((name) => !name.startsWith(scope))).toEqual([])
          }
          // Without this, react-query would reuse a first request that is still in flight.
          await act(() => view.queryClient.cancelQueries())
          act(() => void view.queryClient.invalidateQueries({ queryKey: ['keydrawer', scope] }))
          await breathe()
          await view.deliverAll(choice)
          expect(shown()).toBe(server.names(scope).join())
          right++
        })
        .afterEach(tidyUp),
      { numRuns: RUNS },
    )
    expect(right).toBe(RUNS)
  },
)

it(
  `keeps a new key and no deleted one when a stale list arrives, ${RUNS} of ${RUNS} times`,
  { tags: 'fault/race-stale-list' },
  async () => {
    const choices = fc.array(fc.nat(20), { minLength: 8, maxLength: 8 })
    let right = 0
    await fc.assert(
      fc
        .asyncProperty(choices, fc.boolean(), fc.boolean(), async (order, isDropped, isLoaded) => {
          const server = slowServer()
          for (let count = 0; count < 3; count++) server.make('acme')
          const view = start(server, 'acme')
          await breathe()
          if (isLoaded) await view.deliverAll(0)
          // A list is on its way that knows nothing of what is about to happen.
          act(() => void view.queryClient.invalidateQueries())
          await breathe()
          act(() => void hold.creation?.create({ name: 'new' }))
          if (isDropped) server.drop('acme')
          await breathe()
          for (const choice of order.slice(0, 3)) await view.deliver(choice)
          // The list that was requested after the creation may still be in flight.
          for (let turns = 0; hold.creation?.status !== 'revealed' && turns < 50; turns++) await view.deliver(order[3]!)
          expect(hold.creation?.status).toBe('revealed')
          act(() => hold.creation?.confirmSaved())
          act(() => hold.creation?.dismiss())
          await breathe()
          const isThere = () => shown() === '…' || expect(shown()).toContain(server.names('acme')[0])
          isThere()
          for (const choice of order.slice(4)) {
            await view.deliver(choice)
            isThere()
          }
          await view.deliverAll(1)
          expect(shown()).toBe(server.names('acme').join())
          right++
        })
        .afterEach(tidyUp),
      { numRuns: RUNS },
    )
    expect(right).toBe(RUNS)
  },
)

it(
  `shows every key once and in order when pages and lists overtake each other, ${RUNS} of ${RUNS} times`,
  { tags: 'fault/race-pages' },
  async () => {
    const what = fc.constantFrom('answer', 'answer', 'more', 'more', 'refetch', 'make', 'drop')
    const steps = fc.array(fc.record({ what, choice: fc.nat(20) }), { minLength: 4, maxLength: 12 })
    let [right, overtaken] = [0, 0]
    await fc.assert(
      fc
        .asyncProperty(fc.nat(3), steps, fc.nat(20), async (loaded, order, last) => {
          const server = slowServer({ pageSize: 2 })
          for (let count = 0; count < 7; count++) server.make('acme')
          const view = start(server, 'acme')
          await breathe()
          for (let pages = 0; pages < loaded; pages++) {
            await view.deliverAll(0)
            act(() => void hold.list?.fetchNextPage())
            await breathe()
          }
          for (const { what: next, choice } of order) {
            if (next === 'answer') await view.deliver(choice)
            else if (next === 'more') act(() => void hold.list?.fetchNextPage())
            else if (next === 'refetch') act(() => void view.queryClient.invalidateQueries())
            else if (next === 'make') server.make('acme')
            else server.drop('acme')
            await breathe()
            if (server.pending.length > 1) overtaken++
            const names = shown().split(',')
            expect(new Set(names).size).toBe(names.length)
          }
          await act(() => view.queryClient.cancelQueries())
          act(() => void view.queryClient.invalidateQueries())
          await breathe()
          await view.deliverAll(last)
          for (let pages = 0; hold.list?.hasNextPage && pages < 20; pages++) {
            act(() => void hold.list?.fetchNextPage())
            await breathe()
            await view.deliverAll(last)
          }
          expect(shown()).toBe(server.names('acme').join())
          right++
        })
        .afterEach(tidyUp),
      { numRuns: RUNS },
    )
    expect(right).toBe(RUNS)
    // Responses that arrive one at a time would prove nothing.
    expect(overtaken).toBeGreaterThan(RUNS)
  },
)

it.each(['revoke', 'delete'] as const)(
  `never shows a key as before once its %s is confirmed, ${RUNS} of ${RUNS} times`,
  { tags: 'fault/race-confirmed-change' },
  async (way) => {
    const steps = fc.array(fc.record({ isRefetch: fc.boolean(), choice: fc.nat(20) }), { minLength: 4, maxLength: 10 })
    let right = 0
    await fc.assert(
      fc
        .asyncProperty(steps, fc.nat(20), fc.boolean(), async (order, last, isLate) => {
          const server = slowServer({ isLate })
          for (let count = 0; count < 3; count++) server.make('acme')
          const view = start(server, 'acme')
          await breathe()
          await view.deliverAll(0)
          // A list is on its way that knows nothing of what is about to happen.
          act(() => void view.queryClient.invalidateQueries())
          await breathe()
          let isConfirmed = false
          act(() => void hold.end?.[way]('acme 2').then(() => (isConfirmed = true)))
          await breathe()
          for (const { isRefetch, choice } of order) {
            if (isRefetch) act(() => void view.queryClient.invalidateQueries())
            else await view.deliver(choice)
            await breathe()
            if (isConfirmed) expect(shown().split(',')).not.toContain('acme 2')
          }
          await view.deliverAll(last)
          expect(isConfirmed).toBe(true)
          expect(shown()).toBe(server.names('acme').join())
          right++
        })
        .afterEach(tidyUp),
      { numRuns: RUNS },
    )
    expect(right).toBe(RUNS)
  },
)

it.each([
  ['answers', (answer: ReturnType<typeof deferred<ApiKeyPage>>) => answer.resolve({ items: [apiKey()] })],
  ['fails', (answer: ReturnType<typeof deferred<ApiKeyPage>>) => answer.reject(new Error('too late'))],
])('ignores an aborted read that %s', { tags: 'fault/race-abandoned-read' }, async (_how, settle) => {
  const warn = vi.spyOn(console, 'warn')
  const answer = deferred<ApiKeyPage>()
  const signals: AbortSignal[] = []
  const client = fakeClient()
  client.list.mockImplementation((_query, { signal }) => {
    signals.push(signal)
    return answer.promise
  })
  const { unmount, queryClient } = renderWithKeys(<ApiKeyTable />, { client })
  await breathe()
  unmount()
  await breathe()
  expect(signals.every(({ aborted }) => aborted)).toBe(true)
  const writes = vi.fn()
  queryClient.getQueryCache().subscribe(writes)
  settle(answer)
  await breathe()
  await act(() => vi.advanceTimersByTimeAsync(60_000))
  expect(writes.mock.calls.filter(([event]) => (event as { type: string }).type === 'updated')).toEqual([])
  expect([vi.mocked(console.error).mock.calls, warn.mock.calls]).toEqual([[], []])
})

it(
  'shows keys created or deleted in another tab when this tab becomes visible',
  { tags: 'fault/race-other-tab' },
  async () => {
    const client = createMemoryClient({ apiKeys: [apiKey({ id: 'old', name: 'Old' })] })
    const context = { scope: 'acme', signal: new AbortController().signal }
    renderWithKeys(<ApiKeyTable />, { client, queryClient: new QueryClient() })
    await breathe()
    const look = async () => {
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
      await breathe()
      await breathe()
      return screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
    }
    await client.create!({ name: 'New' }, { ...context, idempotencyKey: 'k' })
    expect(await look()).toEqual(['New', 'OldGitHub Actions'])
    await client.delete!('old', context)
    expect(await look()).toEqual(['New'])
  },
)
