// @vitest-environment node
import type { ApiKey } from 'keydrawer/core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { trackerOf } from '../../src/create-flow/pageRecords'
import type { OrphanTracker } from '../../src/create-flow/OrphanTracker'
import { apiKey, fakeClient } from '../support/fakeClient'
import { newTracker, requestOf } from '../support/targetOf'

const listed = (own: Partial<ApiKey> = {}) =>
  apiKey({ id: 'key_new', name: 'Booking engine', createdAt: new Date().toISOString(), lastUsedAt: null, ...own })

let tracker: OrphanTracker
beforeEach(() => void (tracker = newTracker()))

const candidates = () => tracker.getSnapshot().unresolved.map(({ candidate }) => candidate?.id)
const orphans = () => tracker.getSnapshot().orphans.map(({ id, reason }) => `${id} ${reason}`)
const begin = (request = requestOf()) => tracker.begin(fakeClient(), request)
/** Sends a request that ends with an unknown outcome. */
const fail = (request = requestOf()) => {
  const attempt = begin(request)
  attempt.pendingTries--
  tracker.markUncertain(attempt)
  return attempt
}
const reveal = (id: string, own?: ApiKey) =>
  tracker.receive(begin(requestOf({ idempotencyKey: 'own' })), { id, apiKey: own }, 'shown')
const list = (...keys: ApiKey[]) => tracker.match(keys, fakeClient())

describe('a request with an unknown outcome', () => {
  it('is unresolved until it is answered, and is never an orphan', () => {
    const attempt = fail()
    list(listed())
    expect(orphans()).toEqual([])
    expect(candidates()).toEqual(['key_new'])
    tracker.resolve(attempt)
    expect(tracker.getSnapshot()).toEqual({ orphans: [], unresolved: [] })
  })

  it('stays unresolved while one of its attempts is unresolved', () => {
    const [first, second] = [fail(), fail()]
    tracker.resolve(second)
    expect(candidates()).toEqual([undefined])
    tracker.resolve(first)
    expect(candidates()).toEqual([])
  })

  it(
    'shows one candidate at a time for all requests, and the next one after a dismissal',
    { tags: 'fault/one-candidate-at-a-time' },
    () => {
      fail()
      fail(requestOf({ idempotencyKey: 'other' }))
      list(listed({ id: 'a' }), listed({ id: 'b' }))
      expect(candidates()).toEqual(['a', undefined])
      tracker.settle('a')
      expect(candidates()).toEqual(['b', undefined])
      tracker.settle('b')
      expect(candidates()).toEqual([undefined, undefined])
    },
  )

  it.each<[string, Partial<ApiKey>]>([
    ['used', { lastUsedAt: new Date().toISOString() }],
    ['revoked', { revokedAt: new Date().toISOString() }],
  ])('drops a candidate that a list shows as %s', { tags: 'fault/candidate-seen-used' }, (_how, own) => {
    fail()
    list(listed())
    expect(candidates()).toEqual(['key_new'])
    list(listed(own))
    expect(candidates()).toEqual([undefined])
  })

  it('keeps a candidate that is missing on another page of the list', () => {
    fail()
    list(listed())
    list(apiKey())
    expect(candidates()).toEqual(['key_new'])
  })

  it('has no candidate of another user once the user is known', () => {
    fail()
    tracker.setUserId('me')
    list(listed({ createdBy: { id: 'colleague' } }))
    expect(candidates()).toEqual([undefined])
  })

  it('learns the user from the answer to an own request', () => {
    const own = listed({ id: 'key_own', createdBy: { id: 'me' } })
    reveal('key_own', own)
    fail()
    list(listed({ createdBy: { id: 'colleague' } }))
    expect(candidates()).toEqual([undefined])
  })

  it('has no candidate that a request in flight may be waiting for', () => {
    fail()
    const other = begin(requestOf({ idempotencyKey: 'other' }))
    list(listed())
    expect(candidates()).toEqual([undefined])
    other.pendingTries--
    list(listed())
    expect(candidates()).toEqual(['key_new'])
  })

  it('has no candidate whose secret was shown', () => {
    reveal('key_new')
    fail()
    list(listed())
    expect(candidates()).toEqual([undefined])
  })

  it('is hidden after it is dismissed', () => {
    fail()
    tracker.dismissRequest(requestOf())
    list(listed())
    expect(candidates()).toEqual([])
  })
})

it('tracks nothing after a success', () => {
  reveal('key_mine')
  tracker.settle('key_mine')
  list(listed(), listed({ id: 'key_colleague' }))
  expect(tracker.getSnapshot()).toEqual({ orphans: [], unresolved: [] })
})

describe('an orphan', () => {
  it.each<[string, Partial<ApiKey>]>([
    ['used', { lastUsedAt: new Date().toISOString() }],
    ['counted', { usage: { requests: 3 } }],
    ['revoked', { revokedAt: new Date().toISOString() }],
  ])('is resolved once a list shows it as %s', { tags: 'fault/orphan-seen-in-list' }, (_how, own) => {
    tracker.markUnsaved(requestOf(), 'key_new')
    list(apiKey())
    expect(orphans()).toEqual(['key_new unsaved'])
    list(listed(own))
    expect(orphans()).toEqual([])
  })

  it('is resolved once a list shows a later key with its id', { tags: 'fault/orphan-with-reused-id' }, () => {
    const createdAt = '2026-11-24T10:00:00.500Z'
    tracker.markUnsaved(requestOf(), 'key_new', listed({ createdAt }))
    for (const same of [createdAt, '2026-11-24T10:00:00Z', '2026-11-24T00:00:00Z']) {
      list(listed({ createdAt: same }))
      expect(orphans()).toEqual(['key_new unsaved'])
    }
    tracker.markUnsaved(requestOf(), 'key_new', listed({ createdAt }))
    list(listed({ createdAt: '2026-11-24T10:01:00Z', name: 'Of a colleague' }))
    expect(orphans()).toEqual([])
  })

  it('is resolved once a list shows that somebody else has created it', () => {
    tracker.markUnsaved(requestOf({ userId: 'alice' }), 'key_new')
    list(listed({ createdBy: { id: 'alice' } }))
    expect(orphans()).toEqual(['key_new unsaved'])
    list(listed({ createdBy: { id: 'bob' } }))
    expect(orphans()).toEqual([])
  })

  it('with a kept id remains, although its old secret is used', () => {
    const rotation = { apiKey: apiKey({ id: 'key_old' }), input: {} }
    tracker.markUnsaved(requestOf({ rotation }), 'key_old')
    list(listed({ id: 'key_old', lastUsedAt: new Date().toISOString() }))
    expect(orphans()).toEqual(['key_old unsaved-rotation'])
  })

  it('shows the details from a list', () => {
    tracker.markUnsaved(requestOf(), 'key_new')
    list(listed({ name: 'Renamed', createdBy: { id: 'me', label: 'Ann' } }))
    expect(tracker.getSnapshot().orphans[0]).toMatchObject({ name: 'Renamed', createdBy: { label: 'Ann' } })
  })

  it('is resolved once it is revoked, even if its secret arrives later', () => {
    tracker.markUnsaved(requestOf(), 'key_new')
    const before = begin()
    tracker.markRevoked('key_new')
    const after = begin()
    expect([before, after].map((attempt) => tracker.isUseless(attempt, 'key_new'))).toEqual([true, false])
    tracker.markUnsaved(requestOf(), 'key_new')
    expect(orphans()).toEqual([])
  })

  it(
    'with a lost secret takes precedence over an acknowledgement that fails or arrives late',
    { tags: 'fault/lost-secret-outweighs-acknowledgement' },
    () => {
      tracker.markUnsaved(requestOf(), 'key_new')
      tracker.markUnacknowledged(listed())
      expect(orphans()).toEqual(['key_new unsaved'])
      tracker.markAcknowledged('key_new')
      expect(orphans()).toEqual(['key_new unsaved'])
    },
  )

  it('with a missing acknowledgement is resolved once the backend received it', () => {
    tracker.markUnacknowledged(listed())
    tracker.markAcknowledged('key_other')
    expect(orphans()).toEqual(['key_new unacknowledged'])
    tracker.markAcknowledged('key_new')
    expect(orphans()).toEqual([])
  })
})

it('notifies its listeners only of changes', () => {
  const listener = vi.fn()
  const unsubscribe = tracker.subscribe(listener)
  list(apiKey())
  tracker.settle('key_unknown')
  expect(listener).not.toHaveBeenCalled()
  fail()
  expect(listener).toHaveBeenCalledOnce()
  unsubscribe()
  tracker.dismissRequest(requestOf())
  expect(listener).toHaveBeenCalledOnce()
})

it('exists once per owner, client key and scope, for any client object', () => {
  const [owner, other] = [{}, {}]
  const first = trackerOf(owner, { ...fakeClient(), key: 'a' }, 'acme')
  expect(trackerOf(owner, { ...fakeClient(), key: 'a' }, 'acme')).toBe(first)
  for (const next of [
    trackerOf(other, { ...fakeClient(), key: 'a' }, 'acme'),
    trackerOf(owner, { ...fakeClient(), key: 'b' }, 'acme'),
    trackerOf(owner, { ...fakeClient(), key: 'a' }, 'globex'),
  ])
    expect(next).not.toBe(first)
})
