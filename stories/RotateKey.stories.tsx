import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ApiKeysClient, ApiKeysError, ApiKeyTable, CreateKeyWizard, useRotateApiKey } from 'keydrawer'
import { createMemoryClient, type MemoryClientOptions } from 'keydrawer/memory'
import { sampleApiKeys } from 'keydrawer/mocks'
import { expect, waitFor, within } from 'storybook/test'
import { NOW, stopClock } from './clock'
import { usualKeys } from './samples'
import { allowCopying, type Canvas, inProvider, labels } from './support'

const { active } = sampleApiKeys
const TITLE = labels.rotateTitle('Booking engine')

/** A new secret for a key, in the custody of a first one. */
const meta: Meta<typeof CreateKeyWizard> = {
  title: 'CreateKeyWizard/Rotation',
  component: CreateKeyWizard,
  decorators: [inProvider],
  render: () => (
    <>
      <RotateButton />
      <CreateKeyWizard />
    </>
  ),
  beforeEach: [stopClock],
}

export default meta
type Story = StoryObj<typeof meta>

function RotateButton() {
  const { open } = useRotateApiKey()
  return (
    <button type="button" className="host-button" onClick={() => open(active)}>
      Rotate
    </button>
  )
}

const clientWith = (options: MemoryClientOptions = {}, own: Partial<ApiKeysClient> = {}) => ({
  provider: {
    client: { ...createMemoryClient({ apiKeys: usualKeys, seed: 7, now: () => new Date(NOW), ...options }), ...own },
  },
})
const lost = new ApiKeysError('timeout', { mayHaveApplied: true })

async function openRotation(canvas: Canvas): Promise<Canvas> {
  ;(await canvas.findByRole('button', { name: 'Rotate' })).click()
  return within(await canvas.findByRole('dialog', { name: TITLE }))
}

async function rotate(canvas: Canvas): Promise<Canvas> {
  const wizard = await openRotation(canvas)
  wizard.getByRole('button', { name: labels.rotateKey }).click()
  return wizard
}

/** For how long the old secret goes on working is chosen first. */
export const Choice: Story = {
  parameters: clientWith(),
  async play({ canvas, userEvent }) {
    const wizard = await openRotation(canvas)
    await expect(wizard.getByRole('radio', { name: 'After 24 hours' })).toHaveFocus()
    await expect(wizard.getByText(labels.oldWillWorkUntil('24 November 2026 at 17:00 UTC'))).toBeVisible()
    await userEvent.click(wizard.getByRole('radio', { name: 'Right away' }))
    await expect(wizard.getByText(labels.oldWillEnd)).toBeVisible()
    await userEvent.click(wizard.getByRole('radio', { name: 'After 7 days' }))
  },
}

/** A backend that offers no choice and does not say: the worst is said first. */
export const WithoutChoice: Story = {
  parameters: clientWith({ features: { rotate: {} } }),
  async play({ canvas }) {
    const wizard = await openRotation(canvas)
    await expect(wizard.queryByRole('radio')).toBeNull()
    await expect(wizard.getByText(labels.oldMayEnd)).toBeVisible()
    await expect(wizard.getByRole('button', { name: labels.rotateKey })).toHaveFocus()
  },
}

export const Rotating: Story = {
  parameters: clientWith({}, { rotate: () => new Promise(() => {}) }),
  async play({ canvas, userEvent }) {
    const wizard = await rotate(canvas)
    await expect(await wizard.findByRole('button', { name: labels.rotating })).toHaveAttribute('aria-disabled', 'true')
    await userEvent.keyboard('{Escape}')
    await userEvent.click(wizard.getByRole('radio', { name: 'Right away' }))
    await expect(wizard.getByRole('radio', { name: 'After 24 hours' })).toBeChecked()
  },
}

export const Refused: Story = {
  parameters: clientWith({}, { rotate: () => Promise.reject(new ApiKeysError('forbidden')) }),
  async play({ canvas }) {
    const wizard = await rotate(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(labels.changeError.forbidden)
  },
}

/** The answer was lost, and the list cannot be asked: nobody knows whether there is a new key. */
export const Ambiguous: Story = {
  parameters: clientWith({}, { rotate: () => Promise.reject(lost), list: () => Promise.reject(lost) }),
  async play({ canvas }) {
    const wizard = await rotate(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(labels.outcomeRotationUnknown('Booking engine'))
    await expect(wizard.getByRole('button', { name: labels.checkAgain })).toBeVisible()
  },
}

/** The key keeps its id, so that another rotation replaces the secret that was lost. */
export const Replaced: Story = {
  parameters: clientWith({ features: { rotate: { keepsId: true } } }, { rotate: () => Promise.reject(lost) }),
  async play({ canvas }) {
    const wizard = await rotate(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(labels.outcomeReplaced)
    await expect(wizard.getByRole('button', { name: labels.tryAgain })).toBeVisible()
  },
}

export const Revealed: Story = {
  parameters: clientWith(),
  async play({ canvas }) {
    await rotate(canvas)
    const wizard = within(await canvas.findByRole('dialog', { name: labels.rotatedTitle }))
    await waitFor(() => expect(wizard.getByRole('heading')).toHaveFocus())
    await expect(wizard.getByText(labels.oldWorksUntil('24 November 2026 at 17:00 UTC'))).toBeVisible()
  },
}

export const LeaveUnsaved: Story = {
  parameters: clientWith(),
  async play(context) {
    await Revealed.play?.(context)
    await context.userEvent.keyboard('{Escape}')
    const question = await context.canvas.findByRole('alertdialog', { name: labels.leaveTitle })
    await expect(question).toHaveAccessibleDescription(labels.leaveRotatedText('Booking engine'))
  },
}

/** A table shows a rotation by itself where no wizard is mounted. */
export const InATableAlone: Story = {
  parameters: clientWith({ apiKeys: [active] }),
  render: () => (
    <>
      <RotateButton />
      <ApiKeyTable />
    </>
  ),
  async play({ canvas, userEvent }) {
    allowCopying()
    await rotate(canvas)
    const wizard = within(await canvas.findByRole('dialog', { name: labels.rotatedTitle }))
    await userEvent.click(wizard.getByRole('button', { name: labels.copy }))
    await wizard.findByText(labels.copied)
    await userEvent.click(wizard.getByRole('button', { name: labels.done }))
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull())
    await expect(await canvas.findAllByRole('rowheader')).toHaveLength(2)
  },
}

const play: Story['play'] = async ({ canvas, canvasElement }) => {
  await openRotation(canvas)
  const panel = canvasElement.querySelector('[data-kd="panel"]')!
  await expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth)
}

export const Narrow: Story = { parameters: clientWith(), globals: { viewport: { value: 'phone' } }, play }

export const Dark: Story = { parameters: clientWith(), globals: { theme: 'dark' }, play }

export const RightToLeft: Story = {
  parameters: clientWith(),
  globals: { direction: 'rtl', locale: 'ar-EG' },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Rotate' }))
    await expect(await canvas.findAllByRole('radio')).toHaveLength(4)
  },
}
