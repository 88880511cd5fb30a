import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { type ApiKey, type ApiKeysClient, ApiKeyTable, englishLabels as labels } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { createElement } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deferred } from '../support/deferred'
import { button } from '../support/elements'
import { apiKey } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'

const day = (index: number) => new Date(Date.UTC(2026, 9, 20 - index)).toISOString()
const keysNamed = (...names: string[]): ApiKey[] =>
  names.map((name, index) => apiKey({ id: name, name, description: null, createdAt: day(index), lastUsedAt: null }))
const SIX = keysNamed('Ada', 'Bell', 'Curie', 'Deploy', 'Élan', 'Deploy & two')
SIX[2] = { ...SIX[2]!, enabled: false, description: 'Radium lab' }
SIX[1] = { ...SIX[1]!, lastUsedAt: '2026-10-20T00:00:00.000Z', hint: { prefix: 'kd_', suffix: 'Qx7a' } }

const shown = () => screen.queryAllByRole('rowheader').map((header) => header.textContent)
const field = () => screen.getByRole('searchbox', { name: labels.search })
const count = () => screen.getByRole('status').textContent
const show = async (client: ApiKeysClient, props: Parameters<typeof ApiKeyTable>[0] = {}) => {
  const view = renderWithKeys(createElement(ApiKeyTable, props), { client })
  await screen.findAllByRole('rowheader')
  return view
}
const inMemory = (apiKeys: readonly ApiKey[] = SIX) => createMemoryClient({ apiKeys, pageSize: 1000 })

describe('a search in memory', () => {
  it.each([
    ['dep', ['Deploy', 'Deploy & two']],
    ['elan', ['Élan']],
    ['radium', ['CurieRadium lab']],
    ['qx7a', ['Bell']],
    ['two dep', ['Deploy & two']],
    ['.*', []],
  ])('finds the matching keys for %s', async (text, names) => {
    const { user } = await show(inMemory())
    await user.type(field(), text)
    expect(shown()).toEqual(names)
    expect(count()).toBe(`${names.length} of 6 API keys ${names.length === 1 ? 'matches' : 'match'}`)
  })

  it('is offered from six keys on, or if the host enables it', async () => {
    const { unmount } = await show(inMemory(SIX.slice(0, 5)))
    expect(screen.queryByRole('searchbox')).toBeNull()
    unmount()
    const second = await show(inMemory())
    expect(field()).toBeVisible()
    second.unmount()
    const third = await show(inMemory(), { toolbar: false })
    expect(screen.queryByRole('searchbox')).toBeNull()
    third.unmount()
    await show(inMemory(SIX.slice(0, 1)), { toolbar: true })
    expect(field()).toBeVisible()
  })

  it('is cleared by Escape, which stays hidden from a host’s dialog, and keeps the focus', async () => {
    const host = vi.fn()
    document.addEventListener('keydown', host, true)
    const { user } = await show(inMemory())
    await user.type(field(), 'dep')
    host.mockClear()
    await user.keyboard('{Escape}')
    expect(shown()).toHaveLength(6)
    expect(field()).toHaveFocus()
    expect(host).not.toHaveBeenCalled()
    // Empty, it has no use for the key, and a dialog may close.
    await user.keyboard('{Escape}')
    expect(host).toHaveBeenCalledTimes(1)
    document.removeEventListener('keydown', host, true)
  })

  it('shows that nothing matches, unlike an empty list, and restores the focus', async () => {
    const { user } = await show(inMemory())
    await user.type(field(), 'nothing like it')
    expect(screen.getByText(labels.noMatchTitle)).toBeVisible()
    expect(screen.queryByText(labels.emptyTitle)).toBeNull()
    expect(count()).toBe('0 of 6 API keys match')
    await user.click(button(labels.clearSearch))
    expect(shown()).toHaveLength(6)
    expect(field()).toHaveFocus()
    expect(field()).toHaveValue('')
  })

  it('keeps the columns while the shown keys have fewer fields', async () => {
    const { user } = await show(inMemory([...SIX, apiKey({ id: 'x', name: 'Ends', expiresAt: day(-9) })]))
    const heads = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent)
    const before = heads()
    await user.type(field(), 'ada')
    expect(heads()).toEqual(before)
    expect(before).toContain(labels.columnExpires)
  })

  it('shows how many keys were searched if more exist', async () => {
    const { user } = await show(createMemoryClient({ apiKeys: SIX, pageSize: 4 }))
    await user.type(field(), 'deploy')
    expect(shown()).toEqual(['Deploy'])
    expect(count()).toContain('1 of the 4 API keys loaded so far')
    await user.click(button(labels.showMore))
    await waitFor(() => expect(shown()).toEqual(['Deploy', 'Deploy & two']))
    await user.clear(field())
    await user.type(field(), 'zzz')
    expect(count()).toBe('0 of 6 API keys match')
  })

  it('does not affect the keys of another organization', async () => {
    const { user, rerender } = await show(inMemory())
    await user.type(field(), 'dep')
    rerender(<ApiKeyTable />, { scope: 'other' })
    await waitFor(() => expect(shown()).toHaveLength(6))
    expect(field()).toHaveValue('')
  })
})

it('shows only the keys with the chosen status', async () => {
  const { user } = await show(inMemory())
  const filter = screen.getByRole('combobox', { name: labels.columnStatus })
  await user.selectOptions(filter, labels.status.disabled)
  expect(shown()).toEqual(['CurieRadium lab'])
  await user.selectOptions(filter, labels.allStatuses)
  expect(shown()).toHaveLength(6)
})

describe('sorting', () => {
  const head = (name: string) => screen.getByRole('columnheader', { name })

  it('sorts by a column, then the other way, then by default, with mouse and keyboard', async () => {
    const { user } = await show(inMemory())
    await user.click(button(labels.columnName))
    expect(head(labels.columnName)).toHaveAttribute('aria-sort', 'ascending')
    expect(shown()).toEqual(['Ada', 'Bell', 'CurieRadium lab', 'Deploy', 'Deploy & two', 'Élan'])
    expect(count()).toContain('Name, ascending')
    await user.keyboard('{Enter}')
    expect(head(labels.columnName)).toHaveAttribute('aria-sort', 'descending')
    expect(shown()[0]).toBe('Élan')
    await user.keyboard(' ')
    expect(head(labels.columnName)).not.toHaveAttribute('aria-sort')
    expect(shown()[0]).toBe('Ada')
    expect(count()).toBe('6 API keys')
  })

  it('follows the locale of the provider', async () => {
    const client = inMemory(keysNamed('Zeta', 'Öl', 'Alfa'))
    const { user, rerender } = await show(client, { toolbar: true })
    rerender(<ApiKeyTable toolbar />, { locale: 'sv' })
    await user.click(button(labels.columnName))
    expect(shown()).toEqual(['Alfa', 'Zeta', 'Öl'])
    rerender(<ApiKeyTable toolbar />, { locale: 'de' })
    expect(shown()).toEqual(['Alfa', 'Öl', 'Zeta'])
  })

  it('is available in cards, which have no visible column headers', async () => {
    const { user } = await show(inMemory())
    const sort = screen.getByLabelText(labels.sortBy)
    await user.selectOptions(sort, labels.sortedBy(labels.columnLastUsed, 'desc'))
    expect(shown()[0]).toBe('Bell')
    expect(head(labels.columnLastUsed)).toHaveAttribute('aria-sort', 'descending')
    await user.selectOptions(sort, labels.defaultSort)
    expect(shown()[0]).toBe('Ada')
  })

  it('is offered by every visible column', async () => {
    const all = { lastUsedAt: null, expiresAt: null, createdBy: { label: 'Ada' } }
    await show(inMemory([apiKey(all), apiKey({ ...all, id: 'key_2' })]))
    const offered = screen.getAllByRole('columnheader').filter((each) => each.querySelector('[data-kd="sort"]'))
    expect(offered.map((each) => each.textContent)).toEqual([
      'Name',
      'Key',
      'Created',
      'Last used',
      'Expires',
      'Created by',
      'Status',
    ])
  })

  it.each([
    ['says that only what is loaded is sorted', undefined, true],
    ['does not, where the server sorts by this', ['name'] as const, false],
    ['says so, where the server sorts by something else', ['createdAt'] as const, true],
  ])('%s', async (_what, sort, isSaid) => {
    const list = () => Promise.resolve({ items: SIX, nextCursor: 'b' })
    await show({ features: { list: { sort } }, list }, { defaultView: { sort: { by: 'name', direction: 'asc' } } })
    expect(count()?.includes('Only the 6 API keys loaded so far are sorted.')).toBe(isSaid)
  })
})

describe('a search on the server', () => {
  const searching = (pages?: Readonly<Record<string, Promise<unknown>>>) => {
    const asked: { text: string; signal: AbortSignal }[] = []
    const memory = createMemoryClient({ apiKeys: SIX, features: { list: { search: true } } })
    const list: ApiKeysClient['list'] = async (query, context) => {
      if (query.search) asked.push({ text: query.search, signal: context.signal })
      await pages?.[query.search ?? '']
      return memory.list(query, context)
    }
    return { asked, client: { ...memory, list } }
  }
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
  const showNow = async (client: ApiKeysClient) => {
    const view = renderWithKeys(<ApiKeyTable />, { client })
    await pass(10)
    return view
  }
  const type = (text: string) => fireEvent.change(field(), { target: { value: text } })

  it('is requested after a pause in typing, and not for each letter', async () => {
    const { asked, client } = searching()
    await showNow(client)
    for (const text of ['d', 'de', 'dep']) {
      type(text)
      await pass(100)
    }
    expect(asked).toEqual([])
    expect(count()).toBe(labels.searching)
    await pass(300)
    expect(asked.map(({ text }) => text)).toEqual(['dep'])
    await pass(10)
    expect(shown()).toEqual(['Deploy', 'Deploy & two'])
    expect(count()).toBe('2 API keys match')
  })

  it('cancels an outdated request, and keeps the previous rows until the response arrives', async () => {
    const first = deferred<void>()
    const { asked, client } = searching({ ada: first.promise })
    await showNow(client)
    type('ada')
    await pass(300)
    expect(shown()).toHaveLength(6)
    expect(count()).toBe(labels.searching)
    type('bell')
    await pass(300)
    expect(asked.map(({ text, signal }) => [text, signal.aborted])).toEqual([
      ['ada', true],
      ['bell', false],
    ])
    first.resolve()
    await pass(50)
    expect(shown()).toEqual(['Bell'])
  })

  it('shows no rows of another organization while it is pending', async () => {
    const other = deferred<void>()
    const { client } = searching({ ada: Promise.resolve() })
    const slow: ApiKeysClient = {
      ...client,
      list: async (query, context) => {
        if (context.scope === 'other') await other.promise
        return client.list(query, context)
      },
    }
    const { rerender } = await showNow(slow)
    rerender(<ApiKeyTable />, { scope: 'other' })
    await pass(10)
    expect(shown()).toEqual([])
    other.resolve()
    await pass(10)
    expect(shown()).toHaveLength(6)
  })
})

describe('the view', () => {
  it('can be controlled by the host', async () => {
    const onViewChange = vi.fn()
    const { user } = await show(inMemory(), { view: { search: 'dep' }, onViewChange })
    expect(shown()).toEqual(['Deploy', 'Deploy & two'])
    await user.type(field(), 'l')
    expect(onViewChange).toHaveBeenLastCalledWith({ search: 'depl' })
    expect(field()).toHaveValue('dep')
  })

  it('can start with values of the host', async () => {
    await show(inMemory(), { defaultView: { status: ['disabled', 'revoked'], sort: { by: 'name', direction: 'asc' } } })
    expect(shown()).toEqual(['CurieRadium lab'])
    expect(screen.getByRole('combobox', { name: labels.columnStatus })).toHaveDisplayValue('Disabled, Revoked')
  })
})

describe('the address of the page', () => {
  afterEach(() => history.replaceState(null, '', '/'))
  const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 350)))

  it('does not change unless the host enables it', async () => {
    const { user } = await show(inMemory())
    await user.type(field(), 'dep')
    await settle()
    expect(location.search).toBe('')
  })

  it('contains the search in addition to its other parameters', async () => {
    history.replaceState({ host: 1 }, '', '/keys?tab=a%20b&empty#part')
    const { user } = await show(inMemory(), { urlSync: true })
    await user.type(field(), 'deploy &')
    await user.click(button(labels.columnCreated))
    await settle()
    expect(location.href).toMatch(/\/keys\?tab=a%20b&empty&kd_q=deploy%20%26&kd_sort=-createdAt#part$/)
    expect(history.state).toEqual({ host: 1 })
    await user.clear(field())
    await user.click(button(labels.columnCreated))
    await user.click(button(labels.columnCreated))
    await settle()
    expect(location.search).toBe('?tab=a%20b&empty')
  })

  it('is read on load and on going back', async () => {
    history.replaceState(null, '', '/?keys_q=dep&keys_status=active,nonsense&keys_sort=-name')
    await show(inMemory(), { urlSync: 'keys' })
    await waitFor(() => expect(shown()).toEqual(['Deploy & two', 'Deploy']))
    history.replaceState(null, '', '/?keys_q=ada&keys_sort=__proto__')
    act(() => void window.dispatchEvent(new PopStateEvent('popstate')))
    expect(shown()).toEqual(['Ada'])
    await settle()
    expect(location.search).toBe('?keys_q=ada')
  })

  it('never contains a possible secret', async () => {
    const { user } = await show(inMemory(), { urlSync: true })
    await user.click(field())
    await user.paste('kd_demo_4rT9sXk2Lq8vBn1Zw6Yc3Hd7Jf5Gm0Pa')
    await settle()
    expect(location.search).toBe('')
  })
})

it('has no field that a password manager, autofill or a spell checker would use', async () => {
  await show(inMemory(), { toolbar: true, selectable: true })
  const inputs = [...document.querySelectorAll('input, select')]
  // The search, the statuses, the order, all rows, each row.
  expect(inputs).toHaveLength(4 + SIX.length)
  for (const each of inputs) {
    for (const name of ['data-1p-ignore', 'data-lpignore', 'data-bwignore', 'data-form-type'])
      expect(each).toHaveAttribute(name)
    expect(each).toHaveAttribute('autocomplete', 'off')
    expect(each).toHaveAttribute('spellcheck', 'false')
  }
})
