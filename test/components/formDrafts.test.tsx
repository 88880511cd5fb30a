import { screen, waitFor } from '@testing-library/react'
import {
  type ApiKey,
  type ApiKeysClient,
  ApiKeysError,
  ApiKeyTable,
  CreateKeyWizard,
  englishLabels as labels,
} from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { describe, expect, it, vi } from 'vitest'
import { button, createButton, descriptionField, dialog, nameField, openButton } from '../support/elements'
import { apiKey, fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { choose } from '../support/tableActions'
import { withAnyName } from '../support/withAnyName'

type User = ReturnType<typeof renderWithKeys>['user']

const SLIPS = [
  ['Escape', (user: User) => user.keyboard('{Escape}')],
  ['the cross', (user: User) => user.click(button(labels.close))],
  ['a click beside the dialog', (user: User) => user.click(dialog())],
] as const

const wizard = (
  <CreateKeyWizard>
    <button>{labels.createButton}</button>
  </CreateKeyWizard>
)

describe('the form of a new key', () => {
  async function fill(client: ApiKeysClient = fakeClient()) {
    const view = renderWithKeys(wizard, { client })
    await view.user.click(openButton())
    await view.user.type(nameField(), 'Booking engine')
    await view.user.type(descriptionField(), 'Production')
    return view
  }

  it.each(SLIPS)('keeps its content after %s', { tags: 'fault/draft-kept' }, async (_name, slip) => {
    const { user } = await fill()
    await slip(user)
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(openButton())
    expect(nameField()).toHaveValue('Booking engine')
    expect(descriptionField()).toHaveValue('Production')
  })

  it('keeps the chosen expiration date and scopes', async () => {
    const client = createMemoryClient({
      apiKeys: [],
      features: { expiry: { presets: [7, 30], default: 30 } },
      scopes: [{ value: 'read' }, { value: 'write' }],
    })
    const create = vi.spyOn(client, 'create')
    const { user } = await fill(client)
    await user.selectOptions(screen.getByRole('combobox', { name: labels.expiryLabel }), 'In 7 days')
    await user.click(await screen.findByRole('radio', { name: labels.scopesChoose }))
    await user.click(screen.getByRole('checkbox', { name: 'write' }))
    await user.keyboard('{Escape}')
    await user.click(openButton())
    expect(screen.getByRole('combobox', { name: labels.expiryLabel })).toHaveDisplayValue('In 7 days')
    expect(screen.getByRole('checkbox', { name: 'write' })).toBeChecked()
    expect(screen.getByRole('checkbox', { name: 'read' })).not.toBeChecked()
    await user.click(createButton())
    await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
    expect(create.mock.calls[0]?.[0]).toMatchObject({ name: 'Booking engine', scopes: ['write'] })
  })

  it('is empty after Cancel', async () => {
    const { user } = await fill()
    await user.click(button(labels.cancel))
    await user.click(openButton())
    expect(nameField()).toHaveValue('')
    expect(descriptionField()).toHaveValue('')
  })

  it('is empty after the key is created', async () => {
    const { user } = await fill()
    await user.click(createButton())
    await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
    await user.click(button(labels.copy))
    await user.click(button(labels.done))
    await user.click(openButton())
    expect(nameField()).toHaveValue('')
  })

  it('keeps its content after a failure was closed', async () => {
    const client = fakeClient()
    client.create.mockRejectedValueOnce(new ApiKeysError('server-error'))
    const { user } = await fill(client)
    await user.click(createButton())
    await screen.findByRole('button', { name: labels.tryAgain })
    await user.keyboard('{Escape}')
    await user.click(openButton())
    expect(nameField()).toHaveValue('Booking engine')
  })

  it.each(SLIPS)('is empty after %s if the key may have been created', async (_name, slip) => {
    const client = fakeClient()
    client.create.mockRejectedValueOnce(new ApiKeysError('unreachable', { mayHaveApplied: true }))
    const { user } = await fill(client)
    await user.click(createButton())
    await screen.findByRole('alert')
    await slip(user)
    await user.click(openButton())
    expect(nameField()).toHaveValue('')
    expect(descriptionField()).toHaveValue('')
  })

  it.each([
    ['the scope', {}, 'globex'],
    ['the client', { key: 'another backend' }, 'acme'],
  ])('is empty if %s has changed', { tags: 'fault/draft-of-other-scope' }, async (_name, own, scope) => {
    const { user, rerender } = await fill()
    await user.keyboard('{Escape}')
    rerender(wizard, { client: { ...fakeClient(), ...own }, scope })
    await user.click(openButton())
    expect(nameField()).toHaveValue('')
  })

  it('keeps its content although the host creates a new client on every render', async () => {
    const { user, rerender } = await fill()
    await user.keyboard('{Escape}')
    rerender(wizard, { client: { ...fakeClient() } })
    await user.click(openButton())
    expect(nameField()).toHaveValue('Booking engine')
  })
})

describe('the form of an existing key', () => {
  async function edit(own: Partial<ApiKey> = {}) {
    const memory = createMemoryClient({ apiKeys: [apiKey(own), apiKey({ id: 'key_2', name: 'Reports' })] })
    const client = { ...memory, update: vi.fn(memory.update) }
    const view = renderWithKeys(<ApiKeyTable />, { client })
    await openEdit(view.user)
    await view.user.type(descriptionField(), ' and staging')
    return { ...view, client }
  }
  async function openEdit(user: User, name = 'CI deploy') {
    await choose(user, name, labels.edit)
    await screen.findByRole('dialog', { name: labels.editTitle(name) })
  }

  it.each(SLIPS)('keeps its content after %s, for this key only', async (_name, slip) => {
    const { user } = await edit()
    await slip(user)
    await openEdit(user, 'Reports')
    expect(descriptionField()).toHaveValue('GitHub Actions')
    await user.click(button(labels.cancel))
    await openEdit(user)
    expect(nameField()).toHaveValue('CI deploy')
    expect(descriptionField()).toHaveValue('GitHub Actions and staging')
  })

  it('sends only the field that was changed before it was closed by accident', async () => {
    const { user, client } = await edit()
    await user.keyboard('{Escape}')
    await openEdit(user)
    await user.click(button(labels.save))
    await waitFor(() => expect(client.update.mock.lastCall?.[1]).toEqual({ description: 'GitHub Actions and staging' }))
  })

  it.each([
    ['Cancel', labels.cancel, 'GitHub Actions'],
    ['it is saved', labels.save, 'GitHub Actions and staging'],
  ])('starts with the current values of the key after %s', async (_name, press, expected) => {
    const { user } = await edit()
    await user.click(button(press))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await openEdit(user)
    expect(descriptionField()).toHaveValue(expected)
    await user.clear(descriptionField())
    await user.click(button(labels.cancel))
    await openEdit(user)
    expect(descriptionField()).toHaveValue(expected)
  })
})

it('keeps the grace period that was chosen for a rotation', async () => {
  const client = createMemoryClient({ apiKeys: [apiKey()], features: { rotate: { gracePeriods: [0, 3600] } } })
  const { user } = renderWithKeys(<ApiKeyTable />, { client })
  const radio = (index: number) => screen.getAllByRole('radio')[index]!
  await choose(user, 'CI deploy', labels.rotate)
  await screen.findByRole('dialog')
  const other = screen.getAllByRole<HTMLInputElement>('radio').findIndex(({ checked }) => !checked)
  await user.click(radio(other))
  await user.keyboard('{Escape}')
  await choose(user, 'CI deploy', labels.rotate)
  expect(radio(other)).toBeChecked()
  await user.click(button(labels.cancel))
  await choose(user, 'CI deploy', labels.rotate)
  expect(radio(other)).not.toBeChecked()
})
