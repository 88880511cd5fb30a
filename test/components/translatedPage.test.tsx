import { screen, waitFor, within } from '@testing-library/react'
import { type ApiKeysClient, ApiKeyTable, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { expect, it } from 'vitest'
import { getConfirmationText } from '../../src/core/confirmationText'
import { deferred } from '../support/deferred'
import { apiKey } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { choose } from '../support/tableActions'
import { translatePage } from '../support/translatePage'
import { withAnyName } from '../support/withAnyName'

it('replaces the translated "Loading…" by the count', async () => {
  const answer = deferred<Awaited<ReturnType<ApiKeysClient['list']>>>()
  renderWithKeys(<ApiKeyTable />, { client: { list: () => answer.promise } })
  translatePage()
  expect(screen.getByText(`[${labels.loading}]`)).toBeVisible()
  answer.resolve({ items: [apiKey()], total: 1 })
  expect(await screen.findByText('1 API key')).toBeVisible()
  expect(screen.queryByText(`[${labels.loading}]`)).toBeNull()
})

it('keeps names, hints, ids and the text to type', async () => {
  const key = apiKey({ id: 'key_9', name: 'CI deploy' })
  const client = createMemoryClient({ apiKeys: [key, apiKey({ id: 'key_2', name: 'Other' })] })
  const { user } = renderWithKeys(<ApiKeyTable confirmBy="typing" />, { client })
  await screen.findByText('CI deploy')
  translatePage()
  expect(screen.getByText('CI deploy')).toBeVisible()
  expect(screen.getAllByText('Zp04')[0]).toBeVisible()

  await choose(user, 'CI deploy', labels.details)
  const details = await screen.findByRole('dialog')
  translatePage()
  for (const text of ['CI deploy', 'Zp04', 'key_9'])
    expect(within(details).getByText(text, { selector: 'dd *' })).toBeVisible()
  await user.keyboard('{Escape}')

  await choose(user, 'CI deploy', labels.delete)
  const dialog = await screen.findByRole('alertdialog')
  translatePage()
  const field = within(dialog).getByRole('textbox')
  const { textContent } = within(dialog).getByText(getConfirmationText(key), { selector: 'label *' })
  await user.type(field, textContent ?? '')
  await user.click(within(dialog).getByRole('button', { name: `[${labels.delete}]` }))
  await waitFor(() => expect(screen.queryByRole('row', { name: /CI deploy/ })).toBeNull())
})

it.each([labels.edit, labels.rotate, labels.revoke])('keeps the name in the title of "%s"', async (action) => {
  const client = createMemoryClient({ apiKeys: [apiKey({ name: 'CI deploy' })] })
  const { user } = renderWithKeys(<ApiKeyTable />, { client })
  await screen.findByText('CI deploy')
  await choose(user, 'CI deploy', action)
  const heading = within(await screen.findByRole(action === labels.revoke ? 'alertdialog' : 'dialog')).getByRole(
    'heading',
  )
  translatePage()
  expect(heading).toHaveTextContent('CI deploy')
})

it('keeps the name in a replaced row, and in the question before a secret is lost', async () => {
  const client = createMemoryClient({
    apiKeys: [apiKey({ id: 'old', name: 'Old', replacedBy: 'new' }), apiKey({ id: 'new', name: 'Successor' })],
  })
  const { user } = renderWithKeys(
    <>
      <CreateKeyWizard>
        <button>New</button>
      </CreateKeyWizard>
      <ApiKeyTable />
    </>,
    { client },
  )
  await screen.findByText('Old')
  translatePage()
  expect(screen.getByText('Successor', { selector: '[data-kd="related"] *' })).toBeVisible()

  await user.click(screen.getByRole('button', { name: '[New]' }))
  await user.type(await screen.findByRole('textbox', { name: labels.nameLabel }), 'Booking engine{Enter}')
  await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
  await user.keyboard('{Escape}')
  const question = await screen.findByRole('alertdialog')
  translatePage()
  expect(within(question).getByText('Booking engine')).toBeVisible()
})

it('keeps the name if a sentence contains the same word', async () => {
  const client = createMemoryClient({ apiKeys: [apiKey({ name: 'Revoke' })] })
  const { user } = renderWithKeys(<ApiKeyTable />, { client })
  await screen.findByText('Revoke')
  await choose(user, 'Revoke', labels.revoke)
  const heading = within(await screen.findByRole('alertdialog')).getByRole('heading')
  expect(heading).toHaveTextContent(labels.revokeOrDeleteTitle.revoke('Revoke'))
  translatePage()
  expect(heading).toHaveTextContent('[Revoke “]Revoke[”?]')
})
