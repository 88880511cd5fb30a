import { screen, waitFor } from '@testing-library/react'
import { ApiKeyTable, CreateKeyWizard, englishLabels as labels, useCreateApiKey, useRotateApiKey } from 'keydrawer'
import { type ReactNode, useEffect } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { button, dialog, nameField } from '../support/elements'
import { apiKey, fakeClient, issued } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'

afterEach(() => vi.restoreAllMocks())

/** A host that has a form and a reveal of its own. */
function OwnForm() {
  const creation = useCreateApiKey()
  const { rotate } = useRotateApiKey()
  return (
    <>
      <button onClick={() => void creation.create({ name: 'Nightly' })}>create</button>
      <button onClick={() => void rotate(apiKey())}>rotate</button>
      <button onClick={creation.confirmSaved}>saved</button>
      <button onClick={creation.dismiss}>close</button>
      <output>{creation.status}</output>
    </>
  )
}

/** The page of a host that offers the wizard only while it has no keys. */
function EmptyState({ isEmpty }: { readonly isEmpty: boolean }) {
  return isEmpty ? (
    <CreateKeyWizard className="of-the-wizard" labels={{ revealTitle: (name) => `Here is ${name}` }}>
      <button>New</button>
    </CreateKeyWizard>
  ) : (
    <p>You have keys.</p>
  )
}

describe('the dialog of the provider', () => {
  it('stays open when the first key replaces the wizard that created it', async () => {
    const { user, rerender } = renderWithKeys(<EmptyState isEmpty />, { client: fakeClient() })
    await user.click(button('New'))
    await user.type(nameField(), 'Nightly{Enter}')
    await screen.findByRole('dialog', { name: 'Here is Booking engine' })
    rerender(<EmptyState isEmpty={false} />)
    expect(dialog()).toHaveAccessibleName('Here is Booking engine')
    expect(dialog()).toHaveClass('of-the-wizard')
    await user.click(button(labels.copy))
    await user.click(button(labels.done))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it.each(['create', 'rotate'])('stays closed for an action of a host with its own form: %s', async (action) => {
    const client = { ...fakeClient([apiKey()]), rotate: () => Promise.resolve(issued()) }
    const { user } = renderWithKeys(
      <>
        <OwnForm />
        <ApiKeyTable />
      </>,
      { client },
    )
    await user.click(button(action))
    await waitFor(() => expect(screen.getByText('revealed')).toBeVisible())
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('stays closed for a later creation of the host after the wizard has unmounted', async () => {
    const page = (isEmpty: boolean) => (
      <>
        <OwnForm />
        <EmptyState isEmpty={isEmpty} />
      </>
    )
    const { user, rerender } = renderWithKeys(page(true), { client: fakeClient() })
    await user.click(button('New'))
    await user.type(nameField(), 'Nightly{Enter}')
    await screen.findByRole('dialog')
    rerender(page(false))
    await user.click(button(labels.copy))
    await user.click(button(labels.done))
    await user.click(button('create'))
    await waitFor(() => expect(screen.getByText('revealed')).toBeVisible())
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('leaves nothing in the document while it is closed', async () => {
    const { user } = renderWithKeys(<EmptyState isEmpty />, { client: fakeClient() })
    const before = document.body.innerHTML
    await user.click(button('New'))
    await user.keyboard('{Escape}')
    expect(document.body.innerHTML).toBe(before)
  })
})

/** A modal of a host that listens where nothing is earlier: on `window`, in the capture phase. */
function HostModal({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && onClose()
    window.addEventListener('keydown', handleKeyDown, true)
    return () => window.removeEventListener('keydown', handleKeyDown, true)
  }, [onClose])
  return children
}

it('closes only a dialog on Escape inside a host modal that listens on the window', async () => {
  const onClose = vi.fn()
  const page = (isOpen: boolean) =>
    isOpen ? (
      <HostModal onClose={onClose}>
        <EmptyState isEmpty />
      </HostModal>
    ) : null
  const { user, rerender } = renderWithKeys(page(false) ?? <p />, { client: fakeClient() })
  rerender(page(true)!)
  await user.click(button('New'))
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(onClose).not.toHaveBeenCalled()
  await user.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledOnce()
})
