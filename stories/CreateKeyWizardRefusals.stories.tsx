import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ApiKeysClient, type ApiKeysErrorCode, CreateKeyWizard } from 'keydrawer'
import { createMemoryClient, type MemoryClientOptions } from 'keydrawer/memory'
import { sampleApiKeys } from 'keydrawer/mocks'
import { expect, waitFor, within } from 'storybook/test'
import { refuse, unanswered } from './actions'
import { NOW, stopClock } from './clock'
import { allowCopying, askForKey, type Canvas, inProvider, labels, makeKey, NewKeyButton, Page } from './support'

/** Every reason for which no key is made, in words; and what becomes of a key whose secret was lost. */
const meta: Meta<typeof CreateKeyWizard> = {
  title: 'CreateKeyWizard/Refusals',
  component: CreateKeyWizard,
  decorators: [inProvider],
  render: () => <NewKeyButton />,
  beforeEach: [stopClock],
}

export default meta
type Story = StoryObj<typeof meta>

const clientWith = (own: (memory: ApiKeysClient) => Partial<ApiKeysClient>, options: MemoryClientOptions = {}) => {
  const memory = createMemoryClient({ seed: 7, now: () => new Date(NOW), ...options })
  return { provider: { client: { ...memory, ...own(memory) } } }
}

/** What was typed stays, and trying again is offered where it may help. */
const refused = (code: ApiKeysErrorCode, canRetry = true): Story => ({
  parameters: clientWith(() => ({ create: refuse(code) })),
  async play({ canvas }) {
    const wizard = await askForKey(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(labels.createError[code])
    await expect(wizard.getByRole('textbox', { name: labels.nameLabel })).toHaveValue('Booking engine')
    await expect(wizard.queryAllByRole('button', { name: labels.tryAgain })).toHaveLength(canRetry ? 1 : 0)
  },
})

export const SessionEnded: Story = refused('unauthorized')

export const NotHere: Story = refused('not-found')

export const NotAccepted: Story = refused('invalid-input')

export const LimitReached: Story = refused('limit-reached')

export const InProgress: Story = refused('in-progress')

export const Malformed: Story = refused('malformed-response')

export const TimedOut: Story = refused('timeout')

export const Cancelled: Story = refused('aborted')

export const Unknown: Story = refused('unknown')

/** Trying again is of no use. */
export const Unsupported: Story = refused('unsupported', false)

const lost = refuse('timeout', { mayHaveApplied: true })

/** The server promises that the same request makes the same key: nothing can go wrong by trying again. */
export const Repeatable: Story = {
  parameters: clientWith(() => ({ create: lost }), { features: { idempotency: 'L1' } }),
  async play({ canvas }) {
    const wizard = await askForKey(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(labels.outcomeRepeatable)
    await expect(wizard.getByRole('button', { name: labels.tryAgain })).toBeVisible()
  },
}

/** A key is made each time, and the first answer is lost on its way. */
const firstAnswerLost = ({ create }: ApiKeysClient): Partial<ApiKeysClient> => {
  let tries = 0
  return {
    async create(...asked) {
      const made = await create!(...asked)
      return ++tries === 1 ? lost() : made
    },
  }
}

async function endAndRetry(canvas: Canvas): Promise<Canvas> {
  const wizard = await askForKey(canvas)
  const again = await wizard.findByRole('button', { name: labels.endAndRetry })
  again.click()
  return wizard
}

export const EndingTheLostKey: Story = {
  parameters: clientWith((memory) => ({ ...firstAnswerLost(memory), revoke: unanswered })),
  async play({ canvas }) {
    const wizard = await endAndRetry(canvas)
    await expect(await wizard.findByRole('button', { name: labels.ending })).toHaveAttribute('aria-disabled', 'true')
  },
}

export const LostKeyNotEnded: Story = {
  parameters: clientWith((memory) => ({ ...firstAnswerLost(memory), revoke: refuse('unreachable') })),
  async play({ canvas }) {
    const wizard = await endAndRetry(canvas)
    await expect(await wizard.findByText(labels.endFailed)).toBeVisible()
    await expect(wizard.getByRole('button', { name: labels.endAndRetry })).toBeVisible()
  },
}

/** The lost key is revoked first, so that there is one in the end, and its secret is shown. */
export const RevokedAndTriedAgain: Story = {
  parameters: clientWith(firstAnswerLost, { apiKeys: [sampleApiKeys.disabled] }),
  render: () => <Page />,
  async play({ canvas, userEvent }) {
    allowCopying()
    await endAndRetry(canvas)
    const wizard = within(await canvas.findByRole('dialog', { name: labels.revealTitle }))
    await userEvent.click(wizard.getByRole('button', { name: labels.copy }))
    await userEvent.click(await wizard.findByRole('button', { name: labels.done }))
    await waitFor(() => expect(canvas.getAllByRole('rowheader')).toHaveLength(3))
    await expect(canvas.getByText(labels.status.revoked)).toBeVisible()
    await expect(canvas.getByText(labels.status.active)).toBeVisible()
  },
}

const cannotEnd = createMemoryClient({ seed: 7, now: () => new Date(NOW) })

/** A backend that cannot end keys. */
export const LostForGood: Story = {
  parameters: { provider: { client: { list: cannotEnd.list, ...firstAnswerLost(cannotEnd) } } },
  async play({ canvas }) {
    const wizard = await askForKey(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(labels.orphanWithoutEnd)
  },
}

/** The secret is saved, and the server could not be told: it may end the key by itself. */
export const NotAcknowledged: Story = {
  parameters: clientWith(() => ({ acknowledge: refuse('unreachable') }), {
    apiKeys: [sampleApiKeys.disabled],
    features: { idempotency: 'L2' },
  }),
  render: () => <Page />,
  beforeEach: allowCopying,
  async play({ canvas, userEvent }) {
    const wizard = await makeKey(canvas)
    await userEvent.click(wizard.getByRole('button', { name: labels.copy }))
    await userEvent.click(await wizard.findByRole('button', { name: labels.done }))
    // It is tried five times before that is said.
    const banner = await canvas.findByRole('alert', {}, { timeout: 14_000 })
    await expect(banner).toHaveTextContent(labels.unacknowledgedTitle('Booking engine'))
    await expect(within(banner).getByRole('button', { name: labels.keepIt })).toBeVisible()
  },
}
