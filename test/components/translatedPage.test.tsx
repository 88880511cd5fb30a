import { screen, waitFor, within } from '@testing-library/react'
import { type ApiKeysClient, ApiKeyTable, englishLabels as labels } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { expect, it } from 'vitest'
import { confirmationOf } from '../../src/core/confirmation'
import { deferred } from '../support/deferred'
import { apiKey } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { choose } from '../support/tableActions'
import { translatePage } from '../support/translatePage'

it('replaces the translated "Loading…" by the count', async () => {
  const answer = deferred<Awaited<ReturnType<ApiKeysClient['list']>>>()
  renderWithKeys(<ApiKeyTable />, { client: { list: () => answer.promise } })
  translatePage()
  expect(screen.getByText(`[${labels.loading}]`)).toBeVisible()
  answer.resolve({ items: [apiKey()], total: 1 })
  expect(await screen.findByText('1 API key')).toBeVisible()
  expect(screen.queryByText(`[${labels.loading}]`)).toBeNull()
})

it('leaves names, hints, ids and the text to type as they are', async () => {
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
  for (const text of ['CI deploy', 'Zp04', 'key_9']) expect(within(details).getByText(text)).toBeVisible()
  await user.keyboard('{Escape}')

  await choose(user, 'CI deploy', labels.delete)
  const dialog = await screen.findByRole('alertdialog')
  translatePage()
  const field = within(dialog).getByRole('textbox')
  const { textContent } = within(dialog).getByText(confirmationOf(key), { selector: 'label *' })
  await user.type(field, textContent ?? '')
  await user.click(within(dialog).getByRole('button', { name: `[${labels.delete}]` }))
  await waitFor(() => expect(screen.queryByText('CI deploy')).toBeNull())
})
