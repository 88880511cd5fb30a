import type { ApiKey } from 'keydrawer/core'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ConfirmedChanges } from '../../src/core/ConfirmedChanges'
import { apiKey } from '../support/fakeClient'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T12:00:00.000Z') }))
afterEach(() => void vi.useRealTimers())

const REVOKED_AT = '2026-11-24T12:00:00.000Z'
const base = { id: 'key_1', createdAt: undefined }
const revoke = { ...base, type: 'revoke', revokedAt: REVOKED_AT } as const
const remove = { ...base, type: 'delete' } as const
const edit = (fields: Partial<ApiKey>) => ({ ...base, type: 'edit', fields }) as const

function setUp() {
  const onRecheck = vi.fn()
  const changes = new ConfirmedChanges(onRecheck)
  const answer = (items: readonly ApiKey[], read = changes.startRead()) =>
    changes.reconcilePage({ items, total: items.length }, read, Date.now())
  return { changes, onRecheck, answer }
}

it('returns the same object for a page without differences', () => {
  const { changes } = setUp()
  changes.confirm(edit({ enabled: false }))
  const page = { items: [apiKey({ enabled: false }), apiKey({ id: 'other' })] }
  expect(changes.reconcilePage(page, changes.startRead(), Date.now())).toBe(page)
})

it('keeps a key revoked or deleted for the session', () => {
  const { changes, answer } = setUp()
  const early = changes.startRead()
  changes.confirm(revoke)
  changes.confirm({ ...remove, id: 'key_2' })
  const lagging = [apiKey(), apiKey({ id: 'key_2' })]
  for (const read of [early, undefined, undefined]) {
    expect(answer(lagging, read)).toEqual({ items: [apiKey({ revokedAt: REVOKED_AT })], total: 1, hidden: 1 })
    vi.advanceTimersByTime(3_600_000)
  }
})

it('keeps the status of a key that expired or was revoked elsewhere', () => {
  const { changes, answer } = setUp()
  changes.confirm(revoke)
  const own = apiKey({ revokedAt: '2026-11-24T11:59:59.000Z' })
  expect(answer([own]).items[0]).toBe(own)
})

it('treats a revocation with a future date as effective now', () => {
  const { changes, answer } = setUp()
  changes.confirm(revoke)
  expect(answer([apiKey({ revokedAt: '2026-11-24T12:00:40.000Z' })]).items[0]?.revokedAt).toBe(REVOKED_AT)
})

it('keeps an edited field over a list that was requested earlier, however late it arrives', () => {
  const { changes, answer } = setUp()
  const early = changes.startRead()
  changes.confirm(edit({ name: 'New', enabled: false }))
  vi.advanceTimersByTime(60_000)
  expect(answer([apiKey({ enabled: true })], early).items[0]).toMatchObject({ name: 'New', enabled: false })
  expect(answer([apiKey({ enabled: true })]).items[0]).toMatchObject({ name: 'CI deploy', enabled: true })
})

it('keeps an edited field over later lists for at most ten seconds', () => {
  const { changes, answer } = setUp()
  changes.confirm(edit({ enabled: false }))
  vi.advanceTimersByTime(9_999)
  expect(answer([apiKey({ enabled: true })]).items[0]?.enabled).toBe(false)
  vi.advanceTimersByTime(1)
  expect(answer([apiKey({ enabled: true })]).items[0]?.enabled).toBe(true)
})

it('shows changes of others once a list agrees', () => {
  const { changes, answer } = setUp()
  const early = changes.startRead()
  changes.confirm(edit({ enabled: false }))
  answer([apiKey({ enabled: false })])
  expect(answer([apiKey({ enabled: true })]).items[0]?.enabled).toBe(true)
  expect(answer([apiKey({ enabled: true })], early).items[0]?.enabled).toBe(false)
})

it.each<[string, Partial<ApiKey>, Partial<ApiKey>]>([
  ['spaces', { name: ' CI  deploy ' }, { name: 'CI deploy' }],
  ['an empty description', { description: null }, { description: '' }],
  ['the order of scopes', { scopes: ['b', 'a'] }, { scopes: ['a', 'b'] }],
  ['the precision of an instant', { expiresAt: '2027-01-01T00:00:00.000Z' }, { expiresAt: '2027-01-01T00:00:00Z' }],
])('treats a list that differs only in %s as agreeing', (_what, sent, stored) => {
  const { changes, onRecheck, answer } = setUp()
  changes.confirm(edit(sent))
  const listed = apiKey(stored)
  expect(answer([listed]).items[0]).toBe(listed)
  vi.runAllTimers()
  expect(onRecheck).not.toHaveBeenCalled()
})

it('requests the list once more if a later list disagrees', () => {
  const { changes, onRecheck, answer } = setUp()
  const early = changes.startRead()
  changes.confirm(revoke)
  answer([apiKey()], early)
  vi.advanceTimersByTime(10_000)
  expect(onRecheck).not.toHaveBeenCalled()
  answer([apiKey()])
  answer([apiKey()])
  vi.advanceTimersByTime(2_999)
  expect(onRecheck).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(onRecheck).toHaveBeenCalledOnce()
  answer([apiKey()])
  vi.runAllTimers()
  expect(onRecheck).toHaveBeenCalledOnce()
})

it('requests the list again when an edited field is no longer kept', () => {
  const { changes, onRecheck, answer } = setUp()
  changes.confirm(edit({ enabled: false }))
  onRecheck.mockImplementation(() => answer([apiKey({ enabled: true })]))
  answer([apiKey({ enabled: true })])
  vi.runAllTimers()
  expect(onRecheck).toHaveBeenCalledTimes(2)
  expect(onRecheck.mock.results.map(({ value }) => value.items[0].enabled)).toEqual([false, true])
})

it('does not change a later key with the id of a deleted one', () => {
  const { changes, answer } = setUp()
  changes.confirm({ ...remove, createdAt: '2026-10-02T07:30:00Z' })
  expect(answer([apiKey()]).items).toEqual([])
  const later = apiKey({ createdAt: '2026-11-24T12:00:01.000Z' })
  expect(answer([later]).items).toEqual([later])
  changes.confirm(remove)
  changes.forget('key_1')
  expect(answer([later]).items).toEqual([later])
})

it('keeps the last 1,000 changes', () => {
  const { changes, answer } = setUp()
  for (let count = 0; count <= 1_000; count++) changes.confirm({ ...remove, id: `key_${count}` })
  const items = [apiKey({ id: 'key_0' }), apiKey({ id: 'key_1' }), apiKey({ id: 'key_1000' })]
  expect(answer(items).items.map(({ id }) => id)).toEqual(['key_0'])
})

it('remembers which keys a list has shown', () => {
  const { changes, answer } = setUp()
  answer([apiKey()])
  answer([])
  expect([changes.hasListed('key_1'), changes.hasListed('other')]).toEqual([true, false])
})

/** Returns a repeatable source of numbers from 0 to 1. */
function randomFrom(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

it('never restores a revoked or deleted key, and never undoes an edit with an earlier list, 500 of 500 times', () => {
  let wrong = 0
  for (let seed = 1; seed <= 500; seed++) {
    const random = randomFrom(seed)
    const { changes } = setUp()
    // The versions of the key on the server, oldest first. Replicas answer with any of them.
    const versions: (ApiKey | undefined)[] = [apiKey({ enabled: true })]
    let editedAt = Number.NEGATIVE_INFINITY
    let expected: ApiKey | undefined = versions[0]
    let isFinal = false
    const pending: { readonly read: number; readonly answer: ApiKey | undefined }[] = []
    for (let step = 0; step < 30; step++) {
      vi.advanceTimersByTime(Math.floor(random() * 1_000))
      const dice = random()
      if (dice < 0.4) {
        // The key is listed as it was a random number of versions ago.
        const lag = Math.floor(random() * versions.length)
        pending.push({ read: changes.startRead(), answer: versions[versions.length - 1 - lag] })
      } else if (dice < 0.8 && pending.length > 0) {
        const [{ read, answer }] = pending.splice(Math.floor(random() * pending.length), 1) as [(typeof pending)[0]]
        const shown = changes.reconcilePage({ items: answer ? [answer] : [] }, read, Date.now()).items[0]
        if (expected === undefined && shown) wrong++
        if (isFinal && shown && !shown.revokedAt) wrong++
        if (!isFinal && shown && read < editedAt && shown.enabled !== expected?.enabled) wrong++
      } else if (!isFinal && expected && dice < 0.9) {
        expected = apiKey({ enabled: !expected.enabled })
        versions.push(expected)
        changes.confirm(edit({ enabled: expected.enabled === true }))
        editedAt = changes.startRead()
      } else if (!isFinal && dice > 0.96) {
        isFinal = true
        expected = random() < 0.5 ? undefined : { ...apiKey(), revokedAt: REVOKED_AT }
        versions.push(expected)
        changes.confirm(expected ? { ...revoke, revokedAt: '2026-11-24T12:00:00.000Z' } : remove)
      }
    }
  }
  expect(wrong).toBe(0)
})

it('asks for no list after it was disposed of', () => {
  const { changes, onRecheck, answer } = setUp()
  changes.confirm(revoke)
  answer([apiKey()])
  changes.dispose()
  vi.advanceTimersByTime(60_000)
  expect(onRecheck).not.toHaveBeenCalled()
})
