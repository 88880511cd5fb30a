import type { Meta, StoryObj } from '@storybook/react-vite'
import { ApiKeysError } from 'keydrawer'
import { expect, waitFor, within } from 'storybook/test'
import { ActionsTable, selectAll } from './actions'
import { stopClock } from './clock'
import { manyKeys, usualKeys } from './samples'
import { type Canvas, format, labels } from './support'

const meta: Meta<typeof ActionsTable> = {
  title: 'ApiKeyTable/Selection and bulk actions',
  component: ActionsTable,
  beforeEach: stopClock,
  args: { backend: { apiKeys: manyKeys } },
  render: (args, { globals }) => <ActionsTable {...args} locale={String(globals['locale'])} />,
}

export default meta
type Story = StoryObj<typeof meta>

/** Only some of the selected keys can be disabled. */
export const Selected: Story = {
  args: { backend: { apiKeys: usualKeys } },
  async play({ canvas, userEvent }) {
    await selectAll(canvas, userEvent)
    await expect(canvas.getByText(labels.selected(5, format))).toBeVisible()
    await expect(canvas.getByRole('button', { name: `${labels.disable} 2 of 5` })).toBeVisible()
  },
}

export const SelectedInCards: Story = { ...Selected, globals: { width: 'narrow' } }

export const SelectedDark: Story = { ...Selected, globals: { theme: 'dark' } }

export const Confirm: Story = {
  async play({ canvas, userEvent }) {
    await selectAll(canvas, userEvent)
    await userEvent.click(canvas.getByRole('button', { name: labels.revoke }))
    const dialog = within(await canvas.findByRole('alertdialog', { name: labels.bulkTitle.revoke(12, format) }))
    await expect(dialog.getByText(labels.andMore(2, format))).toBeVisible()
    await expect(dialog.getByRole('button', { name: labels.cancel })).toHaveFocus()
  },
}

/** The run can be stopped at any time. */
export const Progress: Story = {
  args: {
    instead: { revoke: (id) => (id < 'key_2' ? Promise.resolve() : new Promise(() => {})) },
  },
  async play({ canvas, userEvent }) {
    await selectAll(canvas, userEvent)
    await userEvent.click(canvas.getByRole('button', { name: labels.revoke }))
    const dialog = within(await canvas.findByRole('alertdialog'))
    await userEvent.click(dialog.getByRole('button', { name: labels.revoke }))
    await waitFor(() => expect(dialog.getByRole('status')).toHaveTextContent(labels.progress(2, 12, format)))
    await expect(dialog.getByRole('button', { name: labels.stop })).toHaveFocus()
  },
}

/** Waits for the pending request. Keys that were not started stay unchanged and selected. */
export const Stopping: Story = {
  ...Progress,
  async play(context) {
    await Progress.play?.(context)
    const dialog = within(context.canvas.getByRole('alertdialog'))
    await context.userEvent.click(dialog.getByRole('button', { name: labels.stop }))
    await expect(dialog.getByRole('button', { name: labels.stopping })).toBeVisible()
  },
}

/** The remaining keys would be refused for the same reason, so no request is sent for them. */
export const Unauthorized: Story = {
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
    await expect(await dialog.findByRole('alert')).toHaveTextContent(labels.bulkFailed(10, 12, format))
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
    await expect(await dialog.findByRole('alert')).toHaveTextContent(labels.bulkFailed(2, 12, format))
    const [fourth, eighth] = dialog.getAllByRole('listitem')
    await expect(fourth).toHaveTextContent(`Worker 4 kd_demo_…W003 ${labels.changeError.forbidden}`)
    await expect(eighth).toHaveTextContent(`Worker 8 kd_demo_…W007 ${labels.changeError.unreachable}`)
    await expect(dialog.getByRole('button', { name: labels.retryFailed })).toBeVisible()
  },
}

type User = Parameters<typeof selectAll>[1]
type BulkAction = 'enable' | 'disable' | 'revoke' | 'delete'

async function changeAll(canvas: Canvas, user: User, action: BulkAction): Promise<void> {
  await selectAll(canvas, user)
  await user.click(canvas.getByRole('button', { name: labels[action] }))
  const dialog = within(await canvas.findByRole('alertdialog'))
  await expect(dialog.getByText(labels.bulkText[action])).toBeVisible()
  await user.click(dialog.getByRole('button', { name: labels[action] }))
}

/** All keys are changed, and none is selected any more. */
const done = (action: BulkAction, said: string, apiKeys = manyKeys): Story => ({
  args: { backend: { apiKeys } },
  async play({ canvas, userEvent }) {
    await changeAll(canvas, userEvent, action)
    await expect(await canvas.findByText(said)).toBeVisible()
    await waitFor(() => expect(canvas.queryByRole('button', { name: labels.clearSelection })).toBeNull())
  },
})

export const AllDisabled: Story = done('disable', '12 API keys were disabled.')

export const AllEnabled: Story = done(
  'enable',
  '12 API keys were enabled.',
  manyKeys.map((key) => ({ ...key, enabled: false })),
)

export const AllRevoked: Story = done('revoke', '12 API keys were revoked.')

export const AllDeleted: Story = done('delete', '12 API keys were deleted.')

/** Stops during the third key, which still finishes. `instead` answers for the others. */
const stopped = (
  instead: (id: string) => Promise<void>,
  look: (canvas: Canvas, dialog: Canvas) => Promise<void>,
): Story => {
  let finishThird = () => {}
  const revoke = (id: string) =>
    id === 'key_2' ? new Promise<void>((resolve) => (finishThird = resolve)) : instead(id)
  return {
    args: { instead: { revoke } },
    async play({ canvas, userEvent }) {
      await changeAll(canvas, userEvent, 'revoke')
      const dialog = within(canvas.getByRole('alertdialog'))
      await waitFor(() => expect(dialog.getByRole('status')).toHaveTextContent(labels.progress(2, 12, format)))
      await userEvent.click(dialog.getByRole('button', { name: labels.stop }))
      finishThird()
      await look(canvas, dialog)
    },
  }
}

/** The remaining keys are unchanged and still selected. */
export const Stopped: Story = stopped(
  () => Promise.resolve(),
  async (canvas) => {
    await expect(await canvas.findByText(labels.bulkChanged.revoke(3, 12, format))).toBeVisible()
    await expect(canvas.getByText(labels.selected(9, format))).toBeVisible()
  },
)

/** One key had failed before. Skipped keys do not count as failed. */
export const StoppedWithFailure: Story = stopped(
  (id) => (id === 'key_0' ? Promise.reject(new ApiKeysError('forbidden')) : Promise.resolve()),
  async (_canvas, dialog) => {
    const said = '1 of 12 requests failed. 9 skipped.'
    await expect(await dialog.findByRole('alert')).toHaveTextContent(said)
  },
)

/** With typed confirmation, the user types the number of keys. */
export const TypedConfirmation: Story = {
  args: { confirmBy: 'typing' },
  async play({ canvas, userEvent }) {
    await selectAll(canvas, userEvent)
    await userEvent.click(canvas.getByRole('button', { name: labels.delete }))
    const dialog = within(await canvas.findByRole('alertdialog'))
    await userEvent.type(dialog.getByRole('textbox', { name: labels.typeCount('12') }), '11')
    await userEvent.click(dialog.getByRole('button', { name: labels.delete }))
    await expect(dialog.getByText(labels.confirmationMismatch)).toBeVisible()
  },
}

export const PartialFailureInCards: Story = { ...PartialFailure, globals: { width: 'narrow' } }
