import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { ActionsTable, choose, refuse, unanswered } from './actions'
import { stopClock } from './clock'
import { type Canvas, format, labels, row, wholeText } from './support'

/** Disabling, revoking and deleting a key. */
const meta: Meta<typeof ActionsTable> = {
  title: 'ApiKeyTable/Changes',
  component: ActionsTable,
  beforeEach: stopClock,
  render: (args, { globals }) => <ActionsTable {...args} locale={String(globals['locale'])} />,
}

export default meta
type Story = StoryObj<typeof meta>

type User = Parameters<typeof choose>[1]

async function end(canvas: Canvas, user: User, name: string, way: 'revoke' | 'delete'): Promise<Canvas> {
  await choose(canvas, user, name, labels[way])
  const dialog = within(await canvas.findByRole('alertdialog', { name: labels.revokeOrDeleteTitle[way](name) }))
  await user.click(dialog.getByRole('button', { name: labels[way] }))
  return dialog
}

export const RevokeRefused: Story = {
  args: { instead: { revoke: refuse('server-error', { mayHaveApplied: true }) } },
  async play({ canvas, userEvent }) {
    const dialog = await end(canvas, userEvent, 'Booking engine', 'revoke')
    await expect(await dialog.findByRole('alert')).toHaveTextContent(labels.changeError['server-error'])
    await expect(dialog.getByRole('button', { name: labels.tryAgain })).toBeVisible()
  },
}

/** The key no longer works, but stays in the list. */
export const Revoked: Story = {
  async play({ canvas, userEvent }) {
    await end(canvas, userEvent, 'Booking engine', 'revoke')
    await expect(await canvas.findByText(wholeText(labels.changed.revoke('Booking engine')))).toBeVisible()
    await waitFor(() => expect(canvas.getByRole('button', { name: labels.actionsFor('Booking engine') })).toHaveFocus())
    const booking = await row(canvas, 'Booking engine')
    await waitFor(() => expect(booking.getByText(labels.status.revoked)).toBeVisible())
  },
}

/** The change is shown at once and can be undone with a click. */
export const DisabledWithUndo: Story = {
  async play({ canvas, userEvent }) {
    await choose(canvas, userEvent, 'Booking engine', labels.disable)
    await expect(await canvas.findByText(wholeText(labels.changed.disable('Booking engine')))).toBeVisible()
    await expect(canvas.getByRole('button', { name: labels.undo })).toBeVisible()
  },
}

export const DisableRefused: Story = {
  args: { instead: { setEnabled: refuse('unreachable') } },
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

export const Revoking: Story = {
  args: { instead: { revoke: unanswered } },
  async play({ canvas, userEvent }) {
    const dialog = await end(canvas, userEvent, 'Booking engine', 'revoke')
    const button = await dialog.findByRole('button', { name: labels.changing.revoke })
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await expect(canvas.getByRole('alertdialog')).toHaveAttribute('aria-busy', 'true')
  },
}

export const Deleting: Story = {
  args: { instead: { delete: unanswered } },
  async play({ canvas, userEvent }) {
    const dialog = await end(canvas, userEvent, 'CI deploy', 'delete')
    await expect(await dialog.findByRole('button', { name: labels.changing.delete })).toBeVisible()
  },
}

/** The key is removed from the list. */
export const Deleted: Story = {
  async play({ canvas, userEvent }) {
    await end(canvas, userEvent, 'CI deploy', 'delete')
    await expect(await canvas.findByText(wholeText(labels.changed.delete('CI deploy')))).toBeVisible()
    await waitFor(() => expect(canvas.getAllByRole('rowheader')).toHaveLength(4))
  },
}

/** A revoked key can only be deleted, which affects nobody. */
export const ConfirmDeleteOfRevoked: Story = {
  async play({ canvas, userEvent }) {
    await choose(canvas, userEvent, 'Old partner feed', labels.delete)
    const dialog = await canvas.findByRole('alertdialog', {
      name: labels.revokeOrDeleteTitle.delete('Old partner feed'),
    })
    await expect(dialog).toHaveAccessibleDescription(labels.revokeOrDeleteText.deleteInactive)
  },
}

export const Disabling: Story = {
  args: { instead: { setEnabled: unanswered } },
  async play({ canvas, userEvent }) {
    await choose(canvas, userEvent, 'Booking engine', labels.disable)
    await expect(await canvas.findByText(labels.changing.disable)).toBeVisible()
    const booking = await row(canvas, 'Booking engine')
    await expect(booking.getByText(labels.status.disabled)).toBeVisible()
  },
}

export const Undone: Story = {
  async play(context) {
    await DisabledWithUndo.play?.(context)
    const { canvas, userEvent } = context
    await userEvent.click(canvas.getByRole('button', { name: labels.undo }))
    await expect(await canvas.findByText(wholeText(labels.changed.enable('Booking engine')))).toBeVisible()
    const booking = await row(canvas, 'Booking engine')
    await waitFor(() => expect(booking.getByText(labels.status.active)).toBeVisible())
  },
}

export const Enabling: Story = {
  args: { instead: { setEnabled: unanswered } },
  async play({ canvas, userEvent }) {
    await choose(canvas, userEvent, 'Reporting', labels.enable)
    await expect(await canvas.findByText(labels.changing.enable)).toBeVisible()
  },
}

export const RateLimited: Story = {
  args: { instead: { setEnabled: refuse('rate-limited', { retryAfterSeconds: 30 }) } },
  async play({ canvas, userEvent }) {
    await choose(canvas, userEvent, 'Booking engine', labels.disable)
    const alert = await canvas.findByRole('alert')
    await expect(alert).toHaveTextContent(labels.changeError['rate-limited'])
    await expect(alert).toHaveTextContent(labels.retryAfter(30, format))
  },
}

/** Another user has deleted the key meanwhile. */
export const KeyGone: Story = {
  args: { instead: { setEnabled: refuse('not-found') } },
  async play({ canvas, userEvent }) {
    await choose(canvas, userEvent, 'Booking engine', labels.disable)
    await expect(await canvas.findByRole('alert')).toHaveTextContent(labels.changeError['not-found'])
  },
}
