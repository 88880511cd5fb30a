import { QueryClient } from '@tanstack/react-query'
import { act, screen, waitFor } from '@testing-library/react'
import { type ApiKey, type ApiKeysClient, ApiKeyTable, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import { expect, it, vi } from 'vitest'
import { apiKey, issued } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'

const prod = apiKey({ id: '1', name: 'prod', enabled: true })
const other = apiKey({ id: '1', name: 'payments', createdAt: '2026-11-01T00:00:00.000Z' })
const last = apiKey({ id: '2', name: 'last' })

const REPLACED: readonly (readonly [what: string, rows: readonly unknown[]])[] = [
  ['another key', [other, last]],
  ['two keys', [prod, other, last]],
  ['a key that cannot be read as well', [prod, { id: '1', name: 7 }, last]],
]
const ACTIONS = [labels.details, labels.edit, labels.revoke, labels.delete, labels.rotate] as const

async function openList() {
  const done = () => Promise.resolve()
  const client = {
    list: vi.fn<ApiKeysClient['list']>(() => Promise.resolve({ items: [prod, last] })),
    rotate: vi.fn(() => Promise.resolve(issued())),
    update: vi.fn(done),
    setEnabled: vi.fn(done),
    revoke: vi.fn(done),
    delete: vi.fn(done),
  }
  const queryClient = new QueryClient()
  const page = (
    <>
      <CreateKeyWizard />
      <ApiKeyTable />
    </>
  )
  const { user } = renderWithKeys(page, { client, queryClient })
  await user.click(await screen.findByRole('button', { name: labels.actionsFor('prod') }))
  const replaceWith = async (rows: readonly unknown[]) => {
    client.list.mockResolvedValue({ items: rows as readonly ApiKey[] })
    await act(() => queryClient.refetchQueries())
    await waitFor(() => expect(screen.queryByRole('rowheader', { name: 'prod' })).toBeNull())
  }
  const sent = () =>
    [client.rotate, client.update, client.setEnabled, client.revoke, client.delete].flatMap(({ mock }) => mock.calls)
  return { user, replaceWith, sent }
}

it.each(REPLACED.flatMap(([what, rows]) => ACTIONS.map((action) => [action, what, rows] as const)))(
  'sends nothing from the dialog "%s" if the list now has %s with that id',
  async (action, _what, rows) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { user, replaceWith, sent } = await openList()
    await user.click(await screen.findByRole('menuitem', { name: action }))
    await waitFor(() => expect(document.querySelector('dialog[open]')).not.toBeNull())
    await replaceWith(rows)
    const dialog = document.querySelector('dialog[open]')
    const submit = dialog?.querySelector<HTMLElement>('[data-action="submit"]')
    if (submit) await user.click(submit)
    await waitFor(() => expect(document.querySelector('dialog[open]')).toBeNull())
    expect(sent()).toEqual([])
  },
)

it.each(REPLACED)('closes the menu of a key if the list now has %s with its id', async (_what, rows) => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const { replaceWith } = await openList()
  await screen.findByRole('menu')
  await replaceWith(rows)
  expect(screen.queryByRole('menu')).toBeNull()
})

it('does not undo a change of a key whose id now belongs to another', async () => {
  const { user, replaceWith, sent } = await openList()
  await user.click(await screen.findByRole('menuitem', { name: labels.disable }))
  const undo = await screen.findByRole('button', { name: labels.undo })
  await replaceWith([other, last])
  await user.click(undo)
  await waitFor(() => expect(document.querySelector('[data-kd="key-notice"]')).toHaveTextContent(/“.*prod.*” failed/))
  expect(sent()).toHaveLength(1)
})

it('does not keep a key selected whose id now belongs to another', async () => {
  const { user, replaceWith } = await openList()
  await user.keyboard('{Escape}')
  await user.click(screen.getByRole('checkbox', { name: labels.select('prod') }))
  await user.click(screen.getByRole('checkbox', { name: labels.select('last') }))
  await replaceWith([other, last])
  expect(screen.getByRole('checkbox', { name: labels.select('payments') })).not.toBeChecked()
  expect(screen.getByRole('checkbox', { name: labels.select('last') })).toBeChecked()
})

it('keeps the dialog of a key whose name has changed', async () => {
  const { user, replaceWith } = await openList()
  await user.click(await screen.findByRole('menuitem', { name: labels.delete }))
  await screen.findByRole('alertdialog')
  await replaceWith([{ ...prod, name: 'production' }, last])
  expect(screen.getByRole('alertdialog')).toBeVisible()
})
