import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { ActionsTable, choose, openMenu } from './actions'
import { stopClock } from './clock'
import { detailedKeys } from './samples'
import { labels, row } from './support'

const meta: Meta<typeof ActionsTable> = {
  title: 'ApiKeyTable/Actions',
  component: ActionsTable,
  beforeEach: stopClock,
  render: (args, { globals }) => <ActionsTable {...args} locale={String(globals['locale'])} />,
}

export default meta
type Story = StoryObj<typeof meta>

/** Opened in the browser's top layer, at the end of its row, and closed by a press elsewhere. */
export const Menu: Story = {
  async play({ canvas, userEvent }) {
    const menu = await openMenu(canvas, userEvent, 'CI deploy')
    await expect(menu.getAllByRole('menuitem')[0]).toHaveFocus()
    const element = canvas.getByRole('menu')
    await expect(element.matches(':popover-open')).toBe(true)
    const button = canvas.getByRole('button', { name: labels.actionsFor('CI deploy') }).getBoundingClientRect()
    await expect(Math.abs(element.getBoundingClientRect().right - button.right)).toBeLessThan(1)
    await expect(element.getBoundingClientRect().top).toBeGreaterThanOrEqual(button.bottom)
  },
}

export const MenuClosedByItsButton: Story = {
  async play({ canvas, userEvent }) {
    await openMenu(canvas, userEvent, 'CI deploy')
    const button = canvas.getByRole('button', { name: labels.actionsFor('CI deploy') })
    await userEvent.click(button)
    await waitFor(() => expect(canvas.queryByRole('menu')).toBeNull())
    await expect(button).toHaveAttribute('aria-expanded', 'false')
    await userEvent.click(button)
    await expect(await canvas.findByRole('menu')).toBeVisible()
  },
}

/** It stays inside of the window, whichever way one writes. */
export const MenuRightToLeft: Story = {
  globals: { direction: 'rtl', locale: 'ar-EG' },
  async play({ canvas, userEvent }) {
    const key = await row(canvas, 'CI deploy')
    const button = key.getByRole('button')
    await userEvent.click(button)
    const menu = await canvas.findByRole('menu')
    await expect(Math.abs(menu.getBoundingClientRect().left - button.getBoundingClientRect().left)).toBeLessThan(1)
  },
}

export const MenuInCards: Story = {
  globals: { width: 'narrow' },
  async play({ canvas, userEvent }) {
    await openMenu(canvas, userEvent, 'CI deploy')
    const key = await row(canvas, 'CI deploy')
    const [name, button] = [key.getByText('CI deploy'), key.getByRole('button')].map((each) =>
      each.getBoundingClientRect(),
    )
    // The menu is beside the name, and the box before it.
    await expect(Math.abs(name!.top - button!.top)).toBeLessThan(12)
    await expect(key.getByRole('checkbox').getBoundingClientRect().right).toBeLessThanOrEqual(name!.left)
  },
}

/** In reach also where the columns are wider than their place: the row passes beneath it. */
export const MenuBesideTooManyColumns: Story = {
  args: { backend: { apiKeys: detailedKeys.map((key) => ({ ...key, lastUsedAt: '2025-09-23T12:00:00Z' })) } },
  decorators: [
    (Table) => (
      <div style={{ inlineSize: '58rem' }}>
        <Table />
      </div>
    ),
  ],
  async play({ canvas, canvasElement }) {
    const key = await row(canvas, 'CI deploy')
    const columns = canvasElement.querySelector('[data-kd="scroller"]')!
    await expect(columns.scrollWidth).toBeGreaterThan(columns.clientWidth)
    const endOf = (element: Element) => element.getBoundingClientRect().right
    const menu = key.getByRole('button')
    for (const left of [0, columns.scrollWidth]) {
      columns.scrollLeft = left
      await expect(endOf(columns) - endOf(menu)).toBeGreaterThanOrEqual(0)
      await expect(endOf(columns) - endOf(menu)).toBeLessThan(30)
      const { backgroundColor } = getComputedStyle(menu.closest('td')!)
      await expect(backgroundColor).toBe(
        getComputedStyle(canvasElement.querySelector('[data-kd="table"]')!).backgroundColor,
      )
    }
  },
}

export const ConfirmRevoke: Story = {
  async play({ canvas, userEvent }) {
    await choose(canvas, userEvent, 'Booking engine', labels.revoke)
    const dialog = within(
      await canvas.findByRole('alertdialog', { name: labels.revokeOrDeleteTitle.revoke('Booking engine') }),
    )
    await expect(dialog.getByRole('button', { name: labels.cancel })).toHaveFocus()
    await expect(dialog.getByText(labels.recentlyUsed('20 minutes ago'))).toBeVisible()
  },
}

export const TypedConfirmation: Story = {
  args: { confirmBy: 'typing' },
  async play({ canvas, userEvent }) {
    await choose(canvas, userEvent, 'Booking engine', labels.delete)
    const dialog = within(await canvas.findByRole('alertdialog'))
    await userEvent.type(dialog.getByRole('textbox', { name: labels.typeToConfirm('x7Qa') }), 'x7QA')
    await userEvent.click(dialog.getByRole('button', { name: labels.delete }))
    await expect(dialog.getByText(labels.confirmationMismatch)).toBeVisible()
  },
}
