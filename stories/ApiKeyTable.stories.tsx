import type { Meta, StoryObj } from '@storybook/react-vite'
import { ApiKeyTable } from 'keydrawer'
import { HttpResponse } from 'msw'
import { expect, waitFor, within } from 'storybook/test'
import { networkError, never, problem, serve, serveList } from './backend'
import { NOW, setClock, stopClock } from './clock'
import { manyKeys, samples, usualKeys } from './samples'
import {
  allowCopying,
  askForKey,
  comeBackToTheTab,
  inProvider,
  format,
  labels,
  makeKey,
  Page,
  row,
  wholeText,
} from './support'

const meta: Meta<typeof ApiKeyTable> = {
  title: 'ApiKeyTable/States',
  tags: ['main'],
  component: ApiKeyTable,
  decorators: [inProvider],
  beforeEach: stopClock,
}

export default meta
type Story = StoryObj<typeof meta>

export const ManyKeys: Story = {
  beforeEach: serve({ apiKeys: usualKeys }),
  async play({ canvas }) {
    const booking = await row(canvas, 'Booking engine')
    await expect(booking.getByText(format.relative(-20 * 60_000, 0))).toBeVisible()
    await expect(booking.getByText(labels.status.active)).toBeVisible()
    await expect(canvas.getAllByRole('row')).toHaveLength(1 + usualKeys.length)
    await expect(canvas.getByRole('status')).toHaveTextContent(labels.keyCount(5, format))
  },
}

export const OneKey: Story = {
  beforeEach: serve({ apiKeys: [samples.neverUsed] }),
  async play({ canvas }) {
    await expect(await canvas.findByRole('table', { name: labels.heading })).toBeVisible()
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(labels.keyCount(1, format)))
  },
}

/** With a wizard on the page, the empty table offers to make the first key. */
export const Empty: Story = {
  render: () => <Page />,
  beforeEach: serve(),
  async play({ canvas, userEvent }) {
    await expect(await canvas.findByText(labels.emptyTitle)).toBeVisible()
    const [, inTable] = canvas.getAllByRole('button', { name: labels.createButton })
    await userEvent.click(inTable!)
    const wizard = within(await canvas.findByRole('dialog', { name: labels.createTitle }))
    await userEvent.click(wizard.getByRole('button', { name: labels.cancel }))
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull())
  },
}

/** Nothing to see, and nothing to do about it. */
export const EmptyReadOnly: Story = {
  parameters: { provider: { canCreate: false } },
  render: () => <Page />,
  beforeEach: serve(),
  async play({ canvas }) {
    await expect(await canvas.findByText(labels.emptyReadOnly)).toBeVisible()
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}

export const Loading: Story = {
  beforeEach: serveList(never),
  async play({ canvas }) {
    await expect(await canvas.findByRole('status')).toHaveTextContent(labels.loading)
    await expect(canvas.getAllByRole('columnheader').length).toBeGreaterThan(3)
    // The bones are not read out as keys.
    await expect(canvas.getAllByRole('row')).toHaveLength(1)
  },
}

/** The server cannot be reached. It is asked three times before that is said. */
export const FailedToLoad: Story = {
  beforeEach: serveList(networkError),
  async play({ canvas }) {
    const alert = within(await canvas.findByRole('alert'))
    await expect(alert.getByText(labels.listError.unreachable)).toBeVisible()
    await expect(alert.getByRole('button', { name: labels.tryAgain })).toBeVisible()
  },
}

export const LoadedAfterRetry: Story = {
  beforeEach: serveList(problem(401)),
  async play({ canvas, userEvent }) {
    const retry = await canvas.findByRole('button', { name: labels.tryAgain })
    serve({ apiKeys: usualKeys })()
    await userEvent.click(retry)
    await row(canvas, 'Booking engine')
    await expect(canvas.queryByRole('alert')).toBeNull()
  },
}

export const Unauthorized: Story = {
  beforeEach: serveList(problem(401)),
  async play({ canvas }) {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(labels.listError.unauthorized)
    await expect(canvas.getByRole('button', { name: labels.tryAgain })).toBeVisible()
  },
}

/** Trying again would not help, so it is not offered. */
export const Forbidden: Story = {
  beforeEach: serveList(problem(403)),
  async play({ canvas }) {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(labels.listError.forbidden)
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}

export const ReadOnly: Story = {
  parameters: { provider: { canCreate: false } },
  render: () => <Page />,
  beforeEach: serve({ apiKeys: usualKeys }),
  async play({ canvas }) {
    await expect(await canvas.findByText(labels.readOnly)).toBeVisible()
    await expect(canvas.queryByRole('button', { name: labels.createButton })).toBeNull()
  },
}

/** A refresh failed three minutes after the rows came. They stay, and say how old they are. */
export const StaleAfterFailedRefresh: Story = {
  beforeEach: serve({ apiKeys: usualKeys }),
  async play({ canvas }) {
    await row(canvas, 'Booking engine')
    serveList(networkError)()
    setClock(NOW + 3 * 60_000)
    comeBackToTheTab()
    const alert = await canvas.findByRole('alert')
    await expect(alert).toHaveTextContent(labels.staleSince('3 minutes ago'))
    await expect(within(alert).getByRole('button', { name: labels.tryAgain })).toBeVisible()
    await row(canvas, 'Booking engine')
  },
}

export const Refreshing: Story = {
  beforeEach: serve({ apiKeys: usualKeys }),
  async play({ canvas }) {
    await row(canvas, 'Booking engine')
    serveList(never)()
    comeBackToTheTab()
    await expect(await canvas.findByText(labels.refreshing)).toBeVisible()
    await row(canvas, 'Booking engine')
  },
}

/** One key makes no sense. The others are shown, and it does not vanish. */
export const UnreadableRow: Story = {
  beforeEach: serveList(() =>
    HttpResponse.json({ data: [samples.active, { ...samples.neverUsed, expiresAt: 'soon' }] }),
  ),
  async play({ canvas }) {
    await row(canvas, 'Booking engine')
    await expect(canvas.getByText(labels.unreadableRow(labels.columnExpires))).toBeVisible()
    await expect(canvas.getByRole('status')).toHaveTextContent(labels.keyCount(2, format))
  },
}

/** The server counts a key that it does not send. */
export const IncompleteList: Story = {
  beforeEach: serveList(() => HttpResponse.json({ data: [samples.active], total: 2 })),
  async play({ canvas }) {
    await row(canvas, 'Booking engine')
    await expect(canvas.getByRole('status')).toHaveTextContent(labels.incompleteList(1, 2, format))
  },
}

export const SeveralPages: Story = {
  args: { pageSize: 5 },
  beforeEach: serve({ apiKeys: manyKeys }),
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: labels.showMore }))
    await row(canvas, 'Worker 10')
    await expect(canvas.getByRole('status')).toHaveTextContent(labels.shownOfTotal(10, 12, format))
    await userEvent.click(await canvas.findByRole('button', { name: labels.showMore }))
    await row(canvas, 'Worker 12')
    // The button is gone. Focus stays beside where it was.
    await waitFor(() => expect(canvas.getByRole('status')).toHaveFocus())
    await expect(canvas.queryByRole('button', { name: labels.showMore })).toBeNull()
  },
}

/** A key that was just made is marked as new. */
export const NewKey: Story = {
  render: () => <Page />,
  beforeEach() {
    serve({ apiKeys: usualKeys.slice(1) })()
    allowCopying()
  },
  async play({ canvas, userEvent }) {
    const wizard = await makeKey(canvas)
    await userEvent.click(wizard.getByRole('button', { name: labels.copy }))
    await userEvent.click(await wizard.findByRole('button', { name: labels.done }))
    const made = await row(canvas, 'Booking engine')
    await expect(made.getByText(labels.newBadge)).toBeVisible()
  },
}

/** The answer to a request was lost, and a new key in the list may be the one. */
export const KeyWithoutSecret: Story = {
  render: () => <Page />,
  beforeEach: serve({ apiKeys: usualKeys.slice(1) }, (backend) =>
    backend.fail('create', 'server-error', { isApplied: true }),
  ),
  async play({ canvas, userEvent }) {
    const wizard = await askForKey(canvas)
    await wizard.findByRole('alert')
    await userEvent.click(wizard.getByRole('button', { name: labels.cancel }))
    await expect(await canvas.findByText(wholeText(labels.candidateTitle('Booking engine')))).toBeVisible()
    await expect(canvas.getByRole('button', { name: labels.review })).toBeVisible()
  },
}

export const LostKeyRevoked: Story = {
  ...KeyWithoutSecret,
  async play(context) {
    await KeyWithoutSecret.play?.(context)
    const { canvas, userEvent } = context
    await userEvent.click(canvas.getByRole('button', { name: labels.review }))
    const question = within(await canvas.findByRole('alertdialog'))
    await userEvent.click(question.getAllByRole('button').at(-1)!)
    await waitFor(() => expect(canvas.queryByText(wholeText(labels.candidateTitle('Booking engine')))).toBeNull())
    await waitFor(() => expect(canvas.queryByRole('rowheader', { name: /^Booking engine/ })).toBeNull())
  },
}
