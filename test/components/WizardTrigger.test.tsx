import { act, screen } from '@testing-library/react'
import { CreateKeyWizard } from 'keydrawer'
import * as React from 'react'
import { expect, it, vi } from 'vitest'
import { button, dialog } from '../support/elements'
import { fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'

function show(trigger: React.ReactElement, canCreate?: string) {
  return renderWithKeys(<CreateKeyWizard>{trigger}</CreateKeyWizard>, { client: fakeClient(), canCreate })
}

it('exposes that it opens a dialog, whether it is open, and which element it is', async () => {
  const { user } = show(<button>Make</button>)
  const trigger = button('Make')
  expect(trigger).toHaveAttribute('aria-haspopup', 'dialog')
  expect(trigger).toHaveAttribute('aria-expanded', 'false')
  expect(trigger).not.toHaveAttribute('aria-controls')
  expect(trigger).toHaveAttribute('data-state', 'closed')
  await user.click(trigger)
  expect(trigger).toHaveAttribute('data-state', 'open')
  expect(trigger).toHaveAttribute('aria-expanded', 'true')
  expect(trigger).toHaveAttribute('aria-controls', dialog().id)
})

it('has the type button, unless the host sets another one', () => {
  show(<button>Make</button>)
  expect(button('Make')).toHaveAttribute('type', 'button')
})

it('calls the click handler of the host first', async () => {
  const handleClick = vi.fn(() => expect(screen.queryByRole('dialog')).toBeNull())
  const { user } = show(<button onClick={handleClick}>Make</button>)
  await user.click(button('Make'))
  expect(handleClick).toHaveBeenCalledOnce()
  expect(dialog()).toBeVisible()
})

it('opens nothing if the host prevents the click', async () => {
  const { user } = show(<button onClick={(event: React.MouseEvent) => event.preventDefault()}>Make</button>)
  await user.click(button('Make'))
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('ignores clicks while it is disabled, and describes why', async () => {
  const handleClick = vi.fn()
  const { user } = show(<button onClick={handleClick}>Make</button>, 'Ask the security team.')
  const trigger = button('Make')
  expect(trigger).toHaveAttribute('aria-disabled', 'true')
  expect(trigger).toHaveAccessibleDescription('Ask the security team.')
  await user.click(trigger)
  expect(handleClick).not.toHaveBeenCalled()
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('adds the reason to the host’s description of the button', () => {
  const trigger = (
    <button aria-describedby="price" title="Keys">
      Make
    </button>
  )
  renderWithKeys(
    <>
      <CreateKeyWizard>{trigger}</CreateKeyWizard>
      <p id="price">Keys cost money.</p>
    </>,
    { client: fakeClient(), canCreate: 'Ask the security team.' },
  )
  expect(button('Make')).toHaveAccessibleDescription('Keys cost money. Ask the security team.')
  expect(button('Make')).toHaveAttribute('title', 'Keys')
})

/** The lazy node that a client component receives for a child that a server component streams later. */
function sentLate(element: React.ReactElement): React.ReactElement {
  const payload = Object.assign(Promise.resolve(element), { status: 'fulfilled', value: element })
  const node = { $$typeof: Symbol.for('react.lazy'), _payload: payload, _init: () => element }
  return node as unknown as React.ReactElement
}

// React 18 has no server components, and nothing to read what they send.
it.runIf('use' in React)('accepts a button from a server component', async () => {
  await act(async () => {
    renderWithKeys(<CreateKeyWizard>{sentLate(<button>Make it</button>)}</CreateKeyWizard>, { client: fakeClient() })
    await Promise.resolve()
  })
  expect(button('Make it')).toHaveAttribute('aria-haspopup', 'dialog')
})

it('warns about a child that is not an element, and renders the rest of the page', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const children = [<React.Fragment key="a" />] as unknown as React.ReactElement
  renderWithKeys(
    <>
      <CreateKeyWizard>{children}</CreateKeyWizard>
      <p>The page</p>
    </>,
    { client: fakeClient() },
  )
  expect(screen.getByText('The page')).toBeVisible()
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('single React element'))
})
