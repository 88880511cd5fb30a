// @vitest-environment node
import { OneTimeSecret } from 'keydrawer/core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Attempt } from '../../src/create-flow/Attempt'
import { CreateKeyFlow } from '../../src/create-flow/CreateKeyFlow'
import type { OrphanTracker } from '../../src/create-flow/OrphanTracker'
import { PendingAcknowledgements } from '../../src/create-flow/PendingAcknowledgements'
import { RequestJournal } from '../../src/create-flow/RequestJournal'
import { apiKey, fakeClient, issued, SECRET } from '../support/fakeClient'
import { fakeStorage } from '../support/fakeStorage'
import { newTracker, requestOf, targetOf } from '../support/targetOf'

const MINUTE_MS = 60_000
const REPEATING = { ...fakeClient(), features: { idempotency: 'L1' as const } }
const PAIR = { clientKey: 'default', scope: 'acme' }
let storage: ReturnType<typeof fakeStorage>
beforeEach(() => {
  storage = fakeStorage()
  vi.useRealTimers()
})

/** Returns a journal of another page load in the same tab. */
const load = () => new RequestJournal(() => storage)
const earlier = (scope = 'acme', clientKey = 'default') => load().readEarlier({ clientKey, scope })

it('keeps a request across a reload, with the data for sending it again', () => {
  const rotation = { apiKey: apiKey(), input: { gracePeriodSeconds: 60 } }
  const request = requestOf({ rotation, existingIds: new Set(['key_1']), scopeLabel: 'Acme' })
  load().write(request)
  const loadId: unknown = expect.any(String)
  expect(earlier()).toEqual([{ keyId: null, request: { ...request, loadId, existingIds: new Set() } }])
})

it('leaves the requests of this page load to the page', () => {
  const journal = load()
  journal.write(requestOf())
  expect(journal.readEarlier(PAIR)).toEqual([])
})

it('shows a request only to its client and scope', { tags: 'fault/journal-by-scope' }, () => {
  load().write(requestOf())
  expect(earlier('globex')).toEqual([])
  expect(earlier('acme', 'other')).toEqual([])
  expect(earlier()).toHaveLength(1)
})

it('holds one entry per request and key, and removes them by idempotency key or key id', () => {
  const journal = load()
  for (let count = 0; count < 2; count++) {
    journal.write(requestOf())
    journal.write(requestOf(), 'key_new')
  }
  expect(earlier()).toMatchObject([{ keyId: null }, { keyId: 'key_new' }])
  journal.removeKey('key_new', { ...PAIR, scope: 'globex' })
  journal.removeKey('key_new', { ...PAIR, clientKey: 'other' })
  expect(earlier()).toHaveLength(2)
  journal.removeKey('key_new', PAIR)
  expect(earlier()).toMatchObject([{ keyId: null }])
  journal.removeRequest('idempotency-key')
  expect(storage.text()).toBe('')
})

it('drops an entry after ten minutes, or with a start in the future', { tags: 'fault/journal-entries-expire' }, () => {
  vi.useFakeTimers()
  load().write(requestOf())
  vi.advanceTimersByTime(10 * MINUTE_MS - 1)
  expect(earlier()).toHaveLength(1)
  vi.advanceTimersByTime(1)
  expect(earlier()).toEqual([])
  load().write(requestOf({ startedAt: Date.now() + MINUTE_MS }))
  expect(earlier()).toEqual([])
})

it.each<[string, object]>([
  ['no scope', { scope: 7 }],
  ['no client', { clientKey: null }],
  ['no idempotency key', { idempotencyKey: {} }],
  ['no start', { startedAt: '2026' }],
  ['no input', { input: null }],
  ['an input without a name', { input: { name: 7 } }],
  ['a rotation of nothing', { rotation: { apiKey: {}, input: {} } }],
  ['an id that is no text', { keyId: 7 }],
])('ignores an entry with %s, which another script wrote', (_what, own) => {
  const entry = { ...requestOf(), existingIds: undefined, keyId: null, loadId: 'other', ...own }
  storage.setItem('keydrawer:requests', JSON.stringify([entry]))
  expect(earlier()).toEqual([])
})

describe('a tracker after a reload', () => {
  const reload = () => newTracker(load()).getSnapshot()
  const begin = (tracker: OrphanTracker, request = requestOf()) => tracker.begin(fakeClient(), request)
  const reveal = (tracker: OrphanTracker, attempt = begin(tracker)) =>
    tracker.receive(attempt, { id: 'key_new', apiKey: undefined }, 'shown')

  it('lists a request without an answer, which may have created a key', () => {
    begin(newTracker(load()))
    expect(reload()).toMatchObject({ orphans: [], unresolved: [{ request: { idempotencyKey: 'idempotency-key' } }] })
  })

  it('lists a secret that was shown and not saved', () => {
    reveal(newTracker(load()))
    expect(reload()).toMatchObject({ orphans: [{ id: 'key_new', reason: 'unsaved' }], unresolved: [] })
  })

  it('lists an answered request once, even if it is sent again', () => {
    reveal(newTracker(load()))
    const reloaded = newTracker(load())
    const { request } = reloaded.getSnapshot().orphans[0]!
    expect(reloaded.begin(REPEATING, request!).isAnswered).toBe(true)
    expect(reload()).toMatchObject({ orphans: [{ id: 'key_new' }], unresolved: [] })
  })

  it('does not show the secret of a key that was revoked before its request is sent again', () => {
    begin(newTracker(load()))
    const reloaded = newTracker(load())
    const { request } = reloaded.getSnapshot().unresolved[0]!
    reloaded.markRevoked('key_new')
    expect(reloaded.isUseless(reloaded.begin(REPEATING, request), 'key_new')).toBe(true)
  })

  it('leaves the requests of a page load in another tab to that tab', { tags: 'fault/journal-of-other-tabs' }, () => {
    const first = new RequestJournal(() => storage, 'first')
    reveal(newTracker(first))
    begin(newTracker(first), requestOf({ idempotencyKey: 'other' }))
    const duplicated = newTracker(load())
    duplicated.release('unknown')
    expect(duplicated.getSnapshot()).toMatchObject({ orphans: [{ id: 'key_new' }], unresolved: [{}] })
    duplicated.release('first')
    expect(duplicated.getSnapshot()).toEqual({ orphans: [], unresolved: [] })
    // If the first tab crashes, a reload of this one still lists them.
    expect(reload()).toMatchObject({ orphans: [{ id: 'key_new' }], unresolved: [{}] })
  })

  it('does not treat an uncertain rotation of a key that keeps its id as answered', () => {
    const client = { ...REPEATING, features: { ...REPEATING.features, rotate: { keepsId: true } } }
    const tracker = newTracker(load())
    const rotation = { apiKey: apiKey({ id: 'key_old' }), input: {} }
    tracker.markUncertain(tracker.begin(client, requestOf({ rotation })))
    const reloaded = newTracker(load())
    const [orphan] = reloaded.getSnapshot().orphans
    expect(orphan).toMatchObject({ id: 'key_old', reason: 'unsaved-rotation' })
    expect(reloaded.begin(client, orphan!.request!).isAnswered).toBe(false)
  })

  it('lists a try at L0 that is in flight when an earlier one is answered', () => {
    const tracker = newTracker(load())
    const first = begin(tracker)
    tracker.markUncertain(first)
    begin(tracker)
    reveal(tracker, first)
    expect(tracker.getSnapshot().unresolved).toEqual([])
    expect(reload()).toMatchObject({ orphans: [{ id: 'key_new' }], unresolved: [{}] })
  })

  it('lists a try at L0 that was in flight when a later try of its rotation was saved', async () => {
    const rotate = vi.fn(() => Promise.resolve(issued({ id: 'key_1', apiKey: apiKey() })))
    rotate.mockReturnValueOnce(new Promise(() => {}))
    const client = { ...fakeClient(), features: { rotate: { keepsId: true } }, rotate }
    const flow = new CreateKeyFlow({ pause: async () => {} })
    const target = { ...targetOf(client), tracker: newTracker(load()) }
    await flow.rotate(target, apiKey())
    rotate.mockImplementation(() => Promise.resolve(issued({ id: 'key_1', apiKey: apiKey() })))
    await flow.rotate(target, apiKey())
    await expect.poll(() => flow.getState().status).toBe('revealed')
    flow.confirmSaved()
    expect(target.tracker.getSnapshot()).toEqual({ orphans: [], unresolved: [] })
    expect(reload()).toMatchObject({
      orphans: [],
      unresolved: [{ request: { rotation: { apiKey: { id: 'key_1' } } } }],
    })
  })

  it.each<[string, (tracker: OrphanTracker, attempt: Attempt) => void]>([
    ['is saved', (tracker, attempt) => (reveal(tracker, attempt), tracker.settle('key_new'))],
    ['was refused', (tracker, attempt) => tracker.resolve(attempt)],
    ['is dismissed', (tracker) => tracker.dismissRequest(requestOf())],
    ['is revoked', (tracker, attempt) => (reveal(tracker, attempt), tracker.markRevoked('key_new'))],
  ])('does not list a request whose key %s', { tags: 'fault/journal-without-resolved-requests' }, (_how, finish) => {
    const tracker = newTracker(load())
    finish(tracker, begin(tracker))
    expect(storage.text()).toBe('')
    expect(reload()).toEqual({ orphans: [], unresolved: [] })
  })
})

it('leaves an acknowledgement to the user who saved the secret', () => {
  const acknowledgements = new PendingAcknowledgements(() => storage)
  acknowledgements.add('key_1', { ...PAIR, userId: 'ada' })
  const of = (userId?: string) => acknowledgements.keyIdsOf({ ...PAIR, userId }).length
  expect([of('ada'), of('ben'), of()]).toEqual([1, 0, 1])
})

it('lists every key if two answers to one request name different keys', () => {
  const tracker = newTracker()
  for (const id of ['key_a', 'key_b', 'key_a'])
    tracker.receive(tracker.begin(REPEATING, requestOf()), { id, apiKey: apiKey({ id }) }, 'lost')
  expect(tracker.getSnapshot().orphans.map(({ id }) => id)).toEqual(['key_a', 'key_b'])
})

it(
  'never stores the secret, from the request until it is acknowledged',
  { tags: 'fault/journal-without-secret' },
  async () => {
    const written: string[] = []
    const client = {
      ...fakeClient(),
      features: { idempotency: 'L2' as const },
      acknowledge: () => Promise.reject(SECRET),
    }
    client.create.mockImplementation(() => {
      written.push(storage.text())
      return Promise.resolve(issued({ secret: new OneTimeSecret(SECRET) }))
    })
    const tracker = newTracker(load())
    const acknowledgements = new PendingAcknowledgements(() => storage)
    const flow = new CreateKeyFlow({ pause: () => new Promise((resolve) => setTimeout(resolve)) })
    flow.subscribe(() => written.push(storage.text()))
    await flow.submit(targetOf(client, 'acme', { tracker, acknowledgements }), { name: 'Booking engine' })
    written.push(storage.text())
    flow.dismiss()
    flow.confirmSaved()
    flow.dismiss()
    await expect.poll(() => tracker.getSnapshot().orphans).toMatchObject([{ reason: 'unacknowledged' }])
    written.push(storage.text())
    expect(written.some((text) => text.includes('Booking engine'))).toBe(true)
    expect(written.at(-1)).toContain('keydrawer:acknowledgements')
    expect(written.at(-1)).not.toContain('keydrawer:requests')
    for (const text of written) expect(text).not.toContain(SECRET.slice(8, 24))
  },
)
