import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ApiKeyScope, ApiKeysError, CreateKeyWizard } from 'keydrawer'
import { createMemoryClient, type MemoryClientOptions } from 'keydrawer/memory'
import { expect, fireEvent, fn, waitFor, within } from 'storybook/test'
import { NOW, stopClock } from './clock'
import { usualKeys } from './samples'
import { type Canvas, expectPanelToFit, inProvider, labels, NewKeyButton, openWizard, Page } from './support'

/** When a key ends, what it may do, and whether there may be another. */
const meta: Meta<typeof CreateKeyWizard> = {
  title: 'CreateKeyWizard/Options',
  component: CreateKeyWizard,
  decorators: [inProvider],
  render: () => <NewKeyButton />,
  beforeEach: [stopClock],
}

export default meta
type Story = StoryObj<typeof meta>

const scopes: readonly ApiKeyScope[] = [
  { value: 'bookings:read', label: 'See bookings', group: 'Bookings', readOnly: true },
  {
    value: 'bookings:write',
    label: 'Make and change bookings',
    description: 'Also cancels them, which may cost a fee.',
    group: 'Bookings',
  },
  { value: 'prices:read', label: 'See prices', group: 'Prices', readOnly: true },
  { value: 'prices:write', label: 'Set prices', group: 'Prices' },
  { value: 'webhooks', label: 'Manage webhooks', description: 'Where events are sent to.' },
]

const clientWith = (options: MemoryClientOptions = {}) => {
  const features = { expiry: false as const, ...options.features }
  return createMemoryClient({ seed: 7, now: () => new Date(NOW), ...options, features })
}
const withClient = (options: MemoryClientOptions) => ({ provider: { client: clientWith(options) } })

/** Under each choice is the exact end, with its time zone. */
export const ExpiryPresets: Story = {
  parameters: withClient({ features: { expiry: {} } }),
  async play({ canvas, userEvent }) {
    const wizard = await openWizard(canvas)
    const expires = wizard.getByRole('combobox', { name: labels.expiryLabel })
    await expect(expires).toHaveDisplayValue('In 90 days')
    await expect(expires).toHaveAccessibleDescription(/21 February 2027 at 17:00 UTC/)
    await userEvent.selectOptions(expires, '7')
    await expect(expires).toHaveAccessibleDescription(/30 November 2026 at 17:00 UTC/)
  },
}

export const NeverExpires: Story = {
  parameters: withClient({ features: { expiry: { default: null } } }),
  async play({ canvas }) {
    const wizard = await openWizard(canvas)
    const expires = wizard.getByRole('combobox', { name: labels.expiryLabel })
    await expect(expires).toHaveAccessibleDescription(labels.endsNever)
  },
}

/** A day lasts until its end, in the time zone of the page. */
export const AnotherDay: Story = {
  parameters: {
    provider: { client: clientWith({ features: { expiry: {} } }), timeZone: 'America/Los_Angeles' },
  },
  async play({ canvas, userEvent }) {
    const wizard = await openWizard(canvas)
    await userEvent.selectOptions(wizard.getByRole('combobox', { name: labels.expiryLabel }), 'day')
    const day = wizard.getByLabelText(labels.expiryDay)
    await fireEvent.change(day, { target: { value: '2026-12-24' } })
    await expect(day).toHaveAccessibleDescription(/24 December 2026 at 23:59 GMT-8/)
  },
}

export const DayMissing: Story = {
  parameters: withClient({ features: { expiry: {} } }),
  async play({ canvas, userEvent }) {
    const wizard = await openWizard(canvas)
    await userEvent.type(wizard.getByRole('textbox', { name: labels.nameLabel }), 'Booking engine')
    await userEvent.selectOptions(wizard.getByRole('combobox', { name: labels.expiryLabel }), 'day')
    await userEvent.click(wizard.getByRole('button', { name: labels.createKey }))
    const day = wizard.getByLabelText(labels.expiryDay)
    await waitFor(() => expect(day).toHaveFocus())
    await expect(day).toBeInvalid()
    await expect(day).toHaveAccessibleDescription(labels.expiryError.required)
  },
}

/** The policy of a strict organisation: at most 60 days, and never is not offered. */
export const ShortLived: Story = {
  parameters: withClient({ features: { expiry: { maxDays: 60 } } }),
  async play({ canvas, userEvent }) {
    const wizard = await openWizard(canvas)
    const expires = wizard.getByRole('combobox', { name: labels.expiryLabel })
    const offered = within(expires).getAllByRole('option')
    await expect(offered.map((option) => option.textContent)).toEqual(['In 7 days', 'In 30 days', labels.expiryOther])
    await userEvent.selectOptions(expires, 'day')
    await expect(wizard.getByLabelText(labels.expiryDay)).toHaveAttribute('max', '2027-01-21')
  },
}

export const AllScopes: Story = {
  parameters: withClient({ scopes }),
  async play({ canvas }) {
    const wizard = await openWizard(canvas)
    await expect(await wizard.findByRole('radio', { name: labels.scopesAll })).toBeChecked()
    await expect(wizard.queryByRole('checkbox')).toBeNull()
  },
}

export const ReadOnlyScopes: Story = {
  parameters: withClient({ scopes }),
  async play({ canvas, userEvent }) {
    const wizard = await openWizard(canvas)
    await userEvent.click(await wizard.findByRole('radio', { name: labels.scopesReadOnly }))
    await userEvent.click(wizard.getByRole('radio', { name: labels.scopesChoose }))
    await expect(wizard.getByRole('checkbox', { name: 'See bookings' })).toBeChecked()
    await expect(wizard.getByRole('checkbox', { name: 'Set prices' })).not.toBeChecked()
    await userEvent.click(wizard.getByRole('radio', { name: labels.scopesReadOnly }))
  },
}

async function chooseScopes(canvas: Canvas): Promise<Canvas> {
  const wizard = await openWizard(canvas)
  ;(await wizard.findByRole('radio', { name: labels.scopesChoose })).click()
  return wizard
}

export const ChosenScopes: Story = {
  parameters: withClient({ scopes }),
  async play({ canvas, userEvent }) {
    const wizard = await chooseScopes(canvas)
    await userEvent.click(await wizard.findByRole('checkbox', { name: 'See bookings' }))
    const prices = within(wizard.getByRole('group', { name: 'Prices' }))
    await userEvent.click(prices.getByRole('button', { name: labels.selectGroup }))
    await expect(await wizard.findByText('3 of 5 selected.')).toBeVisible()
  },
}

/** The search is text and never a pattern. */
export const SearchedScopes: Story = {
  parameters: withClient({ scopes }),
  async play({ canvas, userEvent }) {
    const wizard = await chooseScopes(canvas)
    await userEvent.type(await wizard.findByRole('searchbox'), 'FEE')
    await expect(await wizard.findByText(/1 found\./)).toBeVisible()
    await expect(wizard.getAllByRole('checkbox')).toHaveLength(1)
  },
}

/** What a backend writes turns no words around it. */
export const HostileScopes: Story = {
  parameters: withClient({
    scopes: [
      { value: 'a', label: '<img src=x onerror=alert(1)>', description: 'x'.repeat(400), group: '\u202Edeggurt' },
      { value: 'قراءة', description: 'قراءة الحجوزات', group: 'الحجوزات', readOnly: true },
    ],
  }),
  play: async ({ canvas }) => void (await (await chooseScopes(canvas)).findAllByRole('checkbox')),
}

const failing = clientWith({ scopes })
const listScopes = fn(() => Promise.reject(new ApiKeysError('not-found')))

/** A key can be made all the same: what it may do is then up to the server. */
export const ScopesNotLoaded: Story = {
  parameters: { provider: { client: { ...failing, listScopes } } },
  async play({ canvas }) {
    const wizard = await openWizard(canvas)
    await expect(await wizard.findByText(new RegExp(labels.scopesFailed))).toHaveTextContent(labels.scopesFailedText)
    await expect(wizard.getByRole('button', { name: labels.retry })).toBeVisible()
  },
}

/** The button stays and says why it opens nothing. */
export const QuotaReached: Story = {
  parameters: withClient({ apiKeys: usualKeys, limit: usualKeys.length }),
  render: () => <Page />,
  async play({ canvas, userEvent }) {
    const button = await canvas.findByRole('button', { name: labels.newKey, description: /all 5 API keys/ })
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(button)
    await expect(canvas.queryByRole('dialog')).toBeNull()
  },
}

export const RefusedByTheHost: Story = {
  parameters: { provider: { client: clientWith(), canCreate: 'Your plan has no API keys. Ask the owner to upgrade.' } },
  async play({ canvas }) {
    const button = await canvas.findByRole('button', { name: labels.newKey })
    await expect(button).toHaveAccessibleDescription(/Your plan has no API keys/)
  },
}

const everything = { features: { expiry: {} }, scopes }

export const Narrow: Story = {
  parameters: withClient(everything),
  globals: { viewport: { value: 'phone' } },
  async play(context) {
    await ChosenScopes.play?.(context)
    await expectPanelToFit(context.canvasElement)
  },
}

export const Dark: Story = {
  parameters: withClient(everything),
  globals: { theme: 'dark' },
  play: (context) => ChosenScopes.play?.(context),
}

export const RightToLeft: Story = {
  parameters: withClient(everything),
  globals: { direction: 'rtl', locale: 'ar-EG' },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button'))
    await userEvent.click(await canvas.findByRole('radio', { name: labels.scopesChoose }))
    await expect(await canvas.findAllByRole('checkbox')).toHaveLength(5)
  },
}
