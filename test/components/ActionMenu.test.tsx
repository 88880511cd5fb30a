import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { type ApiKey, ApiKeyTable, type ApiKeysClient, englishLabels as labels } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { expect, it, vi } from 'vitest'
import { apiKey, fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { menuButton, menuItem, menuItems } from '../support/tableActions'
import { withAnyName } from '../support/withAnyName'

const everything = (apiKeys: readonly ApiKey[] = [apiKey()]) => createMemoryClient({ apiKeys })

async function openMenu(client: ApiKeysClient = everything(), provider = {}, table = <ApiKeyTable />) {
  const view = renderWithKeys(table, { client, ...provider })
  await screen.findAllByRole('rowheader')
  await view.user.click(menuButton('CI deploy'))
  return view
}

it('offers all actions of the client, with the irreversible ones last', async () => {
  await openMenu()
  expect(screen.getByRole('menu')).toHaveAccessibleName(labels.actionsFor('CI deploy'))
  expect(menuItems()).toEqual(['Details', 'Edit', 'Rotate', 'Disable', 'Revoke', 'Delete'])
  const line = screen.getByRole('separator')
  expect(line.previousElementSibling).toHaveTextContent('Disable')
  expect(line.nextElementSibling).toHaveTextContent('Revoke')
})

it('offers only details if the client cannot change keys', async () => {
  await openMenu(fakeClient([apiKey()]))
  expect(menuItems()).toEqual(['Details'])
})

it('offers no edit if no field can be changed', async () => {
  await openMenu({ ...everything(), features: { update: [] } })
  expect(menuItems()).not.toContain('Edit')
})

it('shows refused actions with the reason, and ignores a click on them', async () => {
  const client = { ...everything(), delete: vi.fn() }
  const { user } = await openMenu(client, { permissions: { delete: 'Ask Ada first.', rotate: false } })
  expect(menuItems()).toEqual(['Details', 'Edit', 'Disable', 'Revoke', 'Delete'])
  const refused = menuItem(labels.delete)
  expect(refused).toHaveAttribute('aria-disabled', 'true')
  expect(refused).toHaveAccessibleDescription('Ask Ada first.')
  expect(screen.getByText('Ask Ada first.')).toBeVisible()
  await user.click(refused)
  expect(menuItem(labels.delete)).toBeVisible()
  expect(screen.queryByRole('alertdialog')).toBeNull()
  expect(client.delete).not.toHaveBeenCalled()
})

it('shows that a key must be revoked before it can be deleted if the backend requires it', async () => {
  await openMenu(everything([apiKey({ actions: { delete: false } })]))
  expect(menuItem(labels.delete)).toHaveAccessibleDescription(labels.disabledReason['not-now'])
  expect(menuItem(labels.revoke)).toHaveAttribute('aria-disabled', 'false')
})

it('shows why the backend does not allow an action', async () => {
  const list = () => Promise.resolve({ items: [apiKey({ actions: { delete: 'Revoke it first.' } })] })
  const { user } = await openMenu({ ...everything(), list })
  expect(menuItem(labels.delete)).toHaveAccessibleDescription('Revoke it first.')
  await user.click(menuItem(labels.delete))
  expect(screen.queryByRole('alertdialog')).toBeNull()
})

it('exposes on its button whether it is open, and which element it is', async () => {
  const { user } = await openMenu()
  const button = menuButton('CI deploy')
  expect(button).toHaveAttribute('aria-haspopup', 'menu')
  expect(button).toHaveAttribute('aria-expanded', 'true')
  expect(button).toHaveAttribute('aria-controls', screen.getByRole('menu').id)
  await user.keyboard('{Escape}')
  expect(button).toHaveAttribute('aria-expanded', 'false')
  expect(button).not.toHaveAttribute('aria-controls')
})

it('moves with the arrow keys, wraps around, and jumps to both ends', async () => {
  const { user } = await openMenu()
  expect(menuItem('Details')).toHaveFocus()
  await user.keyboard('{ArrowDown}')
  expect(menuItem('Edit')).toHaveFocus()
  await user.keyboard('{ArrowUp}{ArrowUp}')
  expect(menuItem('Delete')).toHaveFocus()
  await user.keyboard('{ArrowDown}')
  expect(menuItem('Details')).toHaveFocus()
  await user.keyboard('{End}')
  expect(menuItem('Delete')).toHaveFocus()
  await user.keyboard('{Home}')
  expect(menuItem('Details')).toHaveFocus()
})

it('moves to the item that is typed, and cycles with one letter', async () => {
  const { user } = await openMenu()
  await user.keyboard('rev')
  expect(menuItem('Revoke')).toHaveFocus()
  await user.keyboard('{Escape}')
  await user.click(menuButton('CI deploy'))
  await user.keyboard('d')
  expect(menuItem('Disable')).toHaveFocus()
  await user.keyboard('d')
  expect(menuItem('Delete')).toHaveFocus()
  await user.keyboard('d')
  expect(menuItem('Details')).toHaveFocus()
})

it.each(['{Enter}', ' '])('opens and works with %s', async (key) => {
  const { user } = renderWithKeys(<ApiKeyTable />, { client: everything() })
  await screen.findAllByRole('rowheader')
  menuButton('CI deploy').focus()
  await user.keyboard(key)
  expect(menuItem('Details')).toHaveFocus()
  await user.keyboard(key)
  expect(await screen.findByRole('dialog', { name: withAnyName(labels.keyDetails) })).toBeVisible()
  expect(screen.queryByRole('menu')).toBeNull()
})

it.each(['{Escape}', '{Tab}', '{Shift>}{Tab}{/Shift}'])('closes with %s and restores the focus', async (key) => {
  const { user } = await openMenu()
  await user.keyboard(key)
  expect(screen.queryByRole('menu')).toBeNull()
  expect(menuButton('CI deploy')).toHaveFocus()
})

it('keeps its key events from the host', async () => {
  const handleKeyDown = vi.fn()
  document.addEventListener('keydown', handleKeyDown)
  try {
    const { user } = await openMenu()
    handleKeyDown.mockClear()
    await user.keyboard('{ArrowDown}r{Escape}')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(handleKeyDown).not.toHaveBeenCalled()
    await user.keyboard('{Escape}')
    expect(handleKeyDown).toHaveBeenCalledOnce()
  } finally {
    document.removeEventListener('keydown', handleKeyDown)
  }
})

it('closes when its button is pressed again', async () => {
  const { user } = await openMenu()
  await user.click(menuButton('CI deploy'))
  expect(screen.queryByRole('menu')).toBeNull()
  await user.click(menuButton('CI deploy'))
  expect(screen.getByRole('menu')).toBeVisible()
})

it('closes on a press outside of it in a browser that does not do so, such as Safari on iOS 17.5', async () => {
  const { user } = await openMenu()
  await user.pointer({ target: document.body, keys: '[MouseLeft]' })
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
})

it('exists once for all keys', async () => {
  const keys = [apiKey(), apiKey({ id: 'key_2', name: 'Reporting', enabled: false })]
  const { user } = await openMenu(everything(keys))
  await user.click(menuButton('Reporting'))
  expect(screen.getAllByRole('menu')).toHaveLength(1)
  expect(screen.getByRole('menu')).toHaveAccessibleName(labels.actionsFor('Reporting'))
  expect(menuItems()).toContain('Enable')
  expect(menuButton('CI deploy')).toHaveAttribute('aria-expanded', 'false')
})

it('closes when the page scrolls, and restores the focus', async () => {
  await openMenu()
  vi.spyOn(menuButton('CI deploy'), 'getBoundingClientRect').mockReturnValue(new DOMRect(0, -40))
  fireEvent.scroll(document)
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
  expect(menuButton('CI deploy')).toHaveFocus()
})

it('stays open on a scroll event if its button has not moved', async () => {
  await openMenu()
  fireEvent.scroll(document)
  expect(within(screen.getByRole('menu')).getAllByRole('menuitem')).not.toHaveLength(0)
})

it('stays open when another element scrolls', async () => {
  const chat = document.body.appendChild(document.createElement('div'))
  await openMenu()
  fireEvent.scroll(chat)
  expect(within(screen.getByRole('menu')).getAllByRole('menuitem')).not.toHaveLength(0)
  chat.remove()
})

it('uses the labels of the table', async () => {
  const client = everything()
  renderWithKeys(<ApiKeyTable labels={{ details: 'Einzelheiten', actionsFor: (name) => `Menü zu ${name}` }} />, {
    client,
  })
  await screen.findAllByRole('rowheader')
  fireEvent.click(screen.getByRole('button', { name: 'Menü zu CI deploy' }))
  expect(screen.getByRole('menuitem', { name: 'Einzelheiten' })).toBeVisible()
})
