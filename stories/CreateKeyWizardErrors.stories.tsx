import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ApiKeysClient, type ApiKeysErrorCode, CreateKeyWizard } from 'keydrawer'
import { createMemoryClient, type MemoryClientOptions } from 'keydrawer/memory'
import { expect } from 'storybook/test'
import { refuse, unanswered } from './actions'
import { NOW, stopClock } from './clock'
import { askForKey, inProvider, labels, NewKeyButton } from './support'

/** The message for every reason why no key is created. */
const meta: Meta<typeof CreateKeyWizard> = {
  title: 'CreateKeyWizard/Error states',
  component: CreateKeyWizard,
  decorators: [inProvider],
  render: () => <NewKeyButton />,
  beforeEach: [stopClock],
}

export default meta
type Story = StoryObj<typeof meta>

const clientWith = (own: (memory: ApiKeysClient) => Partial<ApiKeysClient>, options: MemoryClientOptions = {}) => {
  const memory = createMemoryClient({ seed: 7, now: () => new Date(NOW), apiKeys: [], ...options })
  return { provider: { client: { ...memory, ...own(memory) } } }
}

/** The input stays, and a retry is offered if it may help. */
const refused = (code: ApiKeysErrorCode, canRetry = true): Story => ({
  parameters: clientWith(() => ({ create: refuse(code) })),
  async play({ canvas }) {
    const wizard = await askForKey(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(labels.createError[code])
    await expect(wizard.getByRole('textbox', { name: labels.nameLabel })).toHaveValue('Booking engine')
    await expect(wizard.queryAllByRole('button', { name: labels.tryAgain })).toHaveLength(canRetry ? 1 : 0)
  },
})

export const Unauthorized: Story = refused('unauthorized')

export const NotFound: Story = refused('not-found')

export const NotAccepted: Story = refused('invalid-input')

export const LimitReached: Story = refused('limit-reached')

export const PreconditionFailed: Story = refused('precondition-failed')

export const InProgress: Story = refused('in-progress')

export const Malformed: Story = refused('malformed-response')

export const TimedOut: Story = refused('timeout')

export const Cancelled: Story = refused('aborted')

export const Unknown: Story = refused('unknown')

/** A retry would not help. */
export const Unsupported: Story = refused('unsupported', false)

const lost = refuse('timeout', { mayHaveApplied: true })

/** The server guarantees that a repeated request creates no second key, so a retry is safe. */
export const Repeatable: Story = {
  parameters: clientWith(() => ({ create: lost }), { features: { idempotency: 'L1' } }),
  async play({ canvas }) {
    const wizard = await askForKey(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(labels.outcomeRepeatable)
    await expect(wizard.getByRole('button', { name: labels.tryAgain })).toBeVisible()
  },
}

/** After ten seconds without a response there is a way out that says what it means. */
export const StopWaiting: Story = {
  parameters: clientWith(() => ({ create: unanswered })),
  async play({ canvas, userEvent }) {
    const wizard = await askForKey(canvas)
    const stop = await wizard.findByRole('button', { name: labels.stopWaiting }, { timeout: 14_000 })
    await expect(wizard.getByText(labels.stillWaiting)).toBeVisible()
    await userEvent.click(stop)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(labels.createError.timeout)
  },
}
