// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'
import { type EntryStorage, StoredEntries } from '../../src/create-flow/StoredEntries'
import { fakeStorage } from '../support/fakeStorage'

const isNumber = (value: unknown): value is number => typeof value === 'number'
const entriesIn = (storage: EntryStorage | undefined) => new StoredEntries(() => storage, 'keydrawer:test', isNumber)

it('adds, replaces and removes entries, and leaves no empty list behind', () => {
  const storage = fakeStorage()
  const entries = entriesIn(storage)
  entries.update(() => false, [1, 2])
  entries.update((entry) => entry === 1, [3])
  expect(entries.read()).toEqual([2, 3])
  entries.update(() => true)
  expect(entries.read()).toEqual([])
  expect(storage.text()).toBe('')
})

it('keeps the latest twenty entries', () => {
  const entries = entriesIn(fakeStorage())
  for (let count = 1; count <= 50; count++) entries.update(() => false, [count])
  expect(entries.read()).toEqual(Array.from({ length: 20 }, (_, index) => index + 31))
})

it.each(['', 'null', '7', '{}', '{"length":3}', '"[1]"', '[1', '[[1]]', '[null,{},"1"]', '\u0000'])(
  'reads %j, which another script wrote, as no entries',
  { tags: 'fault/storage-written-by-others' },
  (text) => {
    const storage = fakeStorage()
    storage.setItem('keydrawer:test', text)
    const entries = entriesIn(storage)
    expect(entries.read()).toEqual([])
    entries.update(() => false, [1])
    expect(entries.read()).toEqual([1])
  },
)

const fail = () => {
  throw new DOMException('Blocked', 'SecurityError')
}
const full = () => {
  throw new DOMException('Full', 'QuotaExceededError')
}

describe('a broken storage', () => {
  it.each<[string, () => EntryStorage | undefined]>([
    ['is blocked', fail],
    ['is not there', () => undefined],
    ['cannot be read', () => ({ ...fakeStorage(), getItem: fail })],
    ['is full', () => ({ ...fakeStorage(), setItem: full })],
    ['cannot be emptied', () => ({ ...fakeStorage(), getItem: () => '[1]', removeItem: fail })],
  ])('causes no error if it %s', (_how, getStorage) => {
    const entries = new StoredEntries(getStorage, 'keydrawer:test', isNumber)
    expect(() => {
      entries.read()
      entries.update(() => true, [1])
      entries.update(() => true)
    }).not.toThrow()
  })
})

it('is not written to if there is nothing to store', () => {
  const storage = { ...fakeStorage(), setItem: vi.fn(), removeItem: vi.fn() }
  entriesIn(storage).update(() => true)
  expect(storage.setItem).not.toHaveBeenCalled()
  expect(storage.removeItem).not.toHaveBeenCalled()
})
