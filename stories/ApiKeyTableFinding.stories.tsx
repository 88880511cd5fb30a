import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ApiKey, type ApiKeysClient, ApiKeysError, ApiKeysProvider, ApiKeyTable } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { sampleApiKeys } from 'keydrawer/mocks'
import { expect, userEvent, waitFor } from 'storybook/test'
import { serve } from './backend'
import { NOW, stopClock } from './clock'
import { manyKeys, usualKeys } from './samples'
import { type Canvas, inProvider, labels, row } from './support'

const keys = [...usualKeys, ...manyKeys]

const meta: Meta<typeof ApiKeyTable> = {
  title: 'ApiKeyTable/Finding',
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

/** The others are on pages that nobody has asked for, and this server does not search. */
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
    await expect(await canvas.findByText('Only the 8 API keys loaded so far were searched.')).toBeVisible()
  },
}

export const SortedSoFar: Story = {
  args: { pageSize: 8, defaultView: { sort: { by: 'hint', direction: 'asc' } } },
  async play({ canvas }) {
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Only the 8 loaded so far are sorted.'))
  },
}

const withoutSecondPage: ApiKeysClient = {
  list: ({ cursor }) =>
    cursor === undefined
      ? Promise.resolve({ items: manyKeys.slice(0, 5), total: manyKeys.length, nextCursor: 'b' })
      : Promise.reject(new ApiKeysError('timeout')),
}

/** What is there stays. */
export const NextPageFailed: Story = {
  render: (args) => (
    <ApiKeysProvider client={withoutSecondPage} scope="acme" locale="en-GB" timeZone="UTC">
      <ApiKeyTable {...args} />
    </ApiKeysProvider>
  ),
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: labels.showMore }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent(labels.moreFailed)
    await expect(canvas.getByRole('button', { name: labels.retry })).toBeVisible()
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

/** The heads of the columns are not seen in cards, so the order is chosen above them. */
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

const DAY = 86_400_000
const KINDS = Object.values(sampleApiKeys)

function keyAt(index: number): ApiKey {
  return {
    ...KINDS[index % 5]!,
    id: `key_${index}`,
    name: `Worker ${index + 1}`,
    hint: { prefix: 'kd_demo_', suffix: index.toString(36).padStart(4, '0') },
    createdAt: new Date(NOW - (index * DAY) / 40).toISOString(),
  }
}

const tenThousand = createMemoryClient({
  apiKeys: Array.from({ length: 10_000 }, (_, index) => keyAt(index)),
  pageSize: 10_000,
})

/** Only the rows in sight are there, and the row that was last used. */
export const TenThousandKeys: Story = {
  render: (args) => (
    <ApiKeysProvider client={tenThousand} scope="many" locale="en-GB" timeZone="UTC">
      <ApiKeyTable {...args} />
    </ApiKeysProvider>
  ),
  async play({ canvas, canvasElement }) {
    await row(canvas, 'Worker 1')
    await waitFor(() => expect(canvasElement.querySelector('[data-kd="spacer"]')).not.toBeNull())
    await expect(canvasElement.querySelectorAll('*').length).toBeLessThan(1500)
    await userEvent.type(await field(canvas), 'worker 9876')
    await row(canvas, 'Worker 9876')
    await userEvent.clear(await field(canvas))
  },
}

const hundredThousand: ApiKeysClient = {
  list({ cursor }) {
    const from = Number(cursor ?? 0)
    const items = Array.from({ length: 200 }, (_, index) => keyAt(from + index))
    return Promise.resolve({ items, total: 100_000, nextCursor: from + 200 < 100_000 ? String(from + 200) : null })
  },
}

/** The next page comes as the end of what is loaded comes near. */
export const HundredThousandInPages: Story = {
  render: (args) => (
    <ApiKeysProvider client={hundredThousand} scope="very many" locale="en-GB" timeZone="UTC">
      <ApiKeyTable {...args} />
    </ApiKeysProvider>
  ),
  async play({ canvas, canvasElement }) {
    await row(canvas, 'Worker 1')
    await waitFor(() => expect(canvasElement.querySelector('[data-kd="spacer"]')).not.toBeNull())
    canvasElement.querySelector('[data-kd="scroller"]')!.scrollTop = 1e9
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('400 of 100,000'))
  },
}
