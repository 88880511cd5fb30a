import { act, screen, waitFor, within } from '@testing-library/react'
import { type ApiKeyPage, ApiKeysError, ApiKeyTable, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { sampleApiKeys } from 'keydrawer/mocks'
import { describe, expect, it, vi } from 'vitest'
import { deferred } from '../support/deferred'
import { button, cells, row } from '../support/elements'
import { apiKey, created, fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'

const loaded = () => screen.findAllByRole('rowheader')
const count = () => screen.getByRole('status').textContent

it('shows the details of each key and the number of keys', async () => {
  const client = fakeClient([
    apiKey({ lastUsedAt: null, createdBy: { label: 'Ada' }, expiresAt: '2999-01-31T23:30:00.000Z' }),
  ])
  renderWithKeys(<ApiKeyTable />, { client })

  await loaded()
  const headers = screen.getAllByRole('columnheader').map((header) => header.textContent)
  expect(headers).toEqual(['Name', 'Key', 'Created', 'Last used', 'Expires', 'Created by', 'Status', 'Actions'])
  expect(screen.getByRole('rowheader')).toHaveTextContent(/^CI deploy\s*GitHub Actions$/)
  expect(cells('CI deploy')).toEqual([
    'kd_demo_…Zp04',
    '2 Oct 2026',
    'Never',
    '31 Jan 2999',
    'Ada',
    'Active Never used',
  ])
  expect(count()).toBe('1 API key')
})

it('has no column for data that the backend does not report', async () => {
  renderWithKeys(<ApiKeyTable />, { client: fakeClient([apiKey({ hint: null })]) })
  await loaded()
  expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual([
    'Name',
    'Created',
    'Status',
    'Actions',
  ])
})

it('adds the full timestamp to a short date', async () => {
  const { user } = renderWithKeys(<ApiKeyTable />, { client: fakeClient([apiKey()]) })
  await loaded()
  const time = screen.getByText('2 Oct 2026')
  expect(time).toHaveAttribute('datetime', '2026-10-02T07:30:00.000Z')
  await user.hover(time)
  expect(time.title).toMatch(/2 October 2026.*0?7:30.*UTC/)
})

it('shows the status of each key', async () => {
  renderWithKeys(<ApiKeyTable />, { client: createMemoryClient({ apiKeys: Object.values(sampleApiKeys()) }) })
  await loaded()
  expect(cells('CI deploy').at(-1)).toBe('Active Never used')
  expect(cells('Reporting').at(-1)).toBe('Disabled')
  expect(cells('Load test').at(-1)).toBe('Expired')
  expect(cells('Old partner feed').at(-1)).toBe('Revoked')
  expect(row('kd_demo_…0000')).toBeVisible()
})

it('lists the newest key first, for any order of the backend', async () => {
  const client = fakeClient([
    apiKey({ id: 'a', name: 'Old', createdAt: '2020-01-01T00:00:00Z' }),
    apiKey({ id: 'b', name: 'New', createdAt: '2021-01-01T00:00:00Z' }),
  ])
  renderWithKeys(<ApiKeyTable />, { client })
  await loaded()
  expect(screen.getAllByRole('rowheader').map((header) => header.textContent)).toEqual([
    'NewGitHub Actions',
    'OldGitHub Actions',
  ])
})

it('shows that it is loading, with rows of the final height', () => {
  renderWithKeys(<ApiKeyTable />, { client: { list: () => new Promise(() => {}) } })
  expect(count()).toBe(labels.loading)
  expect(screen.getByRole('table').querySelectorAll('tbody tr')).toHaveLength(3)
  expect(screen.getAllByRole('row')).toHaveLength(1)
})

it('shows an unreadable row as unreadable, beside the others', async () => {
  const page = { items: [apiKey(), { id: 'bad', name: 7 }] } as unknown as ApiKeyPage
  renderWithKeys(<ApiKeyTable />, { client: { list: () => Promise.resolve(page) } })
  expect(await screen.findByText(labels.unreadableRow(labels.columnName))).toBeVisible()
  expect(row('CI deploy')).toBeVisible()
  expect(count()).toBe('2 API keys')
})

describe('without keys', () => {
  it('offers to create the first key, and opens the wizard of the page', async () => {
    const { user } = renderWithKeys(
      <>
        <CreateKeyWizard />
        <ApiKeyTable />
      </>,
      { client: fakeClient() },
    )
    expect(await screen.findByText(labels.emptyTitle)).toBeVisible()
    await user.click(button(labels.createButton))
    expect(screen.getByRole('dialog', { name: labels.createTitle })).toBeVisible()
  })

  it.each([
    ['this user may not make any', <CreateKeyWizard key="w" />, { canCreate: false }],
    ['no wizard is on the page', null, {}],
  ])('offers nothing if %s', async (_why, wizard, provider) => {
    const children = (
      <>
        {wizard}
        <ApiKeyTable />
      </>
    )
    renderWithKeys(children, { client: fakeClient(), ...provider })
    expect(await screen.findByText(labels.emptyReadOnly)).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('after the list has failed', () => {
  it.each(['unauthorized', 'not-found', 'rate-limited', 'timeout', 'malformed-response', 'unknown'] as const)(
    'shows the message for %s and loads again on retry',
    async (code) => {
      const client = fakeClient([apiKey()])
      const list = client.list.getMockImplementation()!
      client.list.mockRejectedValue(new ApiKeysError(code))
      const { user } = renderWithKeys(<ApiKeyTable />, { client })
      expect(await screen.findByRole('alert')).toHaveTextContent(labels.listError[code])

      client.list.mockImplementation(list)
      await user.click(button(labels.tryAgain))
      await loaded()
      expect(row('CI deploy')).toBeVisible()
      expect(screen.queryByRole('alert')).toBeNull()
    },
  )

  it('tells users without permission to ask an administrator, and offers no retry', async () => {
    const client = fakeClient()
    client.list.mockRejectedValue(new ApiKeysError('forbidden'))
    renderWithKeys(<ApiKeyTable />, { client })
    expect(await screen.findByRole('alert')).toHaveTextContent(labels.listError.forbidden)
    expect(screen.queryByRole('button')).toBeNull()
  })

  describe('the focus after a retry', () => {
    const failing = async () => {
      const client = fakeClient()
      client.list.mockRejectedValue(new ApiKeysError('unknown'))
      const children = (
        <>
          <a href="#elsewhere">Elsewhere</a>
          <ApiKeyTable />
        </>
      )
      const view = renderWithKeys(children, { client })
      await screen.findByRole('alert')
      const answer = deferred<ApiKeyPage>()
      client.list.mockReturnValueOnce(answer.promise)
      button(labels.tryAgain).focus()
      await view.user.keyboard('{Enter}')
      await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
      return { answer }
    }

    it('moves to the count, and stays there when the list arrives', async () => {
      const { answer } = await failing()
      expect(screen.getByRole('status')).toHaveFocus()
      await act(async () => answer.resolve({ items: [created] }))
      await loaded()
      expect(screen.getByRole('status')).toHaveFocus()
    })

    it('returns to the button if the retry fails', async () => {
      const { answer } = await failing()
      await act(async () => answer.reject(new ApiKeysError('unknown')))
      await waitFor(() => expect(button(labels.tryAgain)).toHaveFocus())
    })

    it('moves to the reason if no other retry is possible', async () => {
      const { answer } = await failing()
      await act(async () => answer.reject(new ApiKeysError('forbidden')))
      await waitFor(() => expect(screen.getByRole('alert')).toHaveFocus())
    })

    it('stays on an element that the user has focused in the meantime', async () => {
      const { answer } = await failing()
      screen.getByRole('link').focus()
      await act(async () => answer.reject(new ApiKeysError('unknown')))
      await screen.findByRole('alert')
      expect(screen.getByRole('link')).toHaveFocus()
    })
  })

  it('retries by itself after a connection failure, and then offers a retry', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    try {
      const client = fakeClient()
      client.list.mockRejectedValue(new ApiKeysError('unreachable'))
      renderWithKeys(<ApiKeyTable />, { client })
      await act(() => vi.advanceTimersByTimeAsync(5000))
      expect(screen.getByRole('alert')).toHaveTextContent(labels.listError.unreachable)
      const { length } = client.list.mock.calls
      expect(length).toBeGreaterThanOrEqual(3)
      await act(() => vi.advanceTimersByTimeAsync(60_000))
      expect(client.list).toHaveBeenCalledTimes(length)
    } finally {
      vi.useRealTimers()
    }
  })

  it('keeps the rows of a failed refetch and shows since when they are stale', async () => {
    const client = fakeClient([apiKey()])
    const { queryClient, user } = renderWithKeys(<ApiKeyTable />, { client })
    await loaded()
    client.list.mockRejectedValueOnce(new ApiKeysError('unauthorized'))
    await act(() => queryClient.refetchQueries())

    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent(`${labels.refreshFailed} Last updated now.`)
    expect(row('CI deploy')).toBeVisible()
    await user.click(button(labels.tryAgain))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    // Its button went with it.
    expect(screen.getByRole('status')).toHaveFocus()
  })
})

it('shows that it is refreshing, and keeps the rows', async () => {
  const client = fakeClient([apiKey()])
  const { queryClient } = renderWithKeys(<ApiKeyTable />, { client })
  await loaded()
  const answer = deferred<ApiKeyPage>()
  client.list.mockReturnValueOnce(answer.promise)
  act(() => void queryClient.refetchQueries())
  expect(await screen.findByText(labels.refreshing)).toBeVisible()
  expect(row('CI deploy')).toBeVisible()
  await act(async () => answer.resolve({ items: [created] }))
  expect(await screen.findByRole('row', { name: /Booking engine/ })).toBeVisible()
})

describe('with more than one page', () => {
  const keys = Array.from({ length: 5 }, (_, index) =>
    apiKey({ id: `key_${index}`, name: `Key ${index}`, createdAt: `2026-01-0${9 - index}T00:00:00.000Z` }),
  )

  it('loads the next page without losing the rows or the scroll position', async () => {
    const { user } = renderWithKeys(<ApiKeyTable pageSize={2} />, { client: createMemoryClient({ apiKeys: keys }) })
    await loaded()
    expect(count()).toBe('2 of 5 API keys')

    await user.click(button(labels.showMore))
    await waitFor(() => expect(count()).toBe('4 of 5 API keys'))
    expect(button(labels.showMore)).toHaveFocus()
    expect(screen.getAllByRole('rowheader').map((header) => header.textContent?.slice(0, 5))).toEqual([
      'Key 0',
      'Key 1',
      'Key 2',
      'Key 3',
    ])

    await user.click(button(labels.showMore))
    await waitFor(() => expect(count()).toBe('5 API keys'))
    expect(screen.getByRole('status')).toHaveFocus()
  })

  it('shows that the next page failed, and keeps the rows', async () => {
    const memory = createMemoryClient({ apiKeys: keys })
    const list = vi.fn(memory.list)
    const { user } = renderWithKeys(<ApiKeyTable pageSize={2} />, { client: { ...memory, list } })
    await loaded()
    list.mockRejectedValueOnce(new ApiKeysError('timeout'))
    await user.click(button(labels.showMore))
    expect(await screen.findByRole('alert')).toHaveTextContent(labels.moreFailed)
    await user.click(button(labels.tryAgain))
    await waitFor(() => expect(count()).toBe('4 of 5 API keys'))
  })

  it('stops at a repeated cursor, and shows a repeated key once', async () => {
    const list = vi.fn(() => Promise.resolve({ items: keys.slice(0, 2), nextCursor: 'again' }))
    const { user } = renderWithKeys(<ApiKeyTable />, { client: { list } })
    await loaded()
    await user.click(button(labels.showMore))
    await waitFor(() => expect(screen.queryByRole('button', { name: labels.showMore })).toBeNull())
    expect(screen.getAllByRole('rowheader')).toHaveLength(2)
  })
})

it('never shows the keys of one organization to another', async () => {
  const answer = deferred<ApiKeyPage>()
  const list = vi.fn((_query: unknown, { scope }: { scope: string }) =>
    scope === 'acme' ? Promise.resolve({ items: [apiKey()] }) : answer.promise,
  )
  const { rerender } = renderWithKeys(<ApiKeyTable />, { client: { list } })
  await loaded()
  rerender(<ApiKeyTable />, { scope: 'other' })
  expect(screen.queryByText('CI deploy')).toBeNull()
  expect(count()).toBe(labels.loading)
})

it('shows any name as isolated text', async () => {
  const hostile = '<img src=x onerror=alert(1)>\u202Egnp.exe\u200B💥'
  renderWithKeys(<ApiKeyTable />, { client: fakeClient([apiKey({ name: hostile, description: 'x'.repeat(10_000) })]) })
  const header = await screen.findByRole('rowheader')
  const name = within(header).getByText((text) => text.includes('onerror'))
  expect(name.tagName).toBe('BDI')
  expect(name).toHaveTextContent(hostile)
  expect(document.querySelector('img')).toBeNull()
})

it('isolates each part of a hint, so that direction marks do not affect the text around it', async () => {
  const hint = { prefix: 'kd_\u2069\u2069\u202E', suffix: '\u202EZp04' }
  renderWithKeys(<ApiKeyTable />, { client: fakeClient([apiKey({ hint })]) })
  await loaded()
  expect(cells('CI deploy')[0]).toBe(`${hint.prefix}…${hint.suffix}`)
  for (const part of Object.values(hint)) expect(screen.getByText(part)).toHaveAttribute('data-kd', 'hint-part')
})

it('uses the labels of the host everywhere', async () => {
  const german = {
    columnName: 'Bezeichnung',
    heading: 'API-Schlüssel',
    keyCount: (total: number) => `${total} Schlüssel`,
  }
  renderWithKeys(<ApiKeyTable labels={{ columnName: 'Titel' }} />, {
    client: fakeClient([apiKey()]),
    labels: german,
    locale: 'de',
  })
  await loaded()
  expect(screen.getByRole('table', { name: 'API-Schlüssel' })).toBeVisible()
  expect(screen.getByRole('columnheader', { name: 'Titel' })).toBeVisible()
  expect(count()).toBe('1 Schlüssel')
  expect(screen.getByText('02.10.2026')).toBeVisible()
})

it('passes attributes and the ref to its root element', async () => {
  const ref = vi.fn()
  renderWithKeys(<ApiKeyTable ref={ref} className="mine" id="keys" data-test="1" />, { client: fakeClient() })
  const root = ref.mock.lastCall?.[0] as HTMLElement
  expect(root).toHaveClass('mine')
  expect(root).toHaveAttribute('data-kd', 'table')
  expect(root.id).toBe('keys')
  expect(await screen.findByText(labels.emptyTitle)).toBeVisible()
})

it('continues after a page without a readable key', async () => {
  const pages: Record<string, ApiKeyPage> = {
    '': { items: [{ id: 'key_1', expiresAt: 7 }, 5] as never, nextCursor: 'b' },
    b: { items: [apiKey({ id: 'key_2' })] },
  }
  const client = { list: ({ cursor = '' }: { cursor?: string | undefined }) => Promise.resolve(pages[cursor]!) }
  const { user } = renderWithKeys(<ApiKeyTable />, { client })
  await user.click(await screen.findByRole('button', { name: labels.showMore }))
  expect(await screen.findByRole('rowheader', { name: /^CI deploy/ })).toBeVisible()
})

it('shows insights about unused and non-expiring keys, unless the host turns them off', async () => {
  const old = { createdAt: '2020-01-01T00:00:00.000Z' }
  const client = fakeClient([
    apiKey({ id: 'a', name: 'Unused', ...old, lastUsedAt: null }),
    apiKey({ id: 'b', name: 'Idle', ...old, lastUsedAt: '2020-02-01T00:00:00.000Z' }),
    apiKey({ id: 'c', name: 'Endless', ...old, lastUsedAt: new Date().toISOString(), expiresAt: null }),
  ])
  const { rerender } = renderWithKeys(<ApiKeyTable />, { client })
  await screen.findByText('Unused')
  const said = () => Object.values(labels.insight).filter((word) => screen.queryAllByText(word).length > 0)
  expect(said()).toEqual(Object.values(labels.insight))
  rerender(<ApiKeyTable insights={false} />)
  expect(document.querySelectorAll('[data-kd="insight"]')).toHaveLength(0)
})

it('shows the last characters of two linked keys that share a name', async () => {
  const old = apiKey({ id: 'old', replacedBy: 'new', hint: { suffix: 'Old1' } })
  const successor = apiKey({ id: 'new', replaces: 'old', hint: { suffix: 'New2' } })
  const third = apiKey({ id: 'third', name: 'Third', replaces: 'gone' })
  renderWithKeys(<ApiKeyTable />, { client: fakeClient([old, successor, third]) })
  await screen.findByText('Third')
  const links = [...document.querySelectorAll('[data-kd="related"]')].map(({ textContent }) => textContent.trim())
  const { replacedBy, replaces } = labels
  expect(links.toSorted()).toEqual([
    `${replacedBy('CI deploy')} …New2`,
    `${replaces('CI deploy')} …Old1`,
    replaces('gone'),
  ])
})
