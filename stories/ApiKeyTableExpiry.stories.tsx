import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ApiKey } from 'keydrawer'
import { expect } from 'storybook/test'
import { ActionsTable } from './actions'
import { NOW, stopClock } from './clock'
import { usualKeys } from './samples'
import { format, labels, row } from './support'

const DAY = 86_400_000
const inDays = (days: number) => new Date(NOW + days * DAY).toISOString()
const [booking, ci, reporting] = usualKeys as readonly [ApiKey, ApiKey, ApiKey]

/** The status of keys from creation to expiry, and the quota. */
const meta: Meta<typeof ActionsTable> = {
  title: 'ApiKeyTable/Expiry and rotation',
  component: ActionsTable,
  beforeEach: stopClock,
  render: (args, { globals }) => <ActionsTable {...args} locale={String(globals['locale'])} />,
}

export default meta
type Story = StoryObj<typeof meta>

export const ExpiresSoon: Story = {
  args: { backend: { apiKeys: [{ ...booking, expiresAt: inDays(3) }] } },
  async play({ canvas }) {
    const key = await row(canvas, 'Booking engine')
    await expect(key.getByText(labels.expiresIn('in 3 days'))).toHaveAttribute('data-soon')
    await expect(key.getByText(format.date('2026-11-26T12:00:00Z'))).toBeVisible()
  },
}

/** An expiry in more than a week is not highlighted. */
export const ExpiresLater: Story = {
  args: { backend: { apiKeys: [{ ...booking, expiresAt: inDays(8) }] } },
  async play({ canvas }) {
    const key = await row(canvas, 'Booking engine')
    await expect(key.getByText(labels.status.active)).not.toHaveAttribute('data-soon')
  },
}

export const Expired: Story = {
  args: { backend: { apiKeys: [{ ...booking, expiresAt: inDays(-1) }] } },
  async play({ canvas }) {
    const key = await row(canvas, 'Booking engine')
    await expect(key.getByText(labels.status.expired)).toBeVisible()
  },
}

const nudged: readonly ApiKey[] = [
  ci,
  { ...reporting, enabled: true, lastUsedAt: '2026-05-01T00:00:00.000Z' },
  { ...booking, createdAt: inDays(-60), expiresAt: null },
]

/** Hints about keys. */
export const Insights: Story = {
  args: { backend: { apiKeys: nudged } },
  async play({ canvas }) {
    await expect((await row(canvas, 'CI deploy')).getByText(labels.insight['never-used'])).toBeVisible()
    await expect((await row(canvas, 'Reporting')).getByText(labels.insight.idle)).toBeVisible()
    await expect((await row(canvas, 'Booking engine')).getByText(labels.insight['never-expires'])).toBeVisible()
  },
}

export const InsightsOff: Story = {
  args: { backend: { apiKeys: nudged }, insights: false },
  async play({ canvas, canvasElement }) {
    await row(canvas, 'CI deploy')
    await expect(canvasElement.querySelector('[data-kd="insight"]')).toBeNull()
  },
}

const pair = (end: string): readonly ApiKey[] => [
  {
    ...booking,
    id: 'key_next',
    hint: { prefix: 'kd_demo_', suffix: 'm0Pa' },
    lastUsedAt: null,
    replaces: 'key_active',
  },
  { ...booking, name: 'Booking engine (old)', replacedBy: 'key_next', expiresAt: end },
]

/** A key and its replacement. The old key keeps working for the grace period. */
export const RotatedPair: Story = {
  args: { backend: { apiKeys: pair(inDays(1)) } },
  async play({ canvas }) {
    const old = await row(canvas, 'Booking engine (old)')
    await expect(old.getByText(labels.replacedBy('').trim())).toHaveTextContent(/Booking engine.*…m0Pa$/)
    await expect(old.getByText(labels.expiresIn('tomorrow'))).toBeVisible()
    await expect(canvas.getByText(labels.replaces('').trim())).toHaveTextContent('Booking engine (old)')
  },
}

/** A replaced key shows the time left, however long that is. */
export const RotatedPairWithAWeek: Story = {
  args: { backend: { apiKeys: pair(inDays(21)) } },
  async play({ canvas }) {
    const old = await row(canvas, 'Booking engine (old)')
    await expect(old.getByText(labels.expiresIn('in 21 days'))).toBeVisible()
  },
}

export const GracePeriodOver: Story = {
  args: { backend: { apiKeys: pair(inDays(-1)) } },
  async play({ canvas }) {
    const old = await row(canvas, 'Booking engine (old)')
    await expect(old.getByText(labels.status.expired)).toBeVisible()
    await expect(old.getByText(labels.replacedBy('').trim())).toHaveTextContent('Booking engine')
  },
}

export const RotatedPairInCards: Story = { ...RotatedPair, globals: { width: 'narrow' } }

/** The other key of the pair is not listed, so only its id is shown. */
export const ReplacedByAnUnknownKey: Story = {
  args: { backend: { apiKeys: [{ ...booking, replacedBy: 'key_elsewhere', expiresAt: inDays(1) }] } },
  async play({ canvas }) {
    await expect(await canvas.findByText(labels.replacedBy('').trim())).toHaveTextContent('key_elsewhere')
  },
}

export const BelowQuota: Story = {
  args: { backend: { apiKeys: usualKeys, limit: 10 } },
  async play({ canvas }) {
    await expect(await canvas.findByText(labels.countOfQuota(5, 10, format))).toBeVisible()
    await expect(canvas.queryByText(labels.quotaReached(10, format))).toBeNull()
  },
}

export const QuotaReached: Story = {
  args: { backend: { apiKeys: usualKeys, limit: 5 } },
  async play({ canvas }) {
    await row(canvas, 'Booking engine')
    await expect(await canvas.findByText(labels.countOfQuota(5, 5, format))).toBeVisible()
    await expect(canvas.getByText(labels.quotaReached(5, format))).toBeVisible()
  },
}

/** A backend without a quota, or one that does not report it. */
export const QuotaUnknown: Story = {
  async play({ canvas }) {
    await row(canvas, 'Booking engine')
    await expect(canvas.getByRole('status')).toHaveTextContent(labels.keyCount(5, format))
  },
}
