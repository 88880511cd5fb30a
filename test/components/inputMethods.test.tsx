import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { ApiKeyTable, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { expect, it, vi } from 'vitest'
import { useEscapeWhileLoading } from '../../src/components/ui/useEscapeWhileLoading'
import { nameField, openButton } from '../support/elements'
import { apiKey, fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { choose, menuButton } from '../support/tableActions'

// Safari ends the composition before the key that committed the text, and says so by the key code alone.
const committing = { keyCode: 229, isComposing: false }
const six = Array.from({ length: 6 }, (_, index) => apiKey({ id: `key_${index}`, name: `CI ${index}` }))

it('creates no key on the Enter that commits Japanese text', async () => {
  const client = fakeClient()
  const { user } = renderWithKeys(
    <CreateKeyWizard>
      <button>{labels.createButton}</button>
    </CreateKeyWizard>,
    { client },
  )
  await user.click(openButton())
  await user.type(nameField(), '予約')
  fireEvent.keyDown(nameField(), { key: 'Enter', ...committing })
  expect(screen.getByRole('dialog')).toHaveAttribute('aria-busy', 'false')
  fireEvent.keyDown(nameField(), { key: 'Enter' })
  await waitFor(() => expect(client.create).toHaveBeenCalledTimes(1))
})

it('keeps a dialog open on the Escape that cancels a composition', async () => {
  const { user } = renderWithKeys(
    <CreateKeyWizard>
      <button>{labels.createButton}</button>
    </CreateKeyWizard>,
    { client: fakeClient() },
  )
  await user.click(openButton())
  fireEvent.keyDown(nameField(), { key: 'Escape', ...committing })
  expect(screen.getByRole('dialog')).toBeVisible()
  fireEvent.keyDown(nameField(), { key: 'Escape' })
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('revokes no key on the Enter that commits the confirmation', async () => {
  const client = createMemoryClient({ apiKeys: [apiKey()] })
  const revoke = vi.spyOn(client, 'revoke')
  const { user } = renderWithKeys(<ApiKeyTable confirmBy="typing" />, { client })
  await choose(user, 'CI deploy', labels.revoke)
  const field = screen.getByRole('textbox')
  await user.type(field, 'Zp04')
  fireEvent.keyDown(field, { key: 'Enter', ...committing })
  expect(screen.getByRole('alertdialog')).toHaveAttribute('aria-busy', 'false')
  fireEvent.keyDown(field, { key: 'Enter' })
  await waitFor(() => expect(revoke).toHaveBeenCalledTimes(1))
})

it('keeps the search on the Escape that cancels a composition', async () => {
  const { user } = renderWithKeys(<ApiKeyTable />, { client: createMemoryClient({ apiKeys: six }) })
  const field = await screen.findByRole('searchbox', { name: labels.search })
  await user.type(field, 'CI')
  fireEvent.keyDown(field, { key: 'Escape', ...committing })
  expect(field).toHaveValue('CI')
  fireEvent.keyDown(field, { key: 'Escape' })
  expect(field).toHaveValue('')
})

it('keeps the menu open on an Escape of an input method', async () => {
  const { user } = renderWithKeys(<ApiKeyTable />, { client: createMemoryClient({ apiKeys: [apiKey()] }) })
  await screen.findByRole('rowheader')
  await user.click(menuButton('CI deploy'))
  fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape', ...committing })
  expect(screen.getByRole('menu')).toBeVisible()
  fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' })
  expect(screen.queryByRole('menu')).toBeNull()
})

it('keeps waiting for a dialog on an Escape of an input method', () => {
  const onEscape = vi.fn()
  renderWithKeys(<Waiting onEscape={onEscape} />, { client: fakeClient() })
  fireEvent.keyDown(document.body, { key: 'Escape', ...committing })
  expect(onEscape).not.toHaveBeenCalled()
  fireEvent.keyDown(document.body, { key: 'Escape' })
  expect(onEscape).toHaveBeenCalledTimes(1)
})

function Waiting({ onEscape }: { readonly onEscape: () => void }) {
  useEscapeWhileLoading(true, onEscape)
  return null
}

it('searches for Japanese text once it is committed, not letter by letter', async () => {
  const searches = vi.fn()
  renderWithKeys(<ApiKeyTable toolbar onViewChange={({ search }) => searches(search)} />, {
    client: fakeClient([...six, apiKey({ id: 'bus', name: 'バス' })]),
  })
  await screen.findByText('バス')
  const field = screen.getByRole<HTMLInputElement>('searchbox')
  fireEvent.compositionStart(field)
  for (const text of ['ｂ', 'ば', 'ばｓ', 'ばす', 'バス']) {
    fireEvent.change(field, { target: { value: text } })
    expect(field).toHaveValue(text)
  }
  expect(searches).not.toHaveBeenCalled()
  fireEvent.compositionEnd(field)
  expect(searches).toHaveBeenCalledExactlyOnceWith('バス')
  await waitFor(() => expect(screen.queryByText('CI 0')).toBeNull())
  fireEvent.change(field, { target: { value: 'CI' } })
  expect(searches).toHaveBeenLastCalledWith('CI')
})

it('searches for the composition of an on-screen keyboard once the user stops typing', () => {
  const searches = vi.fn()
  vi.useFakeTimers()
  renderWithKeys(<ApiKeyTable toolbar onViewChange={({ search }) => searches(search)} />, { client: fakeClient(six) })
  const field = screen.getByRole<HTMLInputElement>('searchbox')
  fireEvent.compositionStart(field)
  for (const text of ['d', 'de', 'dep']) {
    fireEvent.change(field, { target: { value: text } })
    act(() => void vi.advanceTimersByTime(900))
  }
  expect(searches).not.toHaveBeenCalled()
  act(() => void vi.advanceTimersByTime(100))
  expect(searches).toHaveBeenCalledExactlyOnceWith('dep')
  vi.useRealTimers()
})
