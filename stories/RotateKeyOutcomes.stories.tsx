import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ApiKeysClient, ApiKeyTable, CreateKeyWizard } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { expect, within } from 'storybook/test'
import { refuse, unanswered } from './actions'
import { NOW, stopClock } from './clock'
import { clientWith, rotate, WithRotation } from './rotation'
import { usualKeys } from './samples'
import { inProvider, format, labels, wholeText } from './support'

/** Rotations without a proper response. */
const meta: Meta<typeof CreateKeyWizard> = {
  title: 'CreateKeyWizard/Rotation outcomes',
  component: CreateKeyWizard,
  decorators: [inProvider],
  render: () => <WithRotation />,
  beforeEach: [stopClock],
}

export default meta
type Story = StoryObj<typeof meta>

const lost = refuse('timeout', { mayHaveApplied: true })

export const Refused: Story = {
  parameters: clientWith({}, { rotate: refuse('forbidden') }),
  async play({ canvas }) {
    const wizard = await rotate(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(labels.changeError.forbidden)
  },
}

/** The response was lost, and the list cannot be loaded. It is unknown whether a new key exists. */
export const Ambiguous: Story = {
  parameters: clientWith({}, { rotate: lost, list: lost }),
  async play({ canvas }) {
    const wizard = await rotate(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(labels.outcomeRotationUnknown('Booking engine'))
    await expect(wizard.getByRole('button', { name: labels.checkAgain })).toBeVisible()
  },
}

/** The key keeps its id, so another rotation replaces the lost secret. */
export const Replaced: Story = {
  parameters: clientWith({ features: { rotate: { keepsId: true } } }, { rotate: lost }),
  async play({ canvas }) {
    const wizard = await rotate(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(labels.outcomeReplaced)
    await expect(wizard.getByRole('button', { name: labels.tryAgain })).toBeVisible()
  },
}

/** A user who closed the dialog sees a banner with a way to get a known secret. */
export const ReplacedAndLeft: Story = {
  parameters: clientWith({ features: { rotate: { keepsId: true } } }, { rotate: lost }),
  render: () => (
    <>
      <WithRotation />
      <ApiKeyTable />
    </>
  ),
  async play(context) {
    await Replaced.play?.(context)
    const { canvas, userEvent } = context
    await userEvent.click(canvas.getByRole('button', { name: labels.cancel }))
    const banner = within(await canvas.findByRole('alert'))
    await expect(banner.getByText(wholeText(labels.unsavedRotationTitle('Booking engine')))).toBeVisible()
    await expect(banner.getByRole('button', { name: labels.rotate })).toBeVisible()
  },
}

export const Unauthorized: Story = {
  parameters: clientWith({}, { rotate: refuse('unauthorized') }),
  async play({ canvas }) {
    const wizard = await rotate(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(labels.changeError.unauthorized)
  },
}

export const RateLimited: Story = {
  parameters: clientWith({}, { rotate: refuse('rate-limited', { retryAfterSeconds: 30 }) }),
  async play({ canvas }) {
    const wizard = await rotate(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(labels.retryAfter(30, format))
  },
}

/** The response was lost, and the list is requested to check whether a new key exists. */
export const Checking: Story = {
  parameters: clientWith({}, { rotate: lost, list: unanswered }),
  async play({ canvas }) {
    const wizard = await rotate(canvas)
    const button = await wizard.findByRole('button', { name: labels.checkingRotation })
    await expect(button).toHaveAttribute('aria-disabled', 'true')
  },
}

/** The list does not show a new key yet. */
export const NotFoundYet: Story = {
  parameters: clientWith({}, { rotate: lost }),
  async play({ canvas }) {
    const wizard = await rotate(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(
      'A new key named “Booking engine” isn’t in the list yet.',
    )
    await expect(wizard.getByRole('button', { name: labels.tryAgain })).toBeVisible()
  },
}

const memory = createMemoryClient({ apiKeys: usualKeys, seed: 7, now: () => new Date(NOW) })

const rotateAndLose: ApiKeysClient['rotate'] = (...asked) => memory.rotate!(...asked).then(lost)

/** The response was lost, and the list shows a key that may be the new one. */
export const CandidateFound: Story = {
  parameters: { provider: { client: { ...memory, rotate: rotateAndLose } } },
  async play({ canvas }) {
    const wizard = await rotate(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(labels.outcomeCandidate('Booking engine'))
    await expect(wizard.getByRole('button', { name: labels.tryAgain })).toBeVisible()
  },
}
