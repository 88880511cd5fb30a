import { screen } from '@testing-library/react'
import { ApiKeyTable, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { expect, it, vi } from 'vitest'
import { button, descriptionField, dialog, nameField, openButton } from '../support/elements'
import { apiKey, fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { choose, menuButton } from '../support/tableActions'
import { withAnyName } from '../support/withAnyName'

const wizard = (
  <CreateKeyWizard>
    <button>{labels.createButton}</button>
  </CreateKeyWizard>
)

async function reveal() {
  const view = renderWithKeys(wizard, { client: fakeClient() })
  await view.user.click(openButton())
  await view.user.type(nameField(), 'Booking engine{Enter}')
  await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
  return view
}

it(
  'asks once while Enter is held on Done, and stops at the question',
  { tags: 'fault/enter-held-on-done' },
  async () => {
    const { user } = await reveal()
    button(labels.done).focus()
    await user.keyboard('{Enter>9}')
    expect(screen.getByRole('alertdialog')).toHaveAccessibleName(withAnyName(labels.confirmCloseTitle))
    await user.keyboard('{/Enter}')
    expect(screen.getByRole('alertdialog')).toHaveAccessibleName(withAnyName(labels.confirmCloseTitle))
  },
)

it('asks once while Escape is held', async () => {
  const { user } = await reveal()
  await user.keyboard('{Escape>4/}')
  expect(screen.getByRole('alertdialog')).toHaveAccessibleName(withAnyName(labels.confirmCloseTitle))
})

it(
  'does not reopen the dialog while the Enter that closed it is held',
  { tags: 'fault/enter-held-after-closing' },
  async () => {
    const { user } = await reveal()
    await user.click(button(labels.copy))
    await screen.findByText(labels.copied)
    button(labels.done).focus()
    await user.keyboard('{Enter>9}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(openButton()).toHaveFocus()
    await user.keyboard('{/Enter}{Enter}')
    expect(dialog()).toHaveAccessibleName(labels.createTitle)
  },
)

it('opens the form once and sends nothing while Enter is held on the trigger', async () => {
  const client = fakeClient()
  const { user } = renderWithKeys(wizard, { client })
  openButton().focus()
  await user.keyboard('{Enter>9/}')
  expect(dialog()).toHaveAccessibleName(labels.createTitle)
  expect(nameField()).toHaveAccessibleDescription(labels.nameHelp)
  expect(client.create).not.toHaveBeenCalled()
})

it('opens no menu while the Escape or Enter that closed a dialog of a row is held', async () => {
  const client = createMemoryClient({ apiKeys: [apiKey()] })
  const { user } = renderWithKeys(<ApiKeyTable />, { client })
  await choose(user, 'CI deploy', labels.edit)
  await screen.findByRole('dialog', { name: labels.editTitle('CI deploy') })
  button(labels.cancel).focus()
  await user.keyboard('{Enter>9/}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(menuButton('CI deploy')).toHaveFocus()
  expect(menuButton('CI deploy')).toHaveAttribute('aria-expanded', 'false')
})

it('does not pass on a held Escape after the dialog is closed', async () => {
  const { user } = renderWithKeys(wizard, { client: fakeClient() })
  await user.click(openButton())
  const onKeyDown = vi.fn()
  document.addEventListener('keydown', onKeyDown)
  await user.keyboard('{Escape>5/}')
  document.removeEventListener('keydown', onKeyDown)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(onKeyDown).not.toHaveBeenCalled()
})

it('lets a held key repeat in a text field', async () => {
  const { user } = renderWithKeys(wizard, { client: fakeClient() })
  await user.click(openButton())
  await user.type(nameField(), 'CI[Space>3/]deploy')
  await user.type(descriptionField(), '[Space>2/]{Enter>2/}')
  expect(nameField()).toHaveValue('CI   deploy')
  expect(descriptionField()).toHaveValue('  \n\n')
})

it('calls the key handler of the host’s button', async () => {
  const onKeyDown = vi.fn()
  const { user } = renderWithKeys(
    <CreateKeyWizard>
      <button onKeyDown={onKeyDown}>{labels.createButton}</button>
    </CreateKeyWizard>,
    { client: fakeClient() },
  )
  openButton().focus()
  await user.keyboard('{ArrowDown}')
  expect(onKeyDown).toHaveBeenCalledOnce()
})
