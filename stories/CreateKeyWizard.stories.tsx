import type { Meta, StoryObj } from '@storybook/react-vite'
import { CreateKeyWizard, useCreateApiKey } from 'keydrawer'
import { createRestClient } from 'keydrawer/rest'
import { HttpResponse } from 'msw'
import { expect, spyOn, waitFor, within } from 'storybook/test'
import { LoadError } from '../src/components/ui/LoadError'
import { useI18n } from '../src/hooks/useI18n'
import { networkError, never, problem, serve, serveCreation, serveList, url } from './backend'
import { stopClock } from './clock'
import { askForKey, expectPanelToFit, inProvider, format, labels, NewKeyButton, openWizard } from './support'

/** The first step: the form, and every failure before a key exists. */
const meta: Meta<typeof CreateKeyWizard> = {
  title: 'CreateKeyWizard/Form',
  tags: ['main'],
  component: CreateKeyWizard,
  decorators: [inProvider],
  render: () => <NewKeyButton />,
  beforeEach: [stopClock, serve()],
}

export default meta
type Story = StoryObj<typeof meta>

export const Details: Story = {
  async play({ canvas, userEvent }) {
    const wizard = await openWizard(canvas)
    const name = wizard.getByRole('textbox', { name: labels.nameLabel })
    await expect(name).toHaveFocus()
    await expect(name).toBeRequired()
    await expect(name).toHaveAccessibleDescription(labels.nameHelp)
    await userEvent.type(name, 'Booking engine')
  },
}

export const NameMissing: Story = {
  async play({ canvas, userEvent }) {
    const wizard = await openWizard(canvas)
    await userEvent.click(wizard.getByRole('button', { name: labels.createKey }))
    const name = wizard.getByRole('textbox', { name: labels.nameLabel })
    await waitFor(() => expect(name).toHaveAccessibleDescription(labels.nameError.required))
    await expect(name).toBeInvalid()
    await expect(name).toHaveFocus()
  },
}

/** A text that is too long is not truncated. The form says so, and the user can shorten it. */
export const NearTheLimit: Story = {
  async play({ canvas, userEvent }) {
    const wizard = await openWizard(canvas)
    const name = wizard.getByRole('textbox', { name: labels.nameLabel })
    await userEvent.click(name)
    await userEvent.paste(
      'Nightly export to the data warehouse of the finance department in the northern region '.padEnd(97, 'x'),
    )
    await expect(await wizard.findByText(labels.charactersLeft(3, format))).toBeVisible()
    await userEvent.paste(' and more')
    await expect(await wizard.findByText(labels.tooLong(100, format))).toBeVisible()
  },
}

/** The wizard cannot be closed now: the key is being created, and its secret is shown only once. */
export const Creating: Story = {
  beforeEach: serveCreation(never),
  async play({ canvas, userEvent }) {
    const wizard = await askForKey(canvas)
    await expect(await wizard.findByRole('button', { name: labels.creating })).toHaveAttribute('aria-disabled', 'true')
    await userEvent.keyboard('{Escape}')
    await userEvent.click(wizard.getByRole('button', { name: labels.cancel }))
    await expect(canvas.getByRole('dialog')).toHaveAttribute('aria-busy', 'true')
    await expect(canvas.getByRole('status')).toHaveTextContent(labels.creating)
  },
}

export const NameTaken: Story = {
  beforeEach: serveCreation(problem(409, { code: 'name-taken' })),
  async play({ canvas }) {
    const wizard = await askForKey(canvas)
    const name = wizard.getByRole('textbox', { name: labels.nameLabel })
    await waitFor(() => expect(name).toHaveAccessibleDescription(labels.nameError.taken))
    await expect(name).toHaveFocus()
    await expect(name).toHaveValue('Booking engine')
  },
}

/** The browser is offline, so the request was not sent and no key was created. The input stays. */
export const Unreachable: Story = {
  beforeEach() {
    serveCreation(networkError)()
    spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  },
  async play({ canvas }) {
    const wizard = await askForKey(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(labels.nothingCreated)
    await expect(wizard.getByRole('textbox', { name: labels.nameLabel })).toHaveValue('Booking engine')
    await expect(wizard.getByRole('button', { name: labels.tryAgain })).toBeVisible()
  },
}

/** The server failed, and the list does not show a new key yet. */
export const NotFoundYet: Story = {
  beforeEach: serveCreation(problem(500)),
  async play({ canvas }) {
    const wizard = await askForKey(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(
      'A new key named “Booking engine” isn’t in the list yet.',
    )
    await expect(wizard.getByRole('button', { name: labels.tryAgain })).toBeVisible()
  },
}

/** The server failed, and the list is requested to check whether the key was created. */
export const Checking: Story = {
  beforeEach: [serveCreation(problem(500)), serveList(never)],
  async play({ canvas }) {
    const wizard = await askForKey(canvas)
    await expect(await wizard.findByRole('button', { name: labels.checking })).toHaveAttribute('aria-disabled', 'true')
  },
}

/** The response was lost, and the list cannot be loaded. It is unknown whether the key exists. */
export const OutcomeUnknown: Story = {
  beforeEach: [serveCreation(networkError), serveList(networkError)],
  async play({ canvas }) {
    const wizard = await askForKey(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(labels.outcomeUnknown('Booking engine'))
    await expect(wizard.getByRole('button', { name: labels.checkAgain })).toBeVisible()
    await expect(wizard.queryByRole('button', { name: labels.tryAgain })).toBeNull()
  },
}

/** The response was lost, and the list shows a key that may be the new one. Nothing is revoked on a guess. */
export const CandidateFound: Story = {
  beforeEach: serve({}, (backend) => backend.fail('create', 'server-error', { isApplied: true })),
  async play({ canvas }) {
    const wizard = await askForKey(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(labels.outcomeCandidate('Booking engine'))
    await expect(wizard.getByRole('button', { name: labels.tryAgain })).toBeVisible()
  },
}

/** The key was created, but the response has no secret. */
export const SecretMissing: Story = {
  beforeEach: serve({}, (backend) => backend.fail('create', 'secret-missing')),
  async play({ canvas }) {
    const wizard = await askForKey(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(labels.createError['secret-missing'])
  },
}

export const RateLimited: Story = {
  beforeEach: serveCreation(() => HttpResponse.json({}, { status: 429, headers: { 'retry-after': '30' } })),
  async play({ canvas }) {
    const wizard = await askForKey(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(labels.retryAfter(30, format))
  },
}

/** This user may not create keys. A retry would not help, so none is offered. */
export const Forbidden: Story = {
  beforeEach: serveCreation(problem(403)),
  async play({ canvas }) {
    const wizard = await askForKey(canvas)
    await expect(await wizard.findByRole('alert')).toHaveTextContent(labels.createError.forbidden)
    await expect(wizard.queryByRole('button', { name: labels.tryAgain })).toBeNull()
    await expect(wizard.getAllByRole('button', { name: labels.close })).toHaveLength(2)
  },
}

export const NoDescription: Story = {
  parameters: { provider: { client: createRestClient({ url, features: { description: false } }) } },
  async play({ canvas }) {
    const wizard = await openWizard(canvas)
    await expect(wizard.getAllByRole('textbox')).toHaveLength(1)
  },
}

export const Narrow: Story = {
  globals: { viewport: { value: 'phone' } },
  async play({ canvas, canvasElement }) {
    const wizard = await openWizard(canvas)
    await waitFor(() => expect(wizard.getByRole('button', { name: labels.createKey })).toBeVisible())
    await expectPanelToFit(canvasElement)
  },
}

/** The button with the longest text. */
export const NarrowChecking: Story = {
  globals: { viewport: { value: 'phone' } },
  beforeEach: Checking.beforeEach!,
  async play(context) {
    await Checking.play?.(context)
    await expectPanelToFit(context.canvasElement)
  },
}

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvas }) => {
    const wizard = await openWizard(canvas)
    await expect(wizard.getByRole('heading', { name: labels.createTitle })).toHaveStyle({
      color: 'rgb(236, 238, 241)',
    })
  },
}

export const RightToLeft: Story = {
  globals: { direction: 'rtl', locale: 'ar-EG' },
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button'))
    const wizard = within(await canvas.findByRole('dialog', { name: labels.createTitle }))
    const heading = wizard.getByRole('heading').getBoundingClientRect()
    const close = wizard.getByRole('button', { name: labels.close }).getBoundingClientRect()
    await expect(close.left).toBeLessThan(heading.left)
  },
}

function WizardNotLoaded() {
  const creation = useCreateApiKey()
  const i18n = useI18n('<WizardNotLoaded>')
  return (
    <>
      <button type="button" className="host-button" onClick={creation.open}>
        {labels.createButton}
      </button>
      {creation.status !== 'idle' && <LoadError onCancel={creation.dismiss} i18n={i18n} />}
    </>
  )
}

/** The form is loaded after the page, and the network may have failed by then. No key can have been created. */
export const NotLoaded: Story = {
  render: () => <WizardNotLoaded />,
  async play({ canvas, userEvent }) {
    await userEvent.click(await canvas.findByRole('button', { name: labels.createButton }))
    await expect(await canvas.findByRole('alert')).toHaveTextContent(labels.openFailed)
  },
}
