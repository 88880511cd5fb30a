import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { ApiKeys, englishLabels as labels } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { expect, it } from 'vitest'
import { lazySecretDialog } from '../../src/components/create-key/lazySecretDialog'
import { deferred } from '../support/deferred'
import { button } from '../support/elements'
import { withAnyName } from '../support/withAnyName'

await lazySecretDialog.load()

it('focuses the menu of the first key after its creation, because the button of the empty table is gone', async () => {
  const user = userEvent.setup()
  render(<ApiKeys client={createMemoryClient({ apiKeys: [] })} scope="acme" />)
  await screen.findByText(labels.emptyTitle)
  await user.click(screen.getByRole('button', { name: labels.createButton }))
  await user.type(await screen.findByRole('textbox', { name: /^Name/ }), 'First{Enter}')
  await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
  await user.click(button(labels.copy))
  await user.click(button(labels.done))
  await screen.findByRole('rowheader', { name: 'First' })
  expect(screen.getByRole('button', { name: labels.actionsFor('First') })).toHaveFocus()
  expect(screen.getAllByRole('button', { name: labels.createButton })).toHaveLength(1)
})

it('keeps the focus on a button that creates a key when the list turns out to be empty', async () => {
  const { promise, resolve } = deferred<{ items: [] }>()
  const client = { ...createMemoryClient({ apiKeys: [] }), list: () => promise }
  render(<ApiKeys client={client} scope="acme" />)
  screen.getByRole('button', { name: labels.createButton }).focus()
  await act(async () => resolve({ items: [] }))
  await screen.findByText(labels.emptyTitle)
  expect(screen.getByRole('button', { name: labels.createButton })).toHaveFocus()
})

it('returns the focus to the button of the empty table from a wizard that was opened while the list was loading', async () => {
  const user = userEvent.setup()
  const { promise, resolve } = deferred<{ items: [] }>()
  const client = { ...createMemoryClient({ apiKeys: [] }), list: () => promise }
  render(<ApiKeys client={client} scope="acme" />)
  await user.click(screen.getByRole('button', { name: labels.createButton }))
  await screen.findByRole('textbox', { name: /^Name/ })
  await act(async () => resolve({ items: [] }))
  await screen.findByText(labels.emptyTitle)
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.getByRole('button', { name: labels.createButton })).toHaveFocus())
})
