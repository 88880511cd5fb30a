import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ApiKeysErrorCode } from 'keydrawer'
import { expect, within } from 'storybook/test'
import { ActionsTable, choose, refuse } from './actions'
import { stopClock } from './clock'
import { labels } from './support'

/** Every reason for which a list cannot be had or a change cannot be made, in words. */
const meta: Meta<typeof ActionsTable> = {
  title: 'ApiKeyTable/Error states',
  component: ActionsTable,
  beforeEach: stopClock,
  render: (args, { globals }) => <ActionsTable {...args} locale={String(globals['locale'])} />,
}

export default meta
type Story = StoryObj<typeof meta>

/** Trying again is offered where it may help. */
const list = (code: ApiKeysErrorCode, canRetry = true): Story => ({
  args: { instead: { list: refuse(code) } },
  async play({ canvas }) {
    const alert = await canvas.findByRole('alert')
    await expect(alert).toHaveTextContent(labels.listFailed)
    await expect(alert).toHaveTextContent(labels.listError[code])
    await expect(within(alert).queryAllByRole('button', { name: labels.tryAgain })).toHaveLength(canRetry ? 1 : 0)
  },
})

/** The key is as it was, and says why. */
const change = (code: ApiKeysErrorCode, canRetry = true): Story => ({
  args: { instead: { revoke: refuse(code) } },
  async play({ canvas, userEvent }) {
    await choose(canvas, userEvent, 'Booking engine', labels.revoke)
    const dialog = within(await canvas.findByRole('alertdialog'))
    await userEvent.click(dialog.getByRole('button', { name: labels.revoke }))
    await expect(await dialog.findByRole('alert')).toHaveTextContent(labels.changeError[code])
    await expect(dialog.queryAllByRole('button', { name: labels.tryAgain })).toHaveLength(canRetry ? 1 : 0)
  },
})

export const ListNotFound: Story = list('not-found')

export const ListUnsupported: Story = list('unsupported', false)

export const ListRateLimited: Story = list('rate-limited')

export const ListTimedOut: Story = list('timeout')

export const ListServerError: Story = list('server-error')

export const ListMalformedResponse: Story = list('malformed-response')

export const ListInvalidInput: Story = list('invalid-input')

export const ListPreconditionFailed: Story = list('precondition-failed')

export const ListInProgress: Story = list('in-progress')

export const ListAborted: Story = list('aborted')

export const ListUnknownError: Story = list('unknown')

export const ChangeUnauthorized: Story = change('unauthorized')

export const ChangeForbidden: Story = change('forbidden', false)

export const ChangeUnsupported: Story = change('unsupported', false)

export const ChangePreconditionFailed: Story = change('precondition-failed')

export const ChangeInProgress: Story = change('in-progress')

export const ChangeUnreachable: Story = change('unreachable')

export const ChangeTimedOut: Story = change('timeout')

export const ChangeMalformedResponse: Story = change('malformed-response')

export const ChangeAborted: Story = change('aborted')

export const ChangeUnknownError: Story = change('unknown')
