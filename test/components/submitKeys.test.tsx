import { fireEvent, screen, waitFor } from '@testing-library/react'
import { type ApiKeysClient, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { expect, it, vi } from 'vitest'
import { descriptionField, nameField, openButton } from '../support/elements'
import { fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'

const scopes = ['files:read', 'files:write'].map((value) => ({ value }))

async function openForm() {
  const client = {
    ...fakeClient(),
    features: { expiry: { presets: [30] } },
    listScopes: vi.fn<NonNullable<ApiKeysClient['listScopes']>>(() => Promise.resolve(scopes)),
  }
  const { user } = renderWithKeys(
    <CreateKeyWizard>
      <button>{labels.createButton}</button>
    </CreateKeyWizard>,
    { client },
  )
  await user.click(openButton())
  await screen.findByRole('radio', { name: labels.scopesChoose })
  await user.type(nameField(), 'CI')
  const expectCreated = () => waitFor(() => expect(client.create).toHaveBeenCalledTimes(1))
  const expectNothing = () => expect(screen.getByRole('dialog')).toHaveAttribute('aria-busy', 'false')
  return { client, user, expectCreated, expectNothing }
}

it('submits on Enter in the date field', async () => {
  const { client, user, expectCreated } = await openForm()
  await user.selectOptions(screen.getByRole('combobox'), labels.expiryOther)
  const date = screen.getByLabelText(labels.expiryDay)
  fireEvent.change(date, { target: { value: '2999-12-31' } })
  fireEvent.keyDown(date, { key: 'Enter' })
  await expectCreated()
  expect(client.create.mock.lastCall?.[0].expiresAt).toBe('2999-12-31T23:59:59.000Z')
})

it('submits on Enter in the search for permissions and at a checkbox', async () => {
  const { client, user, expectCreated } = await openForm()
  await user.click(screen.getByRole('radio', { name: labels.scopesChoose }))
  await user.click(screen.getByRole('checkbox', { name: 'files:read' }))
  await user.type(screen.getByRole('searchbox', { name: labels.scopesSearch }), 'read{Enter}')
  await expectCreated()
  expect(client.create.mock.lastCall?.[0].scopes).toEqual(['files:read'])
})

it.each([
  ['Ctrl', { ctrlKey: true }],
  ['Cmd', { metaKey: true }],
])('submits on %s+Enter in the description, where Enter alone adds a line break', async (_, modifier) => {
  const { user, expectCreated, expectNothing } = await openForm()
  await user.type(descriptionField(), 'One{Enter}two')
  expect(descriptionField()).toHaveValue('One\ntwo')
  fireEvent.keyDown(descriptionField(), { key: 'Enter', repeat: true, ...modifier })
  fireEvent.keyDown(descriptionField(), { key: 'Enter', keyCode: 229, ...modifier })
  expectNothing()
  fireEvent.keyDown(descriptionField(), { key: 'Enter', ...modifier })
  await expectCreated()
})

it('submits nothing on Enter at a button', async () => {
  const { user, expectNothing } = await openForm()
  await user.click(screen.getByRole('radio', { name: labels.scopesChoose }))
  screen.getByRole('button', { name: labels.selectGroup }).focus()
  await user.keyboard('{Enter}')
  expectNothing()
  expect(screen.getByRole('button', { name: labels.selectNone })).toBeVisible()
})
