import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ApiKeysClient, ApiKeysError, ApiKeysProvider, ApiKeyTable, type KeyView } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { useState } from 'react'
import { expect, userEvent, waitFor } from 'storybook/test'
import { serve } from './backend'
import { NOW, stopClock } from './clock'
import { manyKeys, usualKeys } from './samples'
import { type Canvas, inProvider, format, labels, row } from './support'

const keys = [...usualKeys, ...manyKeys]

const meta: Meta<typeof ApiKeyTable> = {
  title: 'ApiKeyTable/Search and sort',
  component: ApiKeyTable,
  decorators: [inProvider],
  beforeEach: [stopClock, serve({ apiKeys: keys })],
}

export default meta
type Story = StoryObj<typeof meta>

const field = (canvas: Canvas) => canvas.findByRole('searchbox', { name: labels.search })

export const Searching: Story = {
  async play({ canvas }) {
    await userEvent.type(await field(canvas), 'worker 1')
    await row(canvas, 'Worker 10')
    await expect(canvas.getByRole('status')).toHaveTextContent('of 17 API keys match')
  },
}

export const NoMatch: Story = {
  async play({ canvas }) {
    await userEvent.type(await field(canvas), 'payments')
    await expect(canvas.getByText(labels.noMatchTitle)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: labels.clearSearch }))
    await expect(await field(canvas)).toHaveFocus()
    await userEvent.type(await field(canvas), 'payments')
  },
}

/** The other matches are on pages that are not loaded, and this server cannot search. */
export const MatchesSoFar: Story = {
  args: { pageSize: 8 },
  async play({ canvas }) {
    await userEvent.type(await field(canvas), 'worker')
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('loaded so far match'))
  },
}

export const NoMatchSoFar: Story = {
  args: { pageSize: 8 },
  async play({ canvas }) {
    await userEvent.type(await field(canvas), 'payments')
    await expect(await canvas.findByText(labels.noMatchInLoaded(8, format))).toBeVisible()
  },
}

export const SortedSoFar: Story = {
  args: { pageSize: 8, defaultView: { sort: { by: 'hint', direction: 'asc' } } },
  async play({ canvas }) {
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(labels.sortedLoaded(8, format)))
  },
}

const withoutSecondPage: ApiKeysClient = {
  list: ({ cursor }) =>
    cursor === undefined
      ? Promise.resolve({ items: manyKeys.slice(0, 5), total: manyKeys.length, nextCursor: 'b' })
      : Promise.reject(new ApiKeysError('timeout')),
}

/** Loaded keys stay. */
export const NextPageFailed: Story = {
  render: (args) => (
    <ApiKeysProvider client={withoutSecondPage} scope="acme" locale="en-GB" timeZone="UTC">
      <ApiKeyTable {...args} />
    </ApiKeysProvider>
  ),
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: labels.showMore }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent(labels.moreFailed)
    await expect(canvas.getByRole('button', { name: labels.tryAgain })).toBeVisible()
    await expect(canvas.getAllByRole('rowheader')).toHaveLength(5)
  },
}

export const Filtered: Story = {
  args: { defaultView: { status: ['disabled', 'expired'] } },
  async play({ canvas }) {
    await row(canvas, 'Reporting')
    await expect(canvas.getAllByRole('rowheader')).toHaveLength(2)
  },
}

export const Sorted: Story = {
  async play({ canvas }) {
    await row(canvas, 'CI deploy')
    await userEvent.click(canvas.getByRole('button', { name: labels.columnName }))
    await expect(canvas.getByRole('columnheader', { name: labels.columnName })).toHaveAttribute(
      'aria-sort',
      'ascending',
    )
    await expect(canvas.getAllByRole('rowheader')[0]).toHaveTextContent('Booking engine')
  },
}

/** Cards have no visible column headers, so the sort order is chosen above them. */
export const NarrowWithOrders: Story = {
  globals: { width: 'narrow' },
  async play({ canvas }) {
    const orders = await canvas.findByRole('combobox', { name: labels.sortBy })
    await expect(orders).toBeVisible()
    await userEvent.selectOptions(orders, labels.sortedBy(labels.columnName, 'desc'))
    await expect(canvas.getAllByRole('rowheader')[0]).toHaveTextContent('Worker 12')
  },
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl', locale: 'ar-EG' },
  args: { defaultView: { sort: { by: 'createdAt', direction: 'desc' } } },
  async play({ canvas }) {
    await row(canvas, 'CI deploy')
  },
}

export const Dark: Story = {
  globals: { theme: 'dark' },
  args: { defaultView: { search: 'worker', sort: { by: 'name', direction: 'asc' } } },
  async play({ canvas }) {
    await row(canvas, 'Worker 1')
  },
}

const memory = createMemoryClient({ apiKeys: keys, now: () => new Date(NOW), pageSize: 8 })
const searchesItself: ApiKeysClient = {
  ...memory,
  features: { ...memory.features, list: { search: true, status: true, sort: ['name'] } },
}
const waits: ApiKeysClient = {
  ...searchesItself,
  list: (query, context) => (query.search ? new Promise(() => {}) : memory.list(query, context)),
}

/** The previous keys stay until the server has responded. */
export const SearchingOnTheServer: Story = {
  parameters: { provider: { client: waits } },
  async play({ canvas }) {
    await userEvent.type(await field(canvas), 'worker 12')
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(labels.searching))
    await row(canvas, 'Booking engine')
  },
}

/** The server searches all keys, loaded or not. */
export const FoundByTheServer: Story = {
  parameters: { provider: { client: searchesItself } },
  async play({ canvas }) {
    await userEvent.type(await field(canvas), 'worker 12')
    await row(canvas, 'Worker 12')
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(labels.matchCount(1, undefined, format)))
  },
}

/** The host keeps the view in its own state and may change it. */
export const Controlled: Story = {
  render: function Controlled() {
    const [view, setView] = useState<KeyView>({ search: 'worker 1' })
    return (
      <>
        <p>
          Looked for: <output>{view.search}</output>{' '}
          <button type="button" onClick={() => setView({ status: ['revoked'] })}>
            What is revoked
          </button>
        </p>
        <ApiKeyTable view={view} onViewChange={setView} />
      </>
    )
  },
  async play({ canvas }) {
    await expect(await field(canvas)).toHaveValue('worker 1')
    await userEvent.type(await field(canvas), '2')
    await expect(canvas.getByText('worker 12', { selector: 'output' })).toBeVisible()
    await waitFor(() => expect(canvas.getAllByRole('rowheader')).toHaveLength(1))
    await userEvent.click(canvas.getByRole('button', { name: 'What is revoked' }))
    await row(canvas, 'Old partner feed')
    await expect(await field(canvas)).toHaveValue('')
  },
}

/** The view is in the page URL if the host enables that. */
export const ViewInTheUrl: Story = {
  args: { urlSync: 'keys' },
  beforeEach() {
    const before = location.href
    return () => history.replaceState(history.state, '', before)
  },
  async play({ canvas }) {
    await userEvent.type(await field(canvas), 'worker 12')
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: labels.columnStatus }), 'active')
    await waitFor(() => expect(location.search).toContain('keys_q=worker%2012&keys_status=active'))
  },
}
