import type { Meta, StoryObj } from '@storybook/react-vite'
import { ApiKeyTable, CreateKeyWizard } from 'keydrawer'
import { expect, waitFor, within } from 'storybook/test'
import { choose, unanswered } from './actions'
import { stopClock } from './clock'
import { active, clientWith, openRotation, rotate, WithRotation } from './rotation'
import { allowCopying, expectPanelToFit, inProvider, format, labels } from './support'

/** A new secret for a key that already has one. */
const meta: Meta<typeof CreateKeyWizard> = {
  title: 'CreateKeyWizard/Rotation',
  tags: ['main'],
  component: CreateKeyWizard,
  decorators: [inProvider],
  render: () => <WithRotation />,
  beforeEach: [stopClock],
}

export default meta
type Story = StoryObj<typeof meta>

/** For how long the old secret goes on working is chosen first. */
export const Choice: Story = {
  parameters: clientWith(),
  async play({ canvas, userEvent }) {
    const wizard = await openRotation(canvas)
    await expect(wizard.getByRole('radio', { name: labels.gracePeriod(86_400, format) })).toHaveFocus()
    await expect(wizard.getByText(labels.oldSecretWillWorkUntil('24 November 2026 at 17:00 UTC'))).toBeVisible()
    await userEvent.click(wizard.getByRole('radio', { name: labels.gracePeriod(0, format) }))
    await expect(wizard.getByText(labels.oldSecretWillStop)).toBeVisible()
    await userEvent.click(wizard.getByRole('radio', { name: labels.gracePeriod(3600, format) }))
    await expect(wizard.getByText(labels.oldSecretWillWorkUntil('23 November 2026 at 18:00 UTC'))).toBeVisible()
    await userEvent.click(wizard.getByRole('radio', { name: labels.gracePeriod(7 * 86_400, format) }))
    await expect(wizard.getByText(labels.oldSecretWillWorkUntil('30 November 2026 at 17:00 UTC'))).toBeVisible()
  },
}

/** A backend that offers no choice and does not say: the worst is said first. */
export const WithoutChoice: Story = {
  parameters: clientWith({ features: { rotate: {} } }),
  async play({ canvas }) {
    const wizard = await openRotation(canvas)
    await expect(wizard.queryByRole('radio')).toBeNull()
    await expect(wizard.getByText(labels.oldSecretMayStop)).toBeVisible()
    await expect(wizard.getByRole('button', { name: labels.rotateKey })).toHaveFocus()
  },
}

export const Rotating: Story = {
  parameters: clientWith({}, { rotate: unanswered }),
  async play({ canvas, userEvent }) {
    const wizard = await rotate(canvas)
    await expect(await wizard.findByRole('button', { name: labels.rotating })).toHaveAttribute('aria-disabled', 'true')
    await userEvent.keyboard('{Escape}')
    await userEvent.click(wizard.getByRole('radio', { name: labels.gracePeriod(0, format) }))
    await expect(wizard.getByRole('radio', { name: labels.gracePeriod(86_400, format) })).toBeChecked()
  },
}

export const Revealed: Story = {
  parameters: clientWith(),
  async play({ canvas }) {
    await rotate(canvas)
    const wizard = within(await canvas.findByRole('dialog', { name: labels.rotatedTitle('Booking engine') }))
    await waitFor(() => expect(wizard.getByRole('heading')).toHaveFocus())
    await expect(wizard.getByText(labels.oldSecretWorksUntil('24 November 2026 at 17:00 UTC'))).toBeVisible()
  },
}

export const LeaveUnsaved: Story = {
  parameters: clientWith(),
  async play(context) {
    await Revealed.play?.(context)
    await context.userEvent.keyboard('{Escape}')
    const question = await context.canvas.findByRole('alertdialog', {
      name: labels.confirmCloseTitle('Booking engine'),
    })
    await expect(question).toHaveAccessibleDescription(labels.confirmCloseRotatedText)
  },
}

export const OldEndsAtOnce: Story = {
  parameters: clientWith(),
  async play({ canvas, userEvent }) {
    const form = await openRotation(canvas)
    await userEvent.click(form.getByRole('radio', { name: labels.gracePeriod(0, format) }))
    await userEvent.click(form.getByRole('button', { name: labels.rotateKey }))
    const wizard = within(await canvas.findByRole('dialog', { name: labels.rotatedTitle('Booking engine') }))
    await expect(wizard.getByText(labels.oldSecretStopped)).toBeVisible()
  },
}

/** The browser kept the page in memory and brought it back, without the secret. */
export const LostAfterLeavingThePage: Story = {
  parameters: clientWith(),
  async play(context) {
    await Revealed.play?.(context)
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    const lost = await context.canvas.findByRole('dialog', { name: labels.lostTitle('Booking engine') })
    await expect(lost).toHaveAccessibleDescription(labels.lostRotatedText)
  },
}

/** The row menu of a table opens the dialog of the provider, without a wizard on the page. */
export const InATableAlone: Story = {
  parameters: clientWith({ apiKeys: [active] }),
  render: () => <ApiKeyTable />,
  async play({ canvas, userEvent }) {
    allowCopying()
    await choose(canvas, userEvent, 'Booking engine', labels.rotate)
    const form = within(await canvas.findByRole('dialog', { name: labels.rotateTitle('Booking engine') }))
    await userEvent.click(form.getByRole('button', { name: labels.rotateKey }))
    const wizard = within(await canvas.findByRole('dialog', { name: labels.rotatedTitle('Booking engine') }))
    await userEvent.click(wizard.getByRole('button', { name: labels.copy }))
    await wizard.findByText(labels.copied)
    await userEvent.click(wizard.getByRole('button', { name: labels.done }))
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(canvas.getAllByRole('rowheader')).toHaveLength(2))
    await expect(canvas.getByText(labels.replaces('').trim())).toHaveTextContent('Booking engine')
    await expect(canvas.getByText(labels.replacedBy('').trim())).toHaveTextContent('Booking engine')
    await expect(canvas.getByText(labels.expiresIn('tomorrow'))).toBeVisible()
  },
}

const play: Story['play'] = async ({ canvas, canvasElement }) => {
  await openRotation(canvas)
  await expectPanelToFit(canvasElement)
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
