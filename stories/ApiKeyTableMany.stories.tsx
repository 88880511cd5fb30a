import type { Meta, StoryObj } from '@storybook/react-vite'
import { ApiKeysError } from 'keydrawer'
import { expect, waitFor, within } from 'storybook/test'
import { ActionsTable, selectAll } from './actions'
import { NOW, stopClock } from './clock'
import { manyKeys, usualKeys } from './samples'
import { labels, row } from './support'

const meta: Meta<typeof ActionsTable> = {
  title: 'ApiKeyTable/Many',
  component: ActionsTable,
  beforeEach: stopClock,
  args: { backend: { apiKeys: manyKeys } },
  render: (args, { globals }) => <ActionsTable {...args} locale={String(globals['locale'])} />,
}

export default meta
type Story = StoryObj<typeof meta>

/** Of the usual keys not all can be disabled. */
export const Selected: Story = {
  args: { backend: { apiKeys: usualKeys } },
  async play({ canvas, userEvent }) {
    await selectAll(canvas, userEvent)
    await expect(canvas.getByText('5 selected')).toBeVisible()
    await expect(canvas.getByRole('button', { name: `${labels.disable} 2 of 5` })).toBeVisible()
  },
}

export const SelectedInCards: Story = { ...Selected, globals: { width: 'narrow' } }

export const SelectedDark: Story = { ...Selected, globals: { theme: 'dark' } }

export const Confirm: Story = {
  async play({ canvas, userEvent }) {
    await selectAll(canvas, userEvent)
    await userEvent.click(canvas.getByRole('button', { name: labels.revoke }))
    const dialog = within(await canvas.findByRole('alertdialog', { name: 'Revoke 12 keys?' }))
    await expect(dialog.getByText('and 2 more')).toBeVisible()
    await expect(dialog.getByRole('button', { name: labels.cancel })).toHaveFocus()
  },
}

/** It can be stopped at any time. */
export const Progress: Story = {
  args: {
    instead: { revoke: (id) => (id < 'key_2' ? Promise.resolve() : new Promise(() => {})) },
  },
  async play({ canvas, userEvent }) {
    await selectAll(canvas, userEvent)
    await userEvent.click(canvas.getByRole('button', { name: labels.revoke }))
    const dialog = within(await canvas.findByRole('alertdialog'))
    await userEvent.click(dialog.getByRole('button', { name: labels.revoke }))
    await waitFor(() => expect(dialog.getByRole('status')).toHaveTextContent('2 of 12'))
    await expect(dialog.getByRole('button', { name: labels.stop })).toHaveFocus()
  },
}

/** What is under way is waited for. The keys that were not begun stay as they are, and selected. */
export const Stopping: Story = {
  ...Progress,
  async play(context) {
    await Progress.play?.(context)
    const dialog = within(context.canvas.getByRole('alertdialog'))
    await context.userEvent.click(dialog.getByRole('button', { name: labels.stop }))
    await expect(dialog.getByRole('button', { name: labels.stopping })).toBeVisible()
  },
}

/** The others would be refused just so, and are not asked for. */
export const SessionEnded: Story = {
  args: {
    instead: {
      revoke: (id) => (id < 'key_2' ? Promise.resolve() : Promise.reject(new ApiKeysError('unauthorized'))),
    },
  },
  async play({ canvas, userEvent }) {
    await selectAll(canvas, userEvent)
    await userEvent.click(canvas.getByRole('button', { name: labels.revoke }))
    const dialog = within(await canvas.findByRole('alertdialog'))
    await userEvent.click(dialog.getByRole('button', { name: labels.revoke }))
    await expect(await dialog.findByRole('alert')).toHaveTextContent('10 of 12 could not be changed.')
  },
}

export const PartialFailure: Story = {
  args: {
    instead: {
      delete: (id) =>
        id === 'key_3'
          ? Promise.reject(new ApiKeysError('forbidden'))
          : id === 'key_7'
            ? Promise.reject(new ApiKeysError('unreachable'))
            : Promise.resolve(),
    },
  },
  async play({ canvas, userEvent }) {
    await selectAll(canvas, userEvent)
    await userEvent.click(canvas.getByRole('button', { name: labels.delete }))
    const dialog = within(await canvas.findByRole('alertdialog'))
    await userEvent.click(dialog.getByRole('button', { name: labels.delete }))
    await expect(await dialog.findByRole('alert')).toHaveTextContent('2 of 12 could not be changed.')
    await expect(dialog.getByRole('button', { name: labels.tryThese })).toBeVisible()
  },
}

export const QuotaReached: Story = {
  args: { backend: { apiKeys: usualKeys, limit: 5 } },
  async play({ canvas }) {
    await row(canvas, 'Booking engine')
    await expect(await canvas.findByText('5 of 5 API keys')).toBeVisible()
    await expect(canvas.getByText(/has all 5 API keys/)).toBeVisible()
  },
}

/** What is worth a word about a key. */
export const Nudges: Story = {
  args: {
    backend: {
      apiKeys: [
        { ...usualKeys[0]!, expiresAt: new Date(NOW + 3 * 86_400_000).toISOString() },
        usualKeys[1]!,
        { ...usualKeys[2]!, enabled: true, lastUsedAt: '2026-05-01T00:00:00.000Z' },
      ],
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByText(labels.nudge['never-used'])).toBeVisible()
    await expect(canvas.getByText(labels.nudge.idle)).toBeVisible()
    await expect(canvas.getByText(labels.endsIn('in 3 days'))).toBeVisible()
  },
}

/** A key, and the one that takes its place: the old one works a little longer. */
export const RotatedPair: Story = {
  args: {
    backend: {
      apiKeys: [
        { ...usualKeys[0]!, id: 'key_next', replaces: 'key_active', hint: { prefix: 'kd_demo_', suffix: 'm0Pa' } },
        {
          ...usualKeys[0]!,
          replacedBy: 'key_next',
          expiresAt: new Date(NOW + 86_400_000).toISOString(),
        },
      ],
    },
  },
  async play({ canvas }) {
    const old = await canvas.findByText(labels.replacedBy('Booking engine'))
    await expect(old).toHaveTextContent(/…m0Pa$/)
    await expect(canvas.getByText(labels.replaces('Booking engine'))).toHaveTextContent(/…x7Qa$/)
  },
}
