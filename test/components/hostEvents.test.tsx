import { fireEvent, render, screen } from '@testing-library/react'
import { ApiKeysProvider, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { expect, it, vi } from 'vitest'
import { dialog, openButton } from '../support/elements'
import { fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'

const wizard = (
  <CreateKeyWizard>
    <button>{labels.createButton}</button>
  </CreateKeyWizard>
)

it.each(['cancel', 'close', 'toggle'])(
  'keeps the %s of its dialog from a dialog of the host around it',
  { tags: 'fault/host-dialog-events' },
  async (type) => {
    const handler = vi.fn()
    // The provider is inside, too, so that React would let the event bubble from its dialog to the host's.
    render(
      <dialog open aria-label="Settings" onCancel={handler} onClose={handler} onToggle={handler}>
        <ApiKeysProvider client={fakeClient()} scope="acme">
          {wizard}
        </ApiKeysProvider>
      </dialog>,
    )
    fireEvent.click(openButton())
    const opened = await screen.findByRole('dialog', { name: labels.createTitle })
    fireEvent(opened, new Event(type, { cancelable: true }))
    expect(handler).not.toHaveBeenCalled()
  },
)

it(
  'closes on the last event of a press on the backdrop, so that no event reaches the host',
  { tags: 'fault/backdrop-press' },
  async () => {
    const { user } = renderWithKeys(wizard, { client: fakeClient() })
    await user.click(openButton())
    const opened = dialog()
    for (const event of ['pointerDown', 'mouseDown', 'pointerUp', 'mouseUp'] as const) {
      fireEvent[event](opened)
      expect(opened).toBeInTheDocument()
    }
    fireEvent.click(opened)
    expect(opened).not.toBeInTheDocument()
  },
)

it('stays open when a text selection ends on the backdrop', async () => {
  const { user } = renderWithKeys(wizard, { client: fakeClient() })
  await user.click(openButton())
  const opened = dialog()
  fireEvent.mouseDown(opened.querySelector('h2')!)
  fireEvent.mouseUp(opened)
  fireEvent.click(opened)
  expect(opened).toBeInTheDocument()
})
