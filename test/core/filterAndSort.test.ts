// @vitest-environment node
import type { ApiKey, SortField } from 'keydrawer/core'
import { expect, it } from 'vitest'
import { filterAndSort, newestFirst } from '../../src/core/filterAndSort'
import { apiKey } from '../support/fakeClient'

const NOW = Date.parse('2026-11-24T12:00:00Z')
const named = (name: string | null, own: Partial<ApiKey> = {}) => apiKey({ id: `id ${name}`, name, ...own })
const namesOf = (apiKeys: readonly ApiKey[]) => apiKeys.map(({ name }) => name)
const search = (apiKeys: readonly ApiKey[], text: string) => namesOf(filterAndSort(apiKeys, { search: text }, NOW))

const keys = [
  named('CI deploy', { description: 'Releases', hint: { prefix: 'acme_live_Ab', suffix: 'x7Qa' } }),
  named('Über-Größe', { description: null, hint: { suffix: 'Zp04' } }),
  named('100% [a-z]+ (v2)', { description: '.*', hint: null }),
  named(null, { description: undefined as never, hint: null }),
]

it.each([
  ['ci', ['CI deploy']],
  ['DEPLOY ci', ['CI deploy']],
  ['releases', ['CI deploy']],
  ['x7qa', ['CI deploy']],
  ['uber grosse', ['Über-Größe']],
  ['uber große', ['Über-Größe']],
  ['.*', ['100% [a-z]+ (v2)']],
  ['[a-z]+', ['100% [a-z]+ (v2)']],
  ['%', ['100% [a-z]+ (v2)']],
  ['(', ['100% [a-z]+ (v2)']],
  ['deploy zp04', []],
  ['nothing', []],
])('finds by %j exactly %j', (text, names) => {
  expect(search(keys, text)).toEqual(names)
})

it('finds a key by its hint as the list shows it', () => {
  expect(search(keys, 'acme_live_Ab…x7Qa')).toEqual(['CI deploy'])
  expect(search(keys, '…x7Qa')).toEqual(['CI deploy'])
  expect(search(keys, '…')).toHaveLength(4)
})

it('finds a key by its creator', () => {
  const all = [
    named('a', { createdBy: { id: 'user_81f3', label: 'Zoë Müller' } }),
    named('b', { createdBy: { id: 'svc-backup' } }),
  ]
  expect(search(all, 'zoe muller')).toEqual(['a'])
  expect(search(all, 'USER_81F3')).toEqual(['a'])
  expect(search(all, 'backup')).toEqual(['b'])
})

it('finds a key by its id or a part of it, but not by a few letters of an id', () => {
  const all = [named('a', { id: 'key_7b1ada90' }), named('b', { id: '42' }), named('Ada', { id: 'key_00c2' })]
  expect(search(all, 'key_7b1ada90')).toEqual(['a'])
  expect(search(all, '7B1A')).toEqual(['a'])
  expect(search(all, '42')).toEqual(['b'])
  expect(search(all, 'ada')).toEqual(['Ada'])
})

it('does not match across two fields', () => {
  expect(search(keys, 'deployreleases')).toEqual([])
})

it('returns the same list without a search or filter', () => {
  expect(filterAndSort(keys, {}, NOW)).toBe(keys)
  expect(filterAndSort(keys, { search: '  ', status: [] }, NOW)).toBe(keys)
})

it('filters by the status at that instant', () => {
  const end = '2026-11-24T12:00:00.000Z'
  const all = [
    named('active', { expiresAt: '2026-11-24T12:00:00.001Z' }),
    named('disabled', { enabled: false }),
    named('expired', { expiresAt: end }),
    named('revoked', { revokedAt: end, expiresAt: end }),
  ]
  for (const status of ['active', 'disabled', 'expired', 'revoked'] as const)
    expect(namesOf(filterAndSort(all, { status: [status] }, NOW))).toEqual([status])
  expect(namesOf(filterAndSort(all, { status: ['expired', 'active'] }, NOW))).toEqual(['active', 'expired'])
  expect(namesOf(filterAndSort(all, { status: ['active'], search: 'dis' }, NOW))).toEqual([])
})

const day = (number: number) => `2026-11-0${number}T00:00:00.000Z`

it.each<[SortField, readonly Partial<ApiKey>[]]>([
  ['name', [{ name: 'alpha' }, { name: 'Émile' }, { name: 'key 2' }, { name: 'Key 10' }]],
  ['createdAt', [{ createdAt: day(1) }, { createdAt: day(2) }, { createdAt: day(3) }]],
  ['lastUsedAt', [{ lastUsedAt: null }, { lastUsedAt: day(1) }, { lastUsedAt: day(2) }]],
  ['expiresAt', [{ expiresAt: day(1) }, { expiresAt: day(2) }, { expiresAt: null }]],
  ['status', [{}, { enabled: false }, { expiresAt: day(1) }, { revokedAt: day(1) }]],
])('sorts by %s in both directions, with unknown values last', (by, inOrder) => {
  const sorted = inOrder.map((own, index) => apiKey({ id: `k${index}`, ...own }))
  const unknown = by === 'status' ? [] : [apiKey({ id: 'unknown', [by]: by === 'name' ? null : undefined })]
  const idsOf = (direction: 'asc' | 'desc', apiKeys: readonly ApiKey[]) =>
    filterAndSort(apiKeys, { sort: { by, direction } }, NOW).map(({ id }) => id)
  const ids = sorted.map(({ id }) => id)
  const last = unknown.map(({ id }) => id)
  for (const apiKeys of [
    [...sorted, ...unknown],
    [...unknown, ...sorted.toReversed()],
  ]) {
    expect(idsOf('asc', apiKeys)).toEqual([...ids, ...last])
    expect(idsOf('desc', apiKeys)).toEqual([...ids.toReversed(), ...last])
  }
})

it('keeps the order of equal keys stable', () => {
  const equals = ['b', 'a', 'c'].map((id) => apiKey({ id, name: 'Same' }))
  for (const by of ['name', 'createdAt', 'lastUsedAt', 'expiresAt', 'status'] as const)
    for (const direction of ['asc', 'desc'] as const)
      expect(filterAndSort(equals, { sort: { by, direction } }, NOW).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

it('sorts the newest first, and a key without a creation date last', () => {
  const all = [
    apiKey({ id: 'old', createdAt: day(1) }),
    apiKey({ id: 'none', createdAt: undefined as never }),
    apiKey({ id: 'new', createdAt: day(2) }),
  ]
  expect(all.toSorted(newestFirst).map(({ id }) => id)).toEqual(['new', 'old', 'none'])
})

it('sorts by the visible hint and by the creator, with missing values last', () => {
  const all = [
    named('b', { hint: { prefix: 'kd_', suffix: 'b2' }, createdBy: { id: 'user_1', label: 'Zoe' } }),
    named('none', { hint: null }),
    named('a', { hint: { prefix: 'kd_', suffix: 'A1' }, createdBy: { id: 'Max' } }),
    named('c', { hint: { suffix: 'x' }, createdBy: { id: 'user_0', label: 'ada' } }),
  ]
  const sorted = (by: SortField, direction: 'asc' | 'desc') =>
    namesOf(filterAndSort(all, { sort: { by, direction } }, NOW))
  expect(sorted('hint', 'asc')).toEqual(['a', 'b', 'c', 'none'])
  expect(sorted('hint', 'desc')).toEqual(['c', 'b', 'a', 'none'])
  expect(sorted('createdBy', 'asc')).toEqual(['c', 'a', 'b', 'none'])
  expect(sorted('createdBy', 'desc')).toEqual(['b', 'a', 'c', 'none'])
})

it('sorts by the rules of a locale, with numbers by their value', () => {
  const all = ['Zeta', 'Öl', 'Öl 10', 'Öl 9'].map((name) => named(name))
  const sorted = (locale: string) =>
    namesOf(filterAndSort(all, { sort: { by: 'name', direction: 'asc' } }, NOW, locale))
  expect(sorted('de')).toEqual(['Öl', 'Öl 9', 'Öl 10', 'Zeta'])
  expect(sorted('sv')).toEqual(['Zeta', 'Öl', 'Öl 9', 'Öl 10'])
})
