import { screen } from '@testing-library/react'
import { ApiKeyTable, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { expect, it } from 'vitest'
import { createButton, descriptionField, openButton } from '../support/elements'
import { apiKey, fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { menuButton } from '../support/tableActions'

const features = { name: false, description: false, update: ['name', 'description'] } as const

it('asks for no name where keys have none, and begins at the heading', async () => {
  const client = { ...fakeClient(), features }
  const { user } = renderWithKeys(
    <CreateKeyWizard>
      <button>{labels.newKey}</button>
    </CreateKeyWizard>,
    { client },
  )
  await user.click(openButton())
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.getByRole('heading', { name: labels.detailsTitle })).toHaveFocus()
  await user.click(createButton())
  await screen.findByRole('dialog', { name: labels.revealTitle })
  expect(client.create.mock.calls[0]?.[0]).toEqual({ name: '' })
})

it('offers no change where there is neither name nor description to change', async () => {
  const client = createMemoryClient({ apiKeys: [apiKey({ name: null })], features })
  const { user } = renderWithKeys(<ApiKeyTable />, { client })
  await screen.findByText(labels.unnamed)
  await user.click(menuButton(labels.unnamed))
  expect(screen.getByRole('menuitem', { name: labels.disable })).toBeVisible()
  expect(screen.queryByRole('menuitem', { name: labels.edit })).toBeNull()
})

it('still changes a description where there is one', async () => {
  const client = createMemoryClient({ apiKeys: [apiKey({ name: null })], features: { name: false } })
  const { user } = renderWithKeys(<ApiKeyTable />, { client })
  await screen.findByText(labels.unnamed)
  await user.click(menuButton(labels.unnamed))
  await user.click(screen.getByRole('menuitem', { name: labels.edit }))
  expect(await screen.findByRole('dialog', { name: labels.editTitle })).toBeVisible()
  expect(screen.getAllByRole('textbox')).toEqual([descriptionField()])
})
