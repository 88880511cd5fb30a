// @vitest-environment node
import type { ApiKey } from 'keydrawer/core'
import { describe, expect, it } from 'vitest'
import { type MatchOptions, matchesRequest } from '../../src/create-flow/matchesRequest'
import { apiKey } from '../support/fakeClient'
import { requestOf } from '../support/targetOf'

const START = Date.parse('2026-11-24T10:00:00.500Z')
const END = START + 30_000
const HOUR_MS = 3_600_000

const request = requestOf({ startedAt: START, existingIds: new Set(['key_listed']) })
const at = (milliseconds: number) => new Date(milliseconds).toISOString()
const listed = (own: Partial<ApiKey> = {}) =>
  apiKey({ id: 'key_new', name: 'Booking engine', createdAt: at(START + 1000), lastUsedAt: null, ...own })
const isMatch = (own: Partial<ApiKey> = {}, options: Partial<MatchOptions> = {}, of = request) =>
  matchesRequest(of, listed(own), { endedAt: END, listedAt: END, clockOffset: 0, ...options })
const named = (name: string, maxNameLength?: number) =>
  matchesRequest(requestOf({ ...request, input: { name } }), listed(), {
    endedAt: END,
    listedAt: END,
    clockOffset: 0,
    maxNameLength,
  })

it('matches the key that the request describes', () => {
  expect(isMatch()).toBe(true)
})

describe('the name', () => {
  it.each(['booking ENGINE', '  Booking engine\t', 'Booking \n engine', 'Booking engine'])(
    'is compared as backends store it: %j',
    { tags: 'fault/candidate-stored-name' },
    (name) => {
      expect(isMatch({ name })).toBe(true)
    },
  )

  it('is compared in one Unicode normal form', () => {
    expect(isMatch({ name: 'Cafe\u0301' }, {}, requestOf({ ...request, input: { name: 'Caf\u00E9' } }))).toBe(true)
  })

  it.each(['Booking engine 2', 'Booking', 'Bookingengine', '', ' ', null])('does not match another one: %j', (name) => {
    expect(isMatch({ name })).toBe(false)
  })

  it('never matches between two keys without a name', { tags: 'fault/candidate-without-name' }, () => {
    expect(isMatch({ name: null }, {}, requestOf({ ...request, input: { name: '' } }))).toBe(false)
    expect(isMatch({ name: '' }, {}, requestOf({ ...request, input: { name: ' ' } }))).toBe(false)
  })

  it('may be truncated to the longest that the backend stores, and not shorter', () => {
    expect(named('Booking engine of the hotel', 14)).toBe(true)
    // Truncating within a surrogate pair, or before a trailing space, leaves one character less.
    expect(named('Booking engine of the hotel', 15)).toBe(true)
    expect(named('Booking engine of the hotel', 16)).toBe(false)
    expect(named('Booking engine of the hotel')).toBe(false)
  })

  it.each<[string, MatchOptions['nameLengthUnit'], number, string, string, boolean]>([
    ['50 of 60 emoji', 'code-points', 50, '🔑'.repeat(60), '🔑'.repeat(50), true],
    ['50 of 60 emoji', undefined, 50, '🔑'.repeat(60), '🔑'.repeat(50), true],
    ['25 of 60 emoji', undefined, 50, '🔑'.repeat(60), '🔑'.repeat(25), false],
    ['50 of 60 emoji', undefined, 100, '🔑'.repeat(60), '🔑'.repeat(50), false],
    ['50 of 60 emoji', 'utf-16', 100, '🔑'.repeat(60), '🔑'.repeat(50), true],
    ['49 emoji and a half', 'utf-16', 99, '🔑'.repeat(60), `${'🔑'.repeat(49)}\uD83D`, true],
    ['49 emoji and a replacement', 'utf-16', 99, '🔑'.repeat(60), `${'🔑'.repeat(49)}\uFFFD`, true],
    ['24 of 60 emoji', 'utf-8', 99, '🔑'.repeat(60), '🔑'.repeat(24), true],
    ['23 of 60 emoji', 'utf-8', 99, '🔑'.repeat(60), '🔑'.repeat(23), false],
    ['3 of 4 Cyrillic letters', 'utf-8', 7, 'ключ', 'клю', true],
    ['3 of 4 Cyrillic letters', 'utf-8', 8, 'ключ', 'клю', false],
  ])('may be truncated to %s in %s with a limit of %i', (_stored, nameLengthUnit, maxNameLength, name, stored, is) => {
    const wanted = requestOf({ ...request, input: { name } })
    expect(isMatch({ name: stored }, { maxNameLength, nameLengthUnit }, wanted)).toBe(is)
  })
})

describe('the creation date', () => {
  it.each([
    ['the second in which the request started', START - 500, true],
    ['before the request', START - 5000, false],
    ['two minutes after its end', END + 120_000, true],
    ['later', END + 130_000, false],
  ])('is compared with the request: %s', (_when, created, expected) => {
    expect(isMatch({ createdAt: at(created) })).toBe(expected)
  })

  it.each([HOUR_MS, -HOUR_MS])(
    'is compared on the clock of the server, which is %i ms ahead',
    { tags: 'fault/candidate-server-clock' },
    (clockOffset) => {
      expect(isMatch({ createdAt: at(START + 1000 + clockOffset) }, { clockOffset })).toBe(true)
      expect(isMatch({ createdAt: at(START + 1000) }, { clockOffset })).toBe(false)
    },
  )

  it('counts for its whole day if only the day is stored', () => {
    expect(isMatch({ createdAt: '2026-11-24T00:00:00.000Z' })).toBe(true)
    expect(isMatch({ createdAt: '2026-11-23T00:00:00.000Z' })).toBe(false)
    expect(isMatch({ createdAt: '2026-11-25T00:00:00.000Z' })).toBe(false)
  })

  it('is required', () => {
    const { createdAt: _createdAt, ...undated } = listed()
    expect(matchesRequest(request, undated, { endedAt: END, listedAt: END, clockOffset: 0 })).toBe(false)
  })
})

it.each<[string, Partial<ApiKey>]>([
  ['was listed before', { id: 'key_listed' }],
  ['was used', { lastUsedAt: at(START + 2000) }],
  ['has counted a request', { usage: { requests: 1 } }],
  ['is revoked', { revokedAt: at(START + 2000) }],
  ['replaces another key', { replaces: 'key_other' }],
])('does not match a key that %s', { tags: 'fault/candidate-conditions' }, (_what, own) => {
  expect(isMatch(own)).toBe(false)
})

it.each<[string | undefined, string | undefined, boolean]>([
  ['me', 'me', true],
  ['me', 'colleague', false],
  ['me', undefined, true],
  [undefined, 'colleague', true],
])(
  'compares user %s with a key created by %s: %s',
  { tags: 'fault/candidate-of-other-user' },
  (userId, creator, expected) => {
    expect(isMatch(creator === undefined ? {} : { createdBy: { id: creator } }, { userId })).toBe(expected)
  },
)

describe('a rotation', () => {
  const old = apiKey({ id: 'key_old', name: 'Booking engine' })
  const rotation = requestOf({ ...request, rotation: { apiKey: old, input: {} } })

  it('matches the key that replaces the rotated one, regardless of its name', () => {
    expect(isMatch({ replaces: 'key_old', name: 'Booking engine (2)' }, {}, rotation)).toBe(true)
    expect(isMatch({ replaces: 'key_other' }, {}, rotation)).toBe(false)
  })

  it('never matches the rotated key itself', () => {
    expect(isMatch({ id: 'key_old' }, {}, rotation)).toBe(false)
  })
})
