import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ApiKeyScope, type ApiKeysClient, CreateKeyWizard } from 'keydrawer'
import { createMemoryClient, type MemoryClientOptions } from 'keydrawer/memory'
import { expect, waitFor, within } from 'storybook/test'
import { refuse, unanswered } from './actions'
import { NOW, stopClock } from './clock'
import { type Canvas, expectPanelToFit, inProvider, format, labels, NewKeyButton, openWizard } from './support'

/** The scopes of a new key. */
const meta: Meta<typeof CreateKeyWizard> = {
  title: 'CreateKeyWizard/Scopes',
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

const clientWith = (options: MemoryClientOptions = {}) =>
  createMemoryClient({
    seed: 7,
    now: () => new Date(NOW),
    apiKeys: [],
    ...options,
    features: { expiry: false, ...options.features },
  })
const withClient = (options: MemoryClientOptions, own: Partial<ApiKeysClient> = {}) => ({
  provider: { client: { ...clientWith(options), ...own } },
})

async function chooseScopes(canvas: Canvas): Promise<Canvas> {
  const wizard = await openWizard(canvas)
  ;(await wizard.findByRole('radio', { name: labels.scopesChoose })).click()
  return wizard
}

export const AllScopes: Story = {
  parameters: withClient({ scopes }),
  async play({ canvas }) {
    const wizard = await openWizard(canvas)
    await expect(await wizard.findByRole('radio', { name: labels.scopesAll })).toBeChecked()
    await expect(wizard.queryByRole('checkbox')).toBeNull()
  },
}

/** The client lists the scopes, so no request is needed. */
export const StaticScopes: Story = {
  parameters: withClient({ features: { scopes: { options: scopes } } }),
  async play({ canvas }) {
    const wizard = await chooseScopes(canvas)
    await expect(await wizard.findByRole('group', { name: 'Bookings' })).toBeVisible()
    await expect(wizard.getByRole('radio', { name: labels.scopesReadOnly })).toBeInTheDocument()
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

export const ChosenScopes: Story = {
  parameters: withClient({ scopes }),
  async play({ canvas, userEvent }) {
    const wizard = await chooseScopes(canvas)
    await userEvent.click(await wizard.findByRole('checkbox', { name: 'See bookings' }))
    const prices = within(wizard.getByRole('group', { name: 'Prices' }))
    await userEvent.click(prices.getByRole('button', { name: labels.selectGroup }))
    await expect(await wizard.findByText(labels.scopesChosen(3, 5, format))).toBeVisible()
  },
}

/** The search is plain text, not a pattern. */
export const SearchedScopes: Story = {
  parameters: withClient({ scopes }),
  async play({ canvas, userEvent }) {
    const wizard = await chooseScopes(canvas)
    await userEvent.type(await wizard.findByRole('searchbox'), 'FEE')
    await expect(await wizard.findByText(labels.scopesFound(1, format), { exact: false })).toBeVisible()
    await expect(wizard.getAllByRole('checkbox')).toHaveLength(1)
  },
}

/** Text from a backend does not change the direction of the text around it. */
export const HostileScopes: Story = {
  parameters: withClient({
    scopes: [
      { value: 'a', label: '<img src=x onerror=alert(1)>', description: 'x'.repeat(400), group: '\u202Edeggurt' },
      { value: 'قراءة', description: 'قراءة الحجوزات', group: 'الحجوزات', readOnly: true },
    ],
  }),
  play: async ({ canvas }) => void (await (await chooseScopes(canvas)).findAllByRole('checkbox')),
}

export const Loading: Story = {
  parameters: withClient({ scopes }, { listScopes: unanswered }),
  async play({ canvas }) {
    const wizard = await openWizard(canvas)
    await expect(await wizard.findByText(labels.scopesLoading)).toBeVisible()
  },
}

/** The key can still be created. The server then decides on its scopes. */
export const NotLoaded: Story = {
  parameters: withClient({ scopes }, { listScopes: refuse('not-found') }),
  async play({ canvas }) {
    const wizard = await openWizard(canvas)
    await expect(await wizard.findByText(new RegExp(labels.scopesFailed))).toHaveTextContent(labels.scopesFailedText)
    await expect(wizard.getByRole('button', { name: labels.tryAgain })).toBeVisible()
  },
}

const required = { features: { scopes: { required: true } }, scopes }

/** If scopes are required, no key can be created without them. */
export const NotLoadedAndNeeded: Story = {
  parameters: withClient(required, { listScopes: refuse('not-found') }),
  async play({ canvas, userEvent }) {
    const wizard = await openWizard(canvas)
    await expect(await wizard.findByText(new RegExp(labels.scopesNeeded))).toBeVisible()
    await userEvent.type(wizard.getByRole('textbox', { name: labels.nameLabel }), 'Booking engine')
    await userEvent.click(wizard.getByRole('button', { name: labels.createKey }))
    await waitFor(() => expect(wizard.getByRole('button', { name: labels.tryAgain })).toHaveFocus())
    await expect(wizard.getByRole('button', { name: labels.createKey })).toBeVisible()
  },
}

export const NoneChosen: Story = {
  parameters: withClient(required),
  async play({ canvas, userEvent }) {
    const wizard = await chooseScopes(canvas)
    await userEvent.type(wizard.getByRole('textbox', { name: labels.nameLabel }), 'Booking engine')
    await userEvent.click(wizard.getByRole('button', { name: labels.createKey }))
    const group = wizard.getByRole('group', { name: labels.scopesLabel })
    await waitFor(() => expect(group).toHaveAccessibleDescription(labels.scopesError.required))
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
