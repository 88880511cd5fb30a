import type { Meta, StoryObj } from '@storybook/react-vite'
import type { KeyActivity } from 'keydrawer'
import { expect, within } from 'storybook/test'
import { ActionsTable, fullKey, openDetails, refuse, unanswered } from './actions'
import { stopClock } from './clock'
import { hostileKeys, usualKeys } from './samples'
import { allowCopying, format, labels, refuseCopying } from './support'

/** The details and the history of one key. */
const meta: Meta<typeof ActionsTable> = {
  title: 'ApiKeyTable/Details',
  component: ActionsTable,
  beforeEach: stopClock,
  render: (args, { globals }) => <ActionsTable {...args} locale={String(globals['locale'])} />,
}

export default meta
type Story = StoryObj<typeof meta>

export const IdCopied: Story = {
  beforeEach: allowCopying,
  async play({ canvas, userEvent }) {
    const dialog = await openDetails(canvas, userEvent)
    await userEvent.click(dialog.getByRole('button', { name: labels.copyId }))
    await expect(await dialog.findByText(labels.idCopied)).toBeVisible()
    await expect(navigator.clipboard.writeText).toHaveBeenCalledWith('key_active')
  },
}

export const IdCopyRefused: Story = {
  beforeEach: refuseCopying,
  async play({ canvas, userEvent }) {
    const dialog = await openDetails(canvas, userEvent)
    await userEvent.click(dialog.getByRole('button', { name: labels.copyId }))
    await expect(await dialog.findByText(labels.idCopyBlocked)).toBeVisible()
    await expect(dialog.getByText('key_active')).toBeVisible()
  },
}

/** Fields from the list are shown at once. Those that only `get` returns follow. */
export const WholeKeyLoading: Story = {
  args: { instead: { get: unanswered } },
  async play({ canvas, userEvent }) {
    const dialog = await openDetails(canvas, userEvent)
    await expect(dialog.getByText('key_active')).toBeVisible()
    await expect(dialog.queryByText(labels.keyUsage)).toBeNull()
  },
}

export const WholeKeyLoaded: Story = {
  args: { instead: { get: () => Promise.resolve(fullKey) } },
  async play({ canvas, userEvent }) {
    const dialog = await openDetails(canvas, userEvent)
    await expect(await dialog.findByText(labels.usage(128_400, 71_600, format))).toBeVisible()
    await expect(dialog.getByText('bookings:read, bookings:write')).toBeVisible()
  },
}

/** The fields from the list stay. */
export const WholeKeyFailed: Story = {
  args: { instead: { get: refuse('forbidden') } },
  async play({ canvas, userEvent }) {
    const dialog = await openDetails(canvas, userEvent)
    const history = within(dialog.getByRole('region', { name: labels.history }))
    await expect(await history.findByText(labels.historyEvent.created)).toBeVisible()
    await expect(dialog.getByText('key_active')).toBeVisible()
    await expect(dialog.getByText(format.dateTime('2026-11-23T09:12:00Z'), { selector: 'dd > time' })).toBeVisible()
  },
}

/** The backend reports little: nothing to identify the key by, and no scopes. */
export const MinimalData: Story = {
  args: { backend: { apiKeys: [{ id: 'key_bare', name: null, hint: null, scopes: [] }] } },
  async play({ canvas, userEvent }) {
    const dialog = await openDetails(canvas, userEvent, 'key_bare')
    await expect(dialog.getByText(labels.noScopes)).toBeVisible()
    await expect(dialog.getByText(labels.hintUnavailable)).toBeVisible()
  },
}

/** Each key of a rotated pair names the other. */
export const Replaced: Story = {
  args: {
    backend: {
      apiKeys: [
        { ...usualKeys[0]!, replacedBy: 'key_next' },
        { ...usualKeys[1]!, id: 'key_next', name: 'Booking engine (new)', replaces: 'key_active' },
      ],
    },
  },
  async play({ canvas, userEvent }) {
    const dialog = await openDetails(canvas, userEvent)
    await expect(dialog.getByText(labels.keyReplacedBy).closest('div')).toHaveTextContent('Booking engine (new)')
  },
}

export const DetailsWithHistory: Story = {
  args: { backend: { apiKeys: [fullKey, usualKeys[4]!] }, activityHref: ({ id }) => `/usage/${id}` },
  async play({ canvas, userEvent }) {
    const dialog = await openDetails(canvas, userEvent)
    const history = within(dialog.getByRole('region', { name: labels.history }))
    await expect(await history.findByText(labels.historyEvent.created)).toBeVisible()
    await expect(dialog.getByText(labels.usage(128_400, 71_600, format))).toBeVisible()
    await expect(dialog.getByRole('link', { name: labels.activity })).toBeVisible()
  },
}

export const HistoryEmpty: Story = {
  args: { instead: { listActivity: () => Promise.resolve({ items: [] }) } },
  async play({ canvas, userEvent }) {
    await openDetails(canvas, userEvent)
    await expect(await canvas.findByText(labels.historyEmpty)).toBeVisible()
  },
}

export const HistoryFailed: Story = {
  args: { instead: { listActivity: refuse('forbidden') } },
  async play({ canvas, userEvent }) {
    await openDetails(canvas, userEvent)
    await expect(await canvas.findByText(labels.historyFailed)).toBeVisible()
    await expect(canvas.getByRole('button', { name: labels.tryAgain })).toBeVisible()
  },
}

export const HistoryLoading: Story = {
  args: { instead: { listActivity: unanswered } },
  async play({ canvas, userEvent }) {
    await openDetails(canvas, userEvent)
    await expect(await canvas.findByText(labels.loadingHistory)).toBeVisible()
  },
}

/** Hostile names stay inside the menu and the dialogs. */
export const HostileDetails: Story = {
  args: { backend: { apiKeys: hostileKeys } },
  async play({ canvas, userEvent, canvasElement }) {
    const [first] = await canvas.findAllByRole('button', { name: new RegExp(`^${labels.actionsFor('x')}`) })
    await userEvent.click(first!)
    await userEvent.click(within(await canvas.findByRole('menu')).getByRole('menuitem', { name: labels.details }))
    const dialog = await canvas.findByRole('dialog')
    await expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth)
    await expect(canvasElement.querySelector('img, script')).toBeNull()
  },
}

const events: readonly KeyActivity[] = [
  { at: '2026-11-23T10:00:00.000Z', what: 'renamed', who: 'Ada Okafor' },
  { at: '2026-11-23T09:30:00.000Z', what: 'permissions changed', who: 'Ada Okafor' },
  { at: '2026-11-23T09:12:00.000Z', what: 'created' },
]

export const HistoryInPages: Story = {
  args: {
    instead: {
      listActivity: (_id, { cursor = '0' }) =>
        Promise.resolve({
          items: events.slice(Number(cursor), Number(cursor) + 1),
          nextCursor: cursor === '2' ? null : String(Number(cursor) + 1),
        }),
    },
  },
  async play({ canvas, userEvent }) {
    const dialog = await openDetails(canvas, userEvent)
    const history = within(dialog.getByRole('region', { name: labels.history }))
    for (const what of ['permissions changed', labels.historyEvent.created]) {
      await userEvent.click(await history.findByRole('button', { name: labels.showMore }))
      await expect(await history.findByText(what)).toBeVisible()
    }
    await expect(history.getAllByRole('listitem')).toHaveLength(3)
    await expect(history.queryByRole('button')).toBeNull()
  },
}

/** Loaded events stay. */
export const NextPageOfHistoryFailed: Story = {
  args: {
    instead: {
      listActivity: (_id, { cursor }) =>
        cursor ? refuse('forbidden')() : Promise.resolve({ items: events.slice(0, 2), nextCursor: '2' }),
    },
  },
  async play({ canvas, userEvent }) {
    const dialog = await openDetails(canvas, userEvent)
    await userEvent.click(await dialog.findByRole('button', { name: labels.showMore }))
    await expect(await dialog.findByText(labels.historyFailed)).toBeVisible()
    await expect(dialog.getByText('permissions changed')).toBeVisible()
    await expect(dialog.getByRole('button', { name: labels.tryAgain })).toBeVisible()
  },
}
