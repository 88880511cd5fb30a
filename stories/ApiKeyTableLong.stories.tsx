import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ApiKey, type ApiKeysClient, ApiKeysProvider, ApiKeyTable } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { expect, userEvent, waitFor } from 'storybook/test'
import { NOW, stopClock } from './clock'
import { samples } from './samples'
import { format, labels, row } from './support'

/** Lists of any size. */
const meta: Meta<typeof ApiKeyTable> = {
  title: 'ApiKeyTable/Long lists',
  component: ApiKeyTable,
  beforeEach: stopClock,
}

export default meta
type Story = StoryObj<typeof meta>

const DAY = 86_400_000
const KINDS = Object.values(samples)

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
    await userEvent.type(canvas.getByRole('searchbox', { name: labels.search }), 'worker 9876')
    await row(canvas, 'Worker 9876')
    await userEvent.clear(canvas.getByRole('searchbox', { name: labels.search }))
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
    await waitFor(() => {
      // Once more where the rows turn out to be higher than was guessed.
      canvasElement.querySelector('[data-kd="scroller"]')!.scrollTop = 1e9
      return expect(canvas.getByRole('status')).toHaveTextContent('400 of 100,000')
    })
  },
}

/** Paper takes five thousand rows. The last line says how many are left out. */
export const NotPrinted: Story = {
  ...TenThousandKeys,
  async play({ canvas, canvasElement }) {
    await row(canvas, 'Worker 1')
    await waitFor(() => expect(canvasElement.querySelector('[data-kd="spacer"]')).not.toBeNull())
    window.dispatchEvent(new Event('beforeprint'))
    await expect(canvas.getByText(labels.notPrinted(5000, format))).toBeInTheDocument()
    window.dispatchEvent(new Event('afterprint'))
    await waitFor(() => expect(canvas.queryByText(labels.notPrinted(5000, format))).toBeNull())
  },
}
