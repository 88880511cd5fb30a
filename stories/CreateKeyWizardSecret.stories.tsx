import type { Meta, StoryObj } from '@storybook/react-vite'
import { CreateKeyWizard } from 'keydrawer'
import { curlSnippet, dotenvSnippet, pythonSnippet, vscodeSnippet } from 'keydrawer/snippets'
import { createRestClient } from 'keydrawer/rest'
import { HttpResponse } from 'msw'
import { useState } from 'react'
import { expect, fn, spyOn, waitFor, within } from 'storybook/test'
import { serve, serveKey } from './backend'
import { NOW, stopClock } from './clock'
import { samples } from './samples'
import {
  allowCopying,
  type Canvas,
  expectPanelToFit,
  inProvider,
  labels,
  makeKey,
  NewKeyButton,
  type Played,
  refuseCopying,
} from './support'

/** The second step: the secret, shown only once. */
const meta: Meta<typeof CreateKeyWizard> = {
  title: 'CreateKeyWizard/Secret',
  component: CreateKeyWizard,
  decorators: [inProvider],
  render: () => <NewKeyButton />,
  beforeEach: [stopClock, serve()],
}

export default meta
type Story = StoryObj<typeof meta>

const SECRET = /kd_demo_[0-9A-Za-z]{32}/

/** The secret can be copied without being shown. Until then it is not in the DOM. */
export const Revealed: Story = {
  async play({ canvas, canvasElement }) {
    const wizard = await makeKey(canvas)
    await waitFor(() =>
      expect(wizard.getByRole('heading', { name: labels.revealTitle('Booking engine') })).toHaveFocus(),
    )
    await expect(secret(wizard)).toHaveTextContent(labels.secretHidden)
    await expect(canvasElement.innerHTML).not.toMatch(SECRET)
  },
}

export const Shown: Story = {
  async play({ canvas, canvasElement, userEvent }) {
    const wizard = await makeKey(canvas)
    const show = wizard.getByRole('button', { name: labels.show })
    await userEvent.click(show)
    await expect(secret(wizard)).toHaveTextContent(SECRET)
    await userEvent.click(wizard.getByRole('button', { name: labels.hide }))
    await expect(canvasElement.innerHTML).not.toMatch(SECRET)
    await userEvent.click(show)
  },
}

export const Copied: Story = {
  beforeEach: allowCopying,
  async play({ canvas, userEvent }) {
    const wizard = await makeKey(canvas)
    await userEvent.click(wizard.getByRole('button', { name: labels.copy }))
    await expect(await wizard.findByText(labels.copied)).toBeVisible()
    await expect(navigator.clipboard.writeText).toHaveBeenCalledWith(expect.stringMatching(SECRET))
  },
}

/** Once the secret is saved, the wizard closes without a question. */
export const ClosedAfterCopying: Story = {
  beforeEach: allowCopying,
  async play(context) {
    await Copied.play?.(context)
    await context.userEvent.keyboard('{Escape}')
    await waitFor(() => expect(context.canvas.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(context.canvas.getByRole('button', { name: labels.createButton })).toHaveFocus())
  },
}

/** The secret is shown and selected, so that the user can copy it by hand. */
export const ClipboardRefused: Story = {
  beforeEach: refuseCopying,
  async play({ canvas, userEvent }) {
    const wizard = await makeKey(canvas)
    await userEvent.click(wizard.getByRole('button', { name: labels.copy }))
    await expect(await wizard.findByText(labels.copyBlocked)).toBeVisible()
    await expect(getSelection()?.toString()).toMatch(SECRET)
    await expect(wizard.getByRole('checkbox', { name: labels.savedCheckbox })).not.toBeChecked()
  },
}

/** The whole secret is copied, whichever part of it is selected. */
export const CopiedByHand: Story = {
  beforeEach: refuseCopying,
  async play({ canvas, userEvent }) {
    const wizard = await makeKey(canvas)
    await userEvent.click(wizard.getByRole('button', { name: labels.copy }))
    await wizard.findByText(labels.copyBlocked)
    const clipboardData = new DataTransfer()
    getSelection()?.anchorNode?.dispatchEvent(
      new ClipboardEvent('copy', { bubbles: true, cancelable: true, clipboardData }),
    )
    await expect(clipboardData.getData('text/plain')).toMatch(SECRET)
    await expect(await wizard.findByText(labels.copied)).toBeVisible()
  },
}

/** A page cannot know whether a download was saved, so the wizard asks. */
export const Downloaded: Story = {
  beforeEach() {
    spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  },
  async play({ canvas, userEvent }) {
    const wizard = await makeKey(canvas)
    await userEvent.click(wizard.getByRole('button', { name: labels.download }))
    await expect(await wizard.findByText(labels.downloaded)).toBeVisible()
    await userEvent.click(wizard.getByRole('checkbox', { name: labels.savedCheckbox }))
    await expect(wizard.getByRole('checkbox', { name: labels.savedCheckbox })).toBeChecked()
  },
}

/** Escape asks first, and a second Escape returns to the secret. */
export const LeaveUnsaved: Story = {
  async play({ canvas, userEvent }) {
    await makeKey(canvas)
    await userEvent.keyboard('{Escape}')
    await canvas.findByRole('alertdialog', { name: labels.confirmCloseTitle('Booking engine') })
    await userEvent.keyboard('{Escape}')
    const wizard = within(await canvas.findByRole('dialog', { name: labels.revealTitle('Booking engine') }))
    await userEvent.click(wizard.getByRole('button', { name: labels.done }))
    const question = await canvas.findByRole('alertdialog', { name: labels.confirmCloseTitle('Booking engine') })
    await expect(question).toHaveAccessibleDescription(labels.confirmCloseText)
    await expect(within(question).getByRole('button', { name: labels.copyAndClose })).toHaveFocus()
  },
}

/** The browser kept the page in memory and restored it, without the secret. */
export const LostAfterLeavingThePage: Story = {
  async play({ canvas, canvasElement, userEvent }) {
    const wizard = await makeKey(canvas)
    await userEvent.click(wizard.getByRole('button', { name: labels.show }))
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    const lost = await canvas.findByRole('dialog', { name: labels.lostTitle('Booking engine') })
    await expect(lost).toHaveAccessibleDescription(labels.lostText)
    await expect(canvasElement.innerHTML).not.toMatch(SECRET)
  },
}

/** A host may close it. While the secret is unsaved, the wizard asks first. */
export const Controlled: Story = {
  args: { onOpenChange: fn() },
  render: function Controlled({ onOpenChange }) {
    const [isOpen, setIsOpen] = useState(false)
    return (
      <>
        <button type="button" onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Please close' : 'Please open'}
        </button>
        <CreateKeyWizard
          open={isOpen}
          onOpenChange={(open) => {
            setIsOpen(open)
            onOpenChange?.(open)
          }}
        />
      </>
    )
  },
  async play({ args, canvas, userEvent }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Please open' }))
    const wizard = within(await canvas.findByRole('dialog', { name: labels.createTitle }))
    await waitFor(() => expect(args.onOpenChange).toHaveBeenLastCalledWith(true))
    await userEvent.type(wizard.getByRole('textbox', { name: labels.nameLabel }), 'Booking engine{Enter}')
    await canvas.findByRole('dialog', { name: labels.revealTitle('Booking engine') })
    // Behind a modal the user cannot press it, but a timer or a route of the host can.
    canvas.getByText('Please close').click()
    await canvas.findByRole('alertdialog', { name: labels.confirmCloseTitle('Booking engine') })
    await expect(args.onOpenChange).not.toHaveBeenCalledWith(false)
  },
}

export const LongName: Story = {
  globals: { viewport: { value: 'phone' } },
  async play({ canvas, canvasElement }) {
    await makeKey(canvas, `Export${'ing'.repeat(30)}`)
    await expectPanelToFit(canvasElement)
  },
}

export const Narrow: Story = { globals: { viewport: { value: 'phone' } }, play: showAndFit }

export const NarrowLeave: Story = {
  globals: { viewport: { value: 'phone' } },
  async play(context) {
    await LeaveUnsaved.play?.(context)
    await expectPanelToFit(context.canvasElement)
  },
}

export const Dark: Story = { globals: { theme: 'dark' }, play: showAndFit }

export const RightToLeft: Story = {
  globals: { direction: 'rtl', locale: 'ar-EG' },
  async play({ canvas, canvasElement, userEvent }) {
    await userEvent.click(await canvas.findByRole('button'))
    await userEvent.type((await canvas.findAllByRole('textbox'))[0]!, 'محرك الحجز{Enter}')
    await userEvent.click(await canvas.findByRole('button', { name: labels.show }))
    // The secret itself is always left to right.
    await expect(canvasElement.querySelector('[data-kd="secret-text"]')).toHaveStyle({ direction: 'ltr' })
  },
}

function secret(wizard: Canvas): HTMLElement {
  return wizard.getByRole('group', { name: labels.secretLabel })
}

async function showAndFit({ canvas, canvasElement, userEvent }: Played): Promise<void> {
  const wizard = await makeKey(canvas)
  await userEvent.click(wizard.getByRole('button', { name: labels.show }))
  await expect(await wizard.findByText(SECRET)).toBeVisible()
  await expectPanelToFit(canvasElement)
}

const url = 'https://api.acme.dev/v1/me'
const snippets = [
  curlSnippet({ url }),
  dotenvSnippet({ variable: 'ACME_API_KEY' }),
  pythonSnippet({ url }),
  vscodeSnippet({ name: 'acme', url: 'https://mcp.acme.dev' }),
]

/** Code that uses the new key. The secret is put in on the way to the clipboard. */
export const Snippets: Story = {
  render: () => (
    <CreateKeyWizard snippets={snippets}>
      <button type="button" className="host-button">
        {labels.createButton}
      </button>
    </CreateKeyWizard>
  ),
  beforeEach: allowCopying,
  async play({ canvas, canvasElement, userEvent }) {
    const wizard = await makeKey(canvas)
    await userEvent.click(await wizard.findByRole('tab', { name: '.env' }))
    await expect(wizard.getByRole('tabpanel')).toHaveTextContent(/^ACME_API_KEY=kd_demo_•+/)
    await userEvent.click(wizard.getByRole('button', { name: labels.copySnippet }))
    await expect(await wizard.findByText(labels.copied)).toBeVisible()
    await expect(navigator.clipboard.writeText).toHaveBeenCalledWith(
      expect.stringMatching(/^ACME_API_KEY=kd_demo_[0-9A-Za-z]{32}$/),
    )
    await expect(canvasElement.innerHTML).not.toMatch(SECRET)
  },
}

/** The language of the snippet cannot hold the characters of the secret. */
export const SnippetUnavailable: Story = {
  render: () => (
    <CreateKeyWizard snippets={[{ id: 'part', label: 'Access key', text: 'login {secret.ACCESS_KEY_ID}' }]}>
      <button type="button" className="host-button">
        {labels.createButton}
      </button>
    </CreateKeyWizard>
  ),
  async play({ canvas, userEvent }) {
    const wizard = await makeKey(canvas)
    await userEvent.click(await wizard.findByRole('button', { name: labels.copySnippet }))
    await expect(await wizard.findByText(labels.snippetUnavailable)).toBeVisible()
  },
}

/** A client that can load a single key, and so notices its first use. */
const watching = (key: string) => ({
  provider: { client: createRestClient({ url: '/api/api-keys', key, operations: ['create', 'get'] }) },
})

/** The first request with the new key arrives while the dialog is open. */
export const FirstUse: Story = {
  parameters: watching('first use'),
  beforeEach: serveKey(({ params }) =>
    HttpResponse.json({
      // The date of another key would show that the server knows an earlier key with this id.
      data: {
        ...samples.active,
        id: String(params['id']),
        createdAt: undefined,
        lastUsedAt: new Date(NOW).toISOString(),
      },
    }),
  ),
  async play({ canvas }) {
    const wizard = await makeKey(canvas)
    await expect(await wizard.findByText(labels.firstUseSeen)).toBeVisible()
  },
}

/** The backend reports when keys are used, and this key was not used yet. */
export const FirstUsePending: Story = {
  parameters: watching('first use pending'),
  async play({ canvas }) {
    const wizard = await makeKey(canvas)
    await expect(await wizard.findByText(labels.firstUsePending)).toBeVisible()
  },
}
