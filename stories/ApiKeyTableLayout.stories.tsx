import type { Meta, StoryObj } from '@storybook/react-vite'
import { ApiKeyTable } from 'keydrawer'
import { expect } from 'storybook/test'
import { HttpResponse } from 'msw'
import { serve, serveList } from './backend'
import { stopClock } from './clock'
import { detailedKeys, hostileKeys, longKeys, rightToLeftKeys, usualKeys } from './samples'
import { inProvider, format, labels, row } from './support'

const meta: Meta<typeof ApiKeyTable> = {
  title: 'ApiKeyTable/Layout',
  component: ApiKeyTable,
  decorators: [inProvider],
  beforeEach: stopClock,
}

export default meta
type Story = StoryObj<typeof meta>

const keysWithLongHints = ['acme_', 'acme_live_', 'acme_live_FIAS', 'acme_live_FIASYUSI'].map((prefix) => ({
  ...usualKeys[0]!,
  id: prefix,
  hint: { prefix, suffix: 'yMkj' },
}))

export const LongNames: Story = {
  beforeEach: serve({ apiKeys: longKeys }),
  async play({ canvas, canvasElement }) {
    await canvas.findByRole('button', { name: labels.actionsFor('kd_demo_…0000') })
    await expectToFit(canvasElement)
  },
}

/** A backend without names: the hint identifies the keys, and a key without one shows its id. */
export const WithoutNames: Story = {
  args: { toolbar: true },
  beforeEach: serve({
    apiKeys: [
      ...usualKeys.map((apiKey) => ({ ...apiKey, name: null })),
      { ...usualKeys[0]!, id: 'key_without_a_hint', name: null, hint: null },
    ],
  }),
  async play({ canvas, canvasElement }) {
    await canvas.findByRole('button', { name: labels.actionsFor('key_without_a_hint') })
    await expect(canvas.queryByRole('columnheader', { name: labels.columnName })).toBeNull()
    await expect(canvas.getByRole('columnheader', { name: labels.columnKey })).toBeVisible()
    await expectToFit(canvasElement)
  },
}

/** A backend that reports only ids. */
export const IdsOnly: Story = {
  args: { toolbar: true },
  beforeEach: serveList(() =>
    HttpResponse.json({ data: ['7f3a9c0e-51d2', '0b1c2d3e-4f50'].map((id) => ({ id })), nextCursor: null }),
  ),
  async play({ canvas }) {
    await canvas.findByRole('columnheader', { name: labels.columnId })
    await expect(canvas.getAllByRole('columnheader')).toHaveLength(3)
  },
}

/** Markup, bidi controls, invisible characters and ten thousand letters stay inside their row. */
export const HostileNames: Story = {
  beforeEach: serve({ apiKeys: [...hostileKeys, usualKeys[0]!] }),
  async play({ canvas, canvasElement }) {
    await row(canvas, hostileKeys[0]!.name!)
    await expect(canvasElement.querySelector('img, script')).toBeNull()
    await expectToFit(canvasElement)
    const usual = (await canvas.findByText('Booking engine')).closest('tr')!
    for (const each of canvas.getAllByRole('row')) await expect(each.offsetHeight).toBeLessThan(2 * usual.offsetHeight)
  },
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl', locale: 'ar-EG' },
  beforeEach: serve({ apiKeys: rightToLeftKeys }),
  async play({ canvas }) {
    await row(canvas, 'Booking engine')
    const name = canvas.getByText('Booking engine').getBoundingClientRect()
    const column = canvas.getByRole('columnheader', { name: labels.columnName }).getBoundingClientRect()
    // Names are aligned to the right in Arabic, including English ones.
    await expect(column.right - name.right).toBeLessThan(20)
  },
}

/** In a sidebar each row is a card, but still a table row to assistive technology. */
export const Narrow: Story = {
  globals: { width: 'narrow' },
  beforeEach: serve({ apiKeys: [...usualKeys, ...longKeys.slice(0, 1), ...keysWithLongHints] }),
  async play({ canvas, canvasElement }) {
    await row(canvas, 'CI deploy')
    // In cards, the toolbar sorts in place of the column headers.
    await expect(canvas.queryByRole('columnheader')).toBeNull()
    await expect(canvas.getByRole('combobox', { name: labels.sortBy })).toBeVisible()
    await expectToFit(canvasElement)
    // Only the menu button is after the status in its line, however long the hint is.
    for (const key of canvasElement.querySelectorAll('[data-id]')) {
      const boxOf = (column: string) => key.querySelector(`[data-column="${column}"]`)!.getBoundingClientRect()
      const [status, created] = [boxOf('status'), boxOf('created')]
      await expect(key.getBoundingClientRect().right - status.right).toBeLessThan(48)
      await expect(created.top).toBeGreaterThanOrEqual(status.bottom)
    }
  },
}

export const Dark: Story = {
  globals: { theme: 'dark' },
  beforeEach: serve({ apiKeys: usualKeys }),
  async play({ canvas }) {
    const booking = await row(canvas, 'Booking engine')
    await expect(booking.getByText('Booking engine')).toHaveStyle({ color: 'rgb(236, 238, 241)' })
  },
}

/** A column is shown if the backend reports its field. */
export const AllColumns: Story = {
  beforeEach: serve({ apiKeys: detailedKeys }),
  async play({ canvas }) {
    await expect(await canvas.findByRole('columnheader', { name: labels.columnCreatedBy })).toBeVisible()
    await expect(canvas.getByRole('columnheader', { name: labels.columnExpires })).toBeVisible()
  },
}

/** If the columns do not fit, the table scrolls sideways and the page does not. */
export const TooManyColumns: Story = {
  render: () => (
    <div
      data-testid="page"
      style={{ position: 'relative', inlineSize: '58rem', maxInlineSize: '100%', overflow: 'auto' }}
    >
      <ApiKeyTable />
    </div>
  ),
  beforeEach: serve({ apiKeys: detailedKeys }),
  async play({ canvas }) {
    await expect(await canvas.findByRole('columnheader', { name: labels.columnCreatedBy })).toBeInTheDocument()
    const page = canvas.getByTestId('page')
    await expect(page.scrollWidth).toBe(page.clientWidth)
  },
}

export const German: Story = {
  globals: { locale: 'de-DE' },
  beforeEach: serve({ apiKeys: usualKeys }),
  async play({ canvas }) {
    const booking = await row(canvas, 'Booking engine')
    await expect(booking.getByText(format.relative(-20 * 60_000, 0))).toBeVisible()
    await expect(canvas.getByRole('columnheader', { name: labels.columnLastUsed })).toBeVisible()
  },
}

async function expectToFit(element: HTMLElement): Promise<void> {
  const scroller = element.querySelector('[data-kd="scroller"]')!
  await expect(scroller.scrollWidth).toBeLessThanOrEqual(scroller.clientWidth)
}
