import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { ActionsTable, openMenu } from './actions'
import { stopClock } from './clock'
import { usualKeys } from './samples'
import { type Canvas, labels } from './support'

/** The actions of a key: available, disabled with a reason, or absent. */
const meta: Meta<typeof ActionsTable> = {
  title: 'ApiKeyTable/Disabled actions',
  component: ActionsTable,
  beforeEach: stopClock,
  render: (args, { globals }) => <ActionsTable {...args} locale={String(globals['locale'])} />,
}

export default meta
type Story = StoryObj<typeof meta>

const names = (menu: Canvas) => menu.getAllByRole('menuitem').map((item) => item.firstChild?.textContent)

/** Actions that are not available at the moment say why. */
export const NotNow: Story = {
  args: {
    backend: { apiKeys: [{ ...usualKeys[0]!, actions: { delete: false } }, ...usualKeys.slice(1)] },
    provider: { permissions: { rotate: 'Only the security team rotates keys of production.' } },
  },
  async play({ canvas, userEvent }) {
    const menu = await openMenu(canvas, userEvent, 'Booking engine')
    await expect(menu.getByRole('menuitem', { name: labels.delete })).toHaveAttribute('aria-disabled', 'true')
    await expect(menu.getByText(labels.disabledReason['not-now'])).toBeVisible()
  },
}

/** The backend sends the reason for this key. */
export const ReasonOfTheBackend: Story = {
  args: {
    backend: {
      apiKeys: [{ ...usualKeys[0]!, actions: { delete: 'Revoke the key first.' } }, ...usualKeys.slice(1)],
    },
  },
  async play({ canvas, userEvent }) {
    const menu = await openMenu(canvas, userEvent, 'Booking engine')
    await expect(menu.getByRole('menuitem', { name: labels.delete })).toHaveAccessibleDescription(
      'Revoke the key first.',
    )
  },
}

const REASON = 'Only the security team changes keys of production.'

/** The host disables each action. */
export const RefusedByTheHost: Story = {
  args: {
    provider: {
      permissions: { update: REASON, rotate: REASON, disable: REASON, enable: REASON, revoke: REASON, delete: REASON },
    },
  },
  async play({ canvas, userEvent }) {
    const menu = await openMenu(canvas, userEvent, 'Booking engine')
    await expect(menu.getAllByText(REASON)).toHaveLength(5)
    const refused = menu.getAllByRole('menuitem').filter((item) => item.ariaDisabled === 'true')
    await expect(refused).toHaveLength(5)
    await expect(canvas.queryByRole('checkbox')).toBeNull()
  },
}

/** The backend disables the actions with its list. */
export const RefusedByTheBackend: Story = {
  args: {
    backend: {
      apiKeys: usualKeys,
      permissions: { update: false, rotate: false, disable: false, enable: false, revoke: false, delete: false },
    },
  },
  async play({ canvas, userEvent }) {
    const menu = await openMenu(canvas, userEvent, 'Reporting')
    await expect(menu.getByRole('menuitem', { name: labels.enable })).toHaveAttribute('aria-disabled', 'true')
    await expect(menu.getAllByText(labels.disabledReason.forbidden)).toHaveLength(5)
  },
}

/** Actions that the host removes are absent. */
export const AbsentByTheHost: Story = {
  args: { provider: { permissions: { rotate: false, disable: false, delete: false } } },
  async play({ canvas, userEvent }) {
    const menu = await openMenu(canvas, userEvent, 'Booking engine')
    await expect(names(menu)).toEqual([labels.details, labels.edit, labels.revoke])
  },
}

/** Actions that the backend does not support are absent. Without bulk actions, keys cannot be selected. */
export const AbsentByTheBackend: Story = {
  args: { provider: { client: { list: () => Promise.resolve({ items: usualKeys }) } } },
  async play({ canvas, userEvent }) {
    const menu = await openMenu(canvas, userEvent, 'Booking engine')
    await expect(names(menu)).toEqual([labels.details])
    await expect(canvas.queryByRole('checkbox')).toBeNull()
  },
}

export const OfARevokedKey: Story = {
  async play({ canvas, userEvent }) {
    const menu = await openMenu(canvas, userEvent, 'Old partner feed')
    await expect(menu.getAllByText(labels.disabledReason.revoked)).toHaveLength(3)
    await expect(menu.queryByRole('menuitem', { name: labels.revoke })).toBeNull()
    await expect(menu.getByRole('menuitem', { name: labels.delete })).not.toHaveAttribute('aria-disabled', 'true')
  },
}

/** Its expiry can be changed, so that the key works again. */
export const OfAnExpiredKey: Story = {
  async play({ canvas, userEvent }) {
    const menu = await openMenu(canvas, userEvent, 'Load test')
    await expect(menu.getAllByText(labels.disabledReason.expired)).toHaveLength(2)
    await expect(menu.getByRole('menuitem', { name: labels.edit })).not.toHaveAttribute('aria-disabled', 'true')
  },
}

export const OfADisabledKey: Story = {
  async play({ canvas, userEvent }) {
    const menu = await openMenu(canvas, userEvent, 'Reporting')
    await expect(names(menu)).toEqual([
      labels.details,
      labels.edit,
      labels.rotate,
      labels.enable,
      labels.revoke,
      labels.delete,
    ])
  },
}

export const RefusedInCards: Story = { ...RefusedByTheHost, globals: { width: 'narrow' } }

export const RefusedDark: Story = { ...RefusedByTheHost, globals: { theme: 'dark' } }
