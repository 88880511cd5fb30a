import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ApiKeysClient, ApiKeysProvider, CreateKeyWizard } from 'keydrawer'
import { createMemoryClient, type MemoryClientOptions } from 'keydrawer/memory'
import { useState } from 'react'
import { expect, within } from 'storybook/test'
import { refuse } from './actions'
import { NOW, stopClock } from './clock'
import { samples } from './samples'
import {
  allowCopying,
  askForKey,
  type Canvas,
  inProvider,
  labels,
  makeKey,
  NewKeyButton,
  Page,
  wholeText,
} from './support'

/** Keys whose secret may be lost: the information and the actions that the page offers. */
const meta: Meta<typeof CreateKeyWizard> = {
  title: 'ApiKeyTable/Lost keys',
  component: CreateKeyWizard,
  decorators: [inProvider],
  render: () => <Page />,
  beforeEach: [stopClock, forget],
}

export default meta
type Story = StoryObj<typeof meta>

/** Clears the records that earlier stories left in storage. */
function forget(): void {
  sessionStorage.clear()
  localStorage.clear()
}

const clientWith = (own: (memory: ApiKeysClient) => Partial<ApiKeysClient>, options: MemoryClientOptions = {}) => {
  const memory = createMemoryClient({ seed: 7, now: () => new Date(NOW), apiKeys: [], ...options })
  return { provider: { client: { ...memory, ...own(memory) } } }
}

const lost = refuse('timeout', { mayHaveApplied: true })

/** The key is created, and the response with its secret is lost. */
const loseResponse = ({ create }: ApiKeysClient): Partial<ApiKeysClient> => ({
  create: (...asked) => create!(...asked).then(lost),
})

/** Fails with an unknown outcome, then closes the form. */
async function createAndClose(canvas: Canvas): Promise<void> {
  const wizard = await askForKey(canvas)
  await wizard.findByRole('alert', {}, { timeout: 14_000 })
  wizard.getByRole('button', { name: labels.cancel }).click()
}

/** A listed key may be the new one. It is shown with its details, and the user decides. */
export const Candidate: Story = {
  parameters: clientWith(loseResponse, { apiKeys: [samples.disabled] }),
  async play({ canvas, userEvent }) {
    await createAndClose(canvas)
    await expect(await canvas.findByText(wholeText(labels.candidateTitle('Booking engine')))).toBeVisible()
    await expect(canvas.getByText(labels.candidateNeverUsed)).toBeVisible()
    await expect(canvas.getByRole('button', { name: labels.dismiss })).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: labels.review }))
    await expect(
      await canvas.findByRole('alertdialog', { name: labels.revokeOrDeleteTitle.revoke('Booking engine') }),
    ).toBeVisible()
  },
}

/** The backend reports who created a key. */
export const CandidateWithCreator: Story = {
  parameters: clientWith(
    ({ list, ...memory }) => ({
      ...loseResponse({ list, ...memory }),
      list: async (...asked) => {
        const page = await list(...asked)
        return { ...page, items: page.items.map((key) => ({ ...key, createdBy: { id: 'user_1', label: 'Ada' } })) }
      },
    }),
    { apiKeys: [samples.disabled] },
  ),
  async play({ canvas }) {
    await createAndClose(canvas)
    await expect(await canvas.findByText(labels.candidateText, { exact: false })).toBeVisible()
    await expect(canvas.getByText(wholeText(labels.candidateCreatedBy('Ada')))).toBeVisible()
  },
}

/** No listed key matches, so the page says only that the outcome is unknown. */
export const Unresolved: Story = {
  parameters: clientWith(() => ({ create: lost }), { apiKeys: [samples.disabled] }),
  async play({ canvas }) {
    await createAndClose(canvas)
    await expect(await canvas.findByText(wholeText(labels.unresolvedTitle('Booking engine')))).toBeVisible()
    await expect(canvas.getByText(labels.unresolvedText)).toBeVisible()
  },
}

/** The server repeats its response: the secret can still be shown. */
export const Resumable: Story = {
  parameters: clientWith(() => ({ create: lost }), {
    apiKeys: [samples.disabled],
    features: { idempotency: 'L1' },
  }),
  async play({ canvas }) {
    await createAndClose(canvas)
    await expect(await canvas.findByText(labels.resumeText)).toBeVisible()
    await expect(canvas.getByRole('button', { name: labels.resume })).toBeVisible()
  },
}

/** The response named the key, and its secret was lost before it was saved. */
export const Orphan: Story = {
  parameters: clientWith(() => ({}), { apiKeys: [samples.disabled] }),
  async play({ canvas, userEvent }) {
    const wizard = await makeKey(canvas)
    globalThis.dispatchEvent(new Event('pagehide'))
    await userEvent.click(await wizard.findByRole('button', { name: labels.close }))
    const banner = await canvas.findByRole('alert')
    await expect(banner).toHaveTextContent(labels.orphanTitle('Booking engine'))
    await expect(banner).toHaveTextContent(labels.orphanText)
    await expect(within(banner).getByRole('button', { name: labels.revoke })).toBeVisible()
  },
}

function TwoScopes() {
  const [client] = useState(() => createMemoryClient({ seed: 7, now: () => new Date(NOW), apiKeys: [] }))
  const [scope, setScope] = useState('Acme')
  return (
    <ApiKeysProvider client={client} scope={scope} scopeLabel={scope} locale="en-GB" timeZone="UTC">
      <NewKeyButton />
      <button type="button" className="host-button" onClick={() => setScope('Globex')}>
        Globex
      </button>
    </ApiKeysProvider>
  )
}

/** The page switched to another organization while the secret was shown. */
export const KeyOfAnotherScope: Story = {
  render: () => <TwoScopes />,
  async play({ canvas }) {
    await makeKey(canvas)
    canvas.getByText('Globex').click()
    await expect(await canvas.findByText(labels.keyOfScope(''))).toBeVisible()
  },
}

/** The secret is saved, but the server could not be notified and may revoke the key. */
export const NotAcknowledged: Story = {
  parameters: clientWith(() => ({ acknowledge: refuse('unreachable') }), {
    apiKeys: [samples.disabled],
    features: { idempotency: 'L2' },
  }),
  beforeEach: allowCopying,
  async play({ canvas, userEvent }) {
    const wizard = await makeKey(canvas)
    await userEvent.click(wizard.getByRole('button', { name: labels.copy }))
    await userEvent.click(await wizard.findByRole('button', { name: labels.done }))
    // The acknowledgement is tried five times before the banner appears.
    const banner = await canvas.findByRole('alert', {}, { timeout: 14_000 })
    await expect(banner).toHaveTextContent(labels.unacknowledgedTitle('Booking engine'))
    await expect(within(banner).getByRole('button', { name: labels.acknowledgeAgain })).toBeVisible()
  },
}
