// @vitest-environment node
import type { ApiKey, ApiKeyPage } from 'keydrawer/core'
import { expect, it } from 'vitest'
import { toList } from '../../src/queries/apiKeyList'
import { mergePages } from '../../src/queries/mergePages'

const key = (id: string, own: Partial<ApiKey> = {}): ApiKey => ({ id, name: id, hint: null, ...own })
const page = (...items: ApiKey[]): ApiKeyPage => ({ items, nextCursor: 'next' })
const idsOf = (pages: readonly ApiKeyPage[]) => mergePages(pages).items.map(({ id }) => id)

const NOW = Date.parse('2026-11-24T10:00:00Z')
const IN_MEMORY = { isSorted: false, now: NOW, locale: undefined }

it('shows a key once, however many pages contain it', () => {
  const first = page(key('a'), key('b'))
  expect(idsOf([first, page(key('b'), key('c')), page(key('c'))])).toEqual(['a', 'b', 'c'])
})

it('returns the same for pages that arrive one by one or all at once', () => {
  const pages = [page(key('a')), page(key('b', { lastUsedAt: null })), page(key('a'), key('c', { expiresAt: null }))]
  const oneByOne = pages.map((_, index) => mergePages(pages.slice(0, index + 1))).at(-1)!
  const atOnce = mergePages(structuredClone(pages))
  expect(oneByOne).toEqual(atOnce)
  expect([...atOnce.reported]).toEqual(['name', 'lastUsedAt', 'expiresAt'])
})

it('forgets the content of a page before it was changed', () => {
  const first = page(key('a'))
  expect(idsOf([first, page(key('b'), key('c'))])).toEqual(['a', 'b', 'c'])
  expect(idsOf([first, page(key('c'))])).toEqual(['a', 'c'])
  expect(idsOf([first])).toEqual(['a'])
  expect(mergePages([first]).byId.has('c')).toBe(false)
  expect(idsOf([])).toEqual([])
})

it('reads each page once while a list grows to 500 pages', () => {
  let reads = 0
  const counted = (index: number): ApiKeyPage => ({
    get items() {
      reads++
      return [key(`${index}`)]
    },
    nextCursor: 'next',
  })
  const pages: ApiKeyPage[] = []
  for (let index = 0; index < 500; index++) {
    pages.push(counted(index))
    toList({ pages: [...pages], pageParams: [] }, {}, IN_MEMORY)
  }
  expect(reads).toBe(500)
  expect(mergePages([...pages]).items).toHaveLength(500)
})

it('sorts once for all letters of a search', () => {
  const pages = [{ items: ['b', 'a', 'ab'].map((id) => key(id)) }]
  const sort = { by: 'name', direction: 'asc' } as const
  const find = (search: string) =>
    toList({ pages, pageParams: [] }, { sort, search }, IN_MEMORY).items.map(({ id }) => id)
  expect([find('a'), find('ab'), find('b')]).toEqual([['a', 'ab'], ['ab'], ['ab', 'b']])
  const { items } = toList({ pages, pageParams: [] }, { sort }, IN_MEMORY)
  expect(toList({ pages, pageParams: [] }, { sort }, IN_MEMORY).items).toBe(items)
})

it('counts loaded and matching keys separately, and leaves unreadable keys out of a search', () => {
  const pages = [{ items: [key('a'), key('b')], unreadable: [{ id: null, field: 'name' }] }]
  const data = { pages, pageParams: [] }
  expect(toList(data, {}, IN_MEMORY)).toMatchObject({ loaded: 3, total: 3, unreadable: [{ field: 'name' }] })
  expect(toList(data, { search: 'a' }, IN_MEMORY)).toMatchObject({ loaded: 3, total: 3, unreadable: [] })
})
