import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ApiKey, type ApiKeyPage, ApiKeyTable, englishLabels as labels } from 'keydrawer'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mutateKey } from '../../src/core/mutateKey'
import { ApiKeysError } from '../../src/core/ApiKeysError'
import { parseApiKeyPage } from '../../src/core/parseApiKey'
import { mergePages } from '../../src/queries/mergePages'
import { apiKey } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'

let warn: ReturnType<typeof vi.spyOn>
beforeEach(() => void (warn = vi.spyOn(console, 'warn').mockReturnValue()))
afterEach(() => void vi.restoreAllMocks())

const key = (id: string, own: Partial<ApiKey> = {}) => apiKey({ id, name: id, ...own })
const STRAY = { id: 'a', field: 'id' }

const others: Readonly<Record<string, Partial<ApiKey>>> = {
  'another name': { name: 'payments' },
  'another date of creation': { createdAt: '2020-01-01T00:00:00.000Z' },
  'another hint': { hint: { suffix: 'zzzz' } },
  'no hint': { hint: null },
}

describe.each(Object.entries(others))('two keys with one id, one of which has %s', (_what, own) => {
  it('are both unreadable on one page', () => {
    const page = parseApiKeyPage({ items: [key('a'), key('b'), key('a', own)] })
    expect(page.items.map(({ id }) => id)).toEqual(['b'])
    expect(page.unreadable).toEqual([STRAY, STRAY])
  })

  it('are both unreadable across pages, in any order of loading', () => {
    const pages: ApiKeyPage[] = [{ items: [key('a'), key('b')] }, { items: [key('c')] }, { items: [key('a', own)] }]
    for (let loaded = 1; loaded < pages.length; loaded++) mergePages(pages.slice(0, loaded))
    for (const merged of [mergePages(pages), mergePages(structuredClone(pages))]) {
      expect(merged.items.map(({ id }) => id)).toEqual(['b', 'c'])
      expect(merged.unreadable).toEqual([STRAY, STRAY])
      expect(merged.byId.has('a')).toBe(false)
    }
  })
})

it('merges exact duplicates, on one page and across pages', () => {
  const page = parseApiKeyPage({ items: [key('a'), key('a', { lastUsedAt: '2026-11-24T10:00:00.000Z' })] })
  expect(page).not.toHaveProperty('unreadable')
  const merged = mergePages([page, { items: [key('a', { lastUsedAt: null }), key('b')] }])
  expect(merged.items.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(merged.unreadable).toEqual([])
  expect(warn).not.toHaveBeenCalled()
})

it('keeps an id ambiguous although a later page repeats one of its keys', () => {
  const first = parseApiKeyPage({ items: [key('a'), key('a', { name: 'payments' })] })
  expect(mergePages([first, { items: [key('a'), key('b')] }]).items.map(({ id }) => id)).toEqual(['b'])
  const second = { items: [key('b')], unreadable: [{ id: 'b', field: 'expiresAt' }] }
  expect(mergePages([{ items: [key('b')] }, second]).items).toEqual([])
})

it('makes a readable row unreadable if an unreadable row has the same id', () => {
  const page = parseApiKeyPage({ items: [key('a'), { ...key('a'), expiresAt: 'soon' }] })
  expect(page.items).toEqual([])
  expect(page.unreadable).toHaveLength(2)
})

it('does not take an ambiguous id as proof that a key was deleted', async () => {
  const twins = [key('a'), key('a', { name: 'payments' })]
  const client = {
    list: async () => ({ items: twins }),
    delete: () => Promise.reject(new ApiKeysError('not-found')),
  }
  await expect(mutateKey(client, 'acme', 'a', { type: 'delete' })).rejects.toMatchObject({ code: 'not-found' })
})

it('offers no action for an ambiguous id, even if only a later page reveals it', async () => {
  const remove = vi.fn(() => Promise.resolve())
  const list = vi.fn(({ cursor }: { readonly cursor?: string | undefined }) =>
    Promise.resolve(
      cursor ? { items: [key('a', { name: 'payments' })] } : { items: [key('a'), key('b')], nextCursor: '2' },
    ),
  )
  const user = userEvent.setup()
  renderWithKeys(<ApiKeyTable />, { client: { list, delete: remove } })
  await waitFor(() => expect(screen.getAllByRole('button', { name: /^Actions for/ })).toHaveLength(2))
  await user.click(screen.getByRole('button', { name: labels.showMore }))
  await waitFor(() => expect(screen.getAllByText(labels.unreadableRow(labels.columnId))).toHaveLength(2))
  expect(screen.getAllByRole('button', { name: /^Actions for/ })).toHaveLength(1)
})

it('explains the reason once in development', async () => {
  vi.resetModules()
  const fresh = await import('../../src/core/parseApiKey')
  for (let run = 0; run < 2; run++) fresh.parseApiKeyPage({ items: [key('a'), key('a', { name: 'payments' })] })
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('have the same id'))
})
