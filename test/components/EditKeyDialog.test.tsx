import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { type ApiKey, ApiKeysError, ApiKeyTable, type ApiKeysClient, englishLabels as labels } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { expect, it, vi } from 'vitest'
import { deferred } from '../support/deferred'
import { button, descriptionField, nameField, row } from '../support/elements'
import { apiKey } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { choose, menuButton } from '../support/tableActions'
import { wholeText } from '../support/wholeText'

async function setUp(own: Partial<ApiKey> = {}, features: ApiKeysClient['features'] = {}) {
  const memory = createMemoryClient({ apiKeys: [apiKey(own)], features })
  const client = { ...memory, update: vi.fn(memory.update) } satisfies ApiKeysClient
  const view = renderWithKeys(<ApiKeyTable />, { client })
  await choose(view.user, 'CI deploy', labels.edit)
  await screen.findByRole('dialog', { name: labels.editTitle('CI deploy') })
  return { client, ...view }
}

it('shows the current values, with the focus on the name', async () => {
  await setUp()
  expect(nameField()).toHaveValue('CI deploy')
  expect(nameField()).toHaveFocus()
  expect(descriptionField()).toHaveValue('GitHub Actions')
})

it('sends only changed fields', async () => {
  const { user, client } = await setUp()
  await user.clear(nameField())
  await user.type(nameField(), '  CI release {Enter}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(client.update.mock.calls.map(([id, patch]) => [id, patch])).toEqual([['key_1', { name: 'CI release' }]])
  expect(row('CI release')).toBeVisible()
  expect(menuButton('CI release')).toHaveFocus()
  expect(screen.getByText(wholeText(labels.changed.update('CI deploy')))).toBeVisible()
})

it('removes a description by sending null', async () => {
  const { user, client } = await setUp()
  await user.clear(descriptionField())
  await user.click(button(labels.save))
  await waitFor(() => expect(client.update.mock.lastCall?.[1]).toEqual({ description: null }))
})

it('closes without a request if nothing was changed', async () => {
  const { user, client } = await setUp()
  await user.type(nameField(), ' ')
  await user.click(button(labels.save))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(client.update).not.toHaveBeenCalled()
})

it('changes the time of day of an expiration date, and otherwise keeps it', async () => {
  const expiresAt = '2999-12-31T10:20:30.000Z'
  const { user, client } = await setUp({ expiresAt }, { expiry: { precision: 'minute', presets: [{ months: 1 }] } })
  const time = screen.getByLabelText(labels.expiryTime)
  expect(time).toHaveValue('2999-12-31T10:20')
  await user.type(nameField(), ' 2')
  await user.click(button(labels.save))
  await waitFor(() => expect(client.update.mock.lastCall?.[1]).toEqual({ name: 'CI deploy 2' }))
  await choose(user, 'CI deploy 2', labels.edit)
  fireEvent.change(await screen.findByLabelText(labels.expiryTime), { target: { value: '2999-12-31T11:00' } })
  await user.click(button(labels.save))
  await waitFor(() => expect(client.update.mock.lastCall?.[1]).toEqual({ expiresAt: '2999-12-31T11:00:00.000Z' }))
})

it('sets the expiration date of a key to some calendar months from now', async () => {
  const { user, client } = await setUp({}, { expiry: { presets: [{ months: 2 }], allowNever: false } })
  await user.selectOptions(screen.getByRole('combobox', { name: labels.expiryLabel }), 'In 2 months')
  await user.click(button(labels.save))
  await waitFor(() => expect(client.update).toHaveBeenCalledOnce())
  const days = (Date.parse(client.update.mock.lastCall?.[1].expiresAt ?? '') - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(58)
  expect(days).toBeLessThan(63)
})

it('requires a name within the length limit before it sends anything', async () => {
  const { user, client } = await setUp({}, { name: { maxLength: 12 } })
  await user.clear(nameField())
  await user.click(button(labels.save))
  expect(nameField()).toHaveAccessibleDescription(labels.nameError.required)
  expect(nameField()).toHaveFocus()
  await user.type(nameField(), 'x'.repeat(13))
  await user.click(button(labels.save))
  expect(nameField()).toHaveAccessibleDescription(expect.stringContaining('Use at most 12 characters.'))
  expect(client.update).not.toHaveBeenCalled()
})

it('shows errors of the backend beside their fields, and keeps the input', async () => {
  const { user, client } = await setUp()
  client.update.mockRejectedValueOnce(new ApiKeysError('invalid-input', { fieldErrors: { description: 'too-long' } }))
  await user.type(descriptionField(), ' and more')
  await user.click(button(labels.save))
  await waitFor(() =>
    expect(descriptionField()).toHaveAccessibleDescription(
      expect.stringContaining(labels.descriptionError['too-long']),
    ),
  )
  expect(descriptionField()).toHaveFocus()
  expect(descriptionField()).toHaveValue('GitHub Actions and more')
  expect(screen.queryByRole('alert')).toBeNull()
  await user.type(descriptionField(), '!')
  expect(descriptionField()).not.toHaveAccessibleDescription(
    expect.stringContaining(labels.descriptionError['too-long']),
  )
})

it.each(['name-taken', 'unreachable', 'server-error'] as const)('keeps the input after %s', async (code) => {
  const { user, client } = await setUp()
  client.update.mockRejectedValueOnce(new ApiKeysError(code))
  await user.type(nameField(), ' 2')
  await user.click(button(labels.save))
  if (code === 'name-taken')
    await waitFor(() => expect(nameField()).toHaveAccessibleDescription(labels.nameError.taken))
  else expect(await screen.findByRole('alert')).toHaveTextContent(labels.changeError[code])
  expect(nameField()).toHaveValue('CI deploy 2')
  await user.click(button(labels.tryAgain))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(row('CI deploy 2')).toBeVisible()
})

it('shows the new name at once, and reverts it if the backend refuses', async () => {
  const { user, client } = await setUp()
  const answer = deferred<void>()
  client.update.mockReturnValueOnce(answer.promise)
  await user.type(nameField(), ' 2')
  await user.click(button(labels.save))
  expect(await screen.findByText('CI deploy 2')).toBeInTheDocument()
  answer.reject(new ApiKeysError('forbidden'))
  expect(await screen.findByRole('alert')).toHaveTextContent(labels.changeError.forbidden)
  await waitFor(() => expect(screen.queryByText('CI deploy 2')).toBeNull())
})

it('closes with Escape without asking, and sends nothing', async () => {
  const { user, client } = await setUp()
  await user.type(nameField(), ' 2{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(menuButton('CI deploy')).toHaveFocus()
  expect(client.update).not.toHaveBeenCalled()
})

it('offers the fields that the backend can change', async () => {
  await setUp({}, { update: ['description'] })
  expect(within(screen.getByRole('dialog')).getAllByRole('textbox')).toEqual([descriptionField()])
  expect(descriptionField()).toHaveFocus()
})

const scopes = ['files:read', 'files:write'].map((value) => ({ value }))

/** A backend whose list leaves out what a key may do, and its description. */
async function openWithoutScopes(get: NonNullable<ApiKeysClient['get']>, own: Partial<ApiKey> = {}) {
  const { description: _left, ...listed } = apiKey(own)
  const memory = createMemoryClient({ apiKeys: [listed], features: { update: ['name', 'description', 'scopes'] } })
  const client = {
    ...memory,
    update: vi.fn(memory.update),
    listScopes: () => Promise.resolve(scopes),
    get,
  } satisfies ApiKeysClient
  const view = renderWithKeys(<ApiKeyTable />, { client })
  await choose(view.user, 'CI deploy', labels.edit)
  await screen.findByRole('dialog', { name: labels.editTitle('CI deploy') })
  return { client, ...view }
}

const permission = (name: string) => screen.findByRole('checkbox', { name })

it('loads the permissions of a key if the list leaves them out', async () => {
  const answer = deferred<ApiKey>()
  const { user, client } = await openWithoutScopes(() => answer.promise)
  expect(screen.getByText(labels.scopesLoading)).toBeVisible()
  await user.type(nameField(), ' 2')
  answer.resolve(apiKey({ scopes: ['files:read'] }))
  expect(await permission('files:read')).toBeChecked()
  expect(screen.queryByText(labels.scopesLoading)).toBeNull()
  expect(nameField()).toHaveValue('CI deploy 2')
  expect(descriptionField()).toHaveValue('GitHub Actions')
  await user.click(await permission('files:write'))
  await user.click(button(labels.save))
  await waitFor(() =>
    expect(client.update.mock.lastCall?.slice(0, 2)).toEqual([
      'key_1',
      { name: 'CI deploy 2', scopes: ['files:read', 'files:write'] },
    ]),
  )
})

it('shows that the permissions could not be loaded, and tries again', async () => {
  let isDown = true
  const { user } = await openWithoutScopes(() =>
    isDown ? Promise.reject(new ApiKeysError('forbidden')) : Promise.resolve(apiKey({ scopes: ['files:read'] })),
  )
  expect(await screen.findByText(labels.scopesFailed, { exact: false })).toBeVisible()
  expect(screen.queryByRole('checkbox')).toBeNull()
  isDown = false
  await user.click(button(labels.tryAgain))
  expect(await permission('files:read')).toBeChecked()
})

it('keeps the input when a refetch arrives later', async () => {
  const answer = deferred<ApiKey>()
  const { user } = await openWithoutScopes(() => answer.promise)
  await user.type(descriptionField(), 'Mine')
  answer.resolve(apiKey({ scopes: ['files:read'] }))
  await permission('files:read')
  expect(descriptionField()).toHaveValue('Mine')
})
