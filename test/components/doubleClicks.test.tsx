import { fireEvent, screen, waitFor } from '@testing-library/react'
import { ApiKeyTable, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { expect, it, vi } from 'vitest'
import { button, createButton, dialog, nameField, openButton } from '../support/elements'
import { apiKey, fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { choose } from '../support/tableActions'
import { withAnyName } from '../support/withAnyName'

/** The second click of a double click: a browser counts it as such wherever it lands. */
const second = { detail: 2 }
const wizard = (
  <CreateKeyWizard>
    <button>{labels.createButton}</button>
  </CreateKeyWizard>
)

it('does not revoke a key on the second click on the menu item', async () => {
  const revoke = vi.fn(() => Promise.resolve())
  const client = { ...fakeClient(), list: vi.fn(() => Promise.resolve({ items: [apiKey()] })), revoke }
  const { user } = renderWithKeys(<ApiKeyTable />, { client })
  await choose(user, 'CI deploy', labels.revoke)
  await screen.findByRole('alertdialog')
  fireEvent.click(button(labels.revoke), second)
  expect(screen.getByRole('alertdialog')).toBeVisible()
  expect(revoke).not.toHaveBeenCalled()
  fireEvent.click(button(labels.revoke), { detail: 1 })
  await waitFor(() => expect(revoke).toHaveBeenCalledOnce())
})

it('does not close a form on the second click on the button that opened it', async () => {
  const { user } = renderWithKeys(wizard, { client: fakeClient() })
  await user.click(openButton())
  fireEvent.mouseDown(dialog(), second)
  fireEvent.click(dialog(), second)
  expect(nameField()).toBeVisible()
})

it('does not discard the secret on the second click on Done', async () => {
  const { user } = renderWithKeys(wizard, { client: fakeClient() })
  await user.click(openButton())
  await user.type(nameField(), 'Booking engine')
  await user.click(createButton())
  await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
  fireEvent.click(button(labels.done), { detail: 1 })
  fireEvent.click(button(labels.closeAnyway), second)
  expect(screen.getByRole('alertdialog')).toHaveAccessibleName(withAnyName(labels.confirmCloseTitle))
})

it('responds to every click of a quick series on one button', async () => {
  const { user } = renderWithKeys(wizard, { client: fakeClient() })
  await user.click(openButton())
  await user.type(nameField(), 'Booking engine')
  await user.click(createButton())
  await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
  fireEvent.click(button(labels.show), { detail: 1 })
  fireEvent.click(button(labels.hide), { detail: 2 })
  expect(button(labels.show)).toBeVisible()
})
