import type { Meta, StoryObj } from '@storybook/react-vite'
import { ApiKeysError } from 'keydrawer'
import { expect, waitFor, within } from 'storybook/test'
import { ActionsTable, choose, fullKey, openMenu } from './actions'
import { stopClock } from './clock'
import { hostileKeys, usualKeys } from './samples'
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

/** What cannot be done just now says why. */
export const RefusedActions: Story = {
  args: {
    backend: { apiKeys: [{ ...usualKeys[0]!, actions: { delete: false } }, ...usualKeys.slice(1)] },
    provider: { permissions: { rotate: 'Only the security team rotates keys of production.' } },
  },
  async play({ canvas, userEvent }) {
    const menu = await openMenu(canvas, userEvent, 'Booking engine')
    await expect(menu.getByRole('menuitem', { name: labels.delete })).toHaveAttribute('aria-disabled', 'true')
    await expect(menu.getByText(labels.refused['not-now'])).toBeVisible()
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

export const ConfirmRevoke: Story = {
  async play({ canvas, userEvent }) {
    await choose(canvas, userEvent, 'Booking engine', labels.revoke)
    const dialog = within(await canvas.findByRole('alertdialog', { name: labels.endTitle.revoke }))
    await expect(dialog.getByRole('button', { name: labels.cancel })).toHaveFocus()
    await expect(dialog.getByText(labels.usedLately('20 minutes ago'))).toBeVisible()
  },
}

export const TypedConfirmation: Story = {
  args: { confirmBy: 'typing' },
  async play({ canvas, userEvent }) {
    await choose(canvas, userEvent, 'Booking engine', labels.delete)
    const dialog = within(await canvas.findByRole('alertdialog'))
    await userEvent.type(dialog.getByRole('textbox', { name: labels.typeToConfirm('x7Qa') }), 'x7QA')
    await userEvent.click(dialog.getByRole('button', { name: labels.delete }))
    await expect(dialog.getByText(labels.typedOther)).toBeVisible()
  },
}

export const RevokeRefused: Story = {
  args: { instead: { revoke: () => Promise.reject(new ApiKeysError('server-error', { mayHaveApplied: true })) } },
  async play({ canvas, userEvent }) {
    await choose(canvas, userEvent, 'Booking engine', labels.revoke)
    const dialog = within(await canvas.findByRole('alertdialog'))
    await userEvent.click(dialog.getByRole('button', { name: labels.revoke }))
    await expect(await dialog.findByRole('alert')).toHaveTextContent(labels.changeError['server-error'])
    await expect(dialog.getByRole('button', { name: labels.tryAgain })).toBeVisible()
  },
}

export const Revoked: Story = {
  async play({ canvas, userEvent }) {
    await choose(canvas, userEvent, 'Booking engine', labels.revoke)
    await userEvent.click(within(await canvas.findByRole('alertdialog')).getByRole('button', { name: labels.revoke }))
    await expect(await canvas.findByText(labels.changed.revoke('Booking engine'))).toBeVisible()
    await waitFor(() => expect(canvas.getByRole('button', { name: labels.actionsFor('Booking engine') })).toHaveFocus())
  },
}

export const Edit: Story = {
  args: { backend: { apiKeys: [fullKey], scopes: [{ value: 'bookings:read' }, { value: 'bookings:write' }] } },
  async play({ canvas, userEvent }) {
    await choose(canvas, userEvent, 'Booking engine', labels.edit)
    const dialog = within(await canvas.findByRole('dialog', { name: labels.editTitle }))
    await waitFor(() => expect(dialog.getByRole('textbox', { name: labels.nameLabel })).toHaveFocus())
    await expect(dialog.getByRole('combobox', { name: labels.expiryLabel })).toBeVisible()
  },
}

export const DetailsWithHistory: Story = {
  args: { backend: { apiKeys: [fullKey, usualKeys[4]!] }, activityHref: ({ id }) => `/usage/${id}` },
  async play({ canvas, userEvent }) {
    await choose(canvas, userEvent, 'Booking engine', labels.details)
    const dialog = within(await canvas.findByRole('dialog', { name: labels.keyDetails }))
    await expect(await dialog.findByText('created')).toBeVisible()
    await expect(dialog.getByText('128,400 times, 71,600 left')).toBeVisible()
    await expect(dialog.getByRole('link', { name: labels.activity })).toBeVisible()
  },
}

export const HistoryEmpty: Story = {
  args: { instead: { listActivity: () => Promise.resolve({ items: [] }) } },
  async play({ canvas, userEvent }) {
    await choose(canvas, userEvent, 'Booking engine', labels.details)
    await expect(await canvas.findByText(labels.historyEmpty)).toBeVisible()
  },
}

export const HistoryFailed: Story = {
  args: { instead: { listActivity: () => Promise.reject(new ApiKeysError('forbidden')) } },
  async play({ canvas, userEvent }) {
    await choose(canvas, userEvent, 'Booking engine', labels.details)
    await expect(await canvas.findByText(labels.historyFailed)).toBeVisible()
    await expect(canvas.getByRole('button', { name: labels.retry })).toBeVisible()
  },
}

export const HistoryLoading: Story = {
  args: { instead: { listActivity: () => new Promise(() => {}) } },
  async play({ canvas, userEvent }) {
    await choose(canvas, userEvent, 'Booking engine', labels.details)
    await expect(await canvas.findByText(labels.loadingHistory)).toBeVisible()
  },
}

/** What was typed stays, with the reason beside it. */
export const EditRefused: Story = {
  args: {
    instead: {
      update: () => Promise.reject(new ApiKeysError('name-taken', { fieldErrors: { name: 'taken' } })),
    },
  },
  async play({ canvas, userEvent }) {
    await choose(canvas, userEvent, 'Booking engine', labels.edit)
    const dialog = within(await canvas.findByRole('dialog'))
    await userEvent.type(dialog.getByRole('textbox', { name: labels.nameLabel }), ' 2')
    await userEvent.click(dialog.getByRole('button', { name: labels.save }))
    await expect(await dialog.findByText(labels.nameError.taken)).toBeVisible()
    await expect(dialog.getByRole('textbox', { name: labels.nameLabel })).toHaveFocus()
  },
}

/** Names that try to be something else stay inside of the menu and the dialogs. */
export const HostileDetails: Story = {
  args: { backend: { apiKeys: hostileKeys } },
  async play({ canvas, userEvent, canvasElement }) {
    const [first] = await canvas.findAllByRole('button', { name: /^Actions for x/ })
    await userEvent.click(first!)
    await userEvent.click(within(await canvas.findByRole('menu')).getByRole('menuitem', { name: labels.details }))
    const dialog = await canvas.findByRole('dialog')
    await expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth)
    await expect(canvasElement.querySelector('img, script')).toBeNull()
  },
}

/** Shown at once, and taken back with a click. */
export const DisabledWithUndo: Story = {
  async play({ canvas, userEvent }) {
    await choose(canvas, userEvent, 'Booking engine', labels.disable)
    await expect(await canvas.findByText(labels.changed.disable('Booking engine'))).toBeVisible()
    await expect(canvas.getByRole('button', { name: labels.undo })).toBeVisible()
  },
}

export const DisableRefused: Story = {
  args: { instead: { setEnabled: () => Promise.reject(new ApiKeysError('unreachable')) } },
  async play({ canvas, userEvent }) {
    await choose(canvas, userEvent, 'Booking engine', labels.disable)
    await expect(await canvas.findByRole('alert')).toHaveTextContent(labels.changeError.unreachable)
    const booking = await row(canvas, 'Booking engine')
    await expect(booking.getByText(labels.status.active)).toBeVisible()
  },
}

export const DisableRefusedInCards: Story = {
  ...DisableRefused,
  globals: { width: 'narrow' },
  async play(context) {
    await DisableRefused.play?.(context)
    const notice = within(await context.canvas.findByRole('alert'))
    const text = notice.getByText(labels.changeError.unreachable, { exact: false })
    await expect(text.scrollHeight).toBeLessThanOrEqual(text.clientHeight)
    const [again, dismiss] = [labels.tryAgain, labels.dismiss].map((name) =>
      notice.getByRole('button', { name }).getBoundingClientRect(),
    )
    await expect(dismiss!.top).toBeLessThan(again!.bottom)
  },
}
