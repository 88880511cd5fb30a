import { screen, waitFor, within } from '@testing-library/react'
import { type ApiKey, ApiKeysError, ApiKeyTable, type ApiKeysClient, englishLabels as labels } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import { expect, it, vi } from 'vitest'
import { deferred } from '../support/deferred'
import { button } from '../support/elements'
import { apiKey, fakeClient } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'

const keys = (count: number, own: Partial<ApiKey> = {}) =>
  Array.from({ length: count }, (_, index) =>
    apiKey({
      ...own,
      id: `key_${index}`,
      name: `Key ${index}`,
      createdAt: new Date(1e12 - index * 1000).toISOString(),
    }),
  )

function setUp(apiKeys: readonly ApiKey[] = keys(4), table = <ApiKeyTable />, provider = {}) {
  const memory = createMemoryClient({ apiKeys })
  const client = {
    ...memory,
    revoke: vi.fn(memory.revoke),
    delete: vi.fn(memory.delete),
    setEnabled: vi.fn(memory.setEnabled),
  } satisfies ApiKeysClient
  return { client, ...renderWithKeys(table, { client, ...provider }) }
}

const box = (name: string) => screen.getByRole('checkbox', { name: labels.select(name) })
const all = () => screen.findByRole('checkbox', { name: labels.selectAll })
const selected = () =>
  screen
    .getAllByRole<HTMLInputElement>('checkbox', { checked: true })
    .map((each) => each.ariaLabel ?? each.getAttribute('aria-label'))
const count = (number: number) => screen.queryByText(`${number} selected`)
const dialog = () => within(screen.getByRole('alertdialog'))
const sent = (call: { mock: { calls: unknown[][] } }) => call.mock.calls.map(([id]) => id)

it('shows the number of selected keys and the possible actions', async () => {
  const { user } = setUp()
  await all()
  expect(screen.queryByText(/selected/)).toBeNull()
  await user.click(box('Key 1'))
  expect(count(1)).toBeVisible()
  for (const action of [labels.disable, labels.revoke, labels.delete]) expect(button(action)).toBeVisible()
  expect(screen.queryByRole('button', { name: labels.enable })).toBeNull()
  await user.click(await all())
  expect(count(4)).toBeVisible()
  await user.click(button(labels.clearSelection))
  expect(screen.queryByText(/selected/)).toBeNull()
})

it('selects a range with Shift, and deselects a single key', async () => {
  const { user } = setUp(keys(6))
  await all()
  await user.click(box('Key 4'))
  await user.keyboard('{Shift>}')
  await user.click(box('Key 1'))
  await user.keyboard('{/Shift}')
  expect(selected()).toEqual([1, 2, 3, 4].map((index) => labels.select(`Key ${index}`)))
  await user.click(box('Key 2'))
  await user.keyboard('{Shift>}')
  await user.click(box('Key 3'))
  await user.keyboard('{/Shift}')
  expect(selected()).toEqual([1, 4].map((index) => labels.select(`Key ${index}`)))
})

it('shows for how many keys an action is possible', async () => {
  const [first, second, third] = keys(3)
  const { user, client } = setUp([first!, { ...second!, enabled: false }, { ...third!, actions: { delete: false } }])
  await user.click(await all())
  expect(button(`${labels.disable} 2 of 3`)).toBeVisible()
  expect(button(`${labels.enable} 1 of 3`)).toBeVisible()
  await user.click(button(`${labels.delete} 2 of 3`))
  await screen.findByRole('alertdialog', { name: 'Delete 2 API keys?' })
  await user.click(dialog().getByRole('button', { name: labels.delete }))
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect(sent(client.delete)).toEqual(['key_0', 'key_1'])
})

it.each([
  ['one key', keys(1), {}, {}],
  ['a client that cannot end any', keys(2), {}, { client: fakeClient(keys(2)) }],
  ['a user who may not', keys(2), {}, { permissions: { enable: false, disable: false, revoke: 'No.', delete: false } }],
  ['a host that wants none', keys(2), { selectable: false }, {}],
])('offers no selection to %s', async (_whom, apiKeys, table, provider) => {
  setUp(apiKeys, <ApiKeyTable {...table} />, provider)
  await screen.findAllByRole('rowheader')
  expect(screen.queryByRole('checkbox')).toBeNull()
})

it('asks for confirmation with the first ten keys and the number of others', async () => {
  const { user, client } = setUp(keys(12))
  await user.click(await all())
  await user.click(button(labels.revoke))
  const question = await screen.findByRole('alertdialog', { name: 'Revoke 12 API keys?' })
  expect(question).toHaveAccessibleDescription(labels.bulkText.revoke)
  expect(dialog().getAllByRole('listitem')).toHaveLength(11)
  expect(dialog().getByText('and 2 more')).toBeVisible()
  expect(dialog().getByRole('button', { name: labels.cancel })).toHaveFocus()
  await user.keyboard('{Escape}')
  expect(client.revoke).not.toHaveBeenCalled()
  expect(count(12)).toBeVisible()
})

it('revokes one key after another with progress, and shows the result', async () => {
  const { user, client } = setUp(keys(3))
  const answer = deferred<void>()
  client.revoke.mockResolvedValueOnce(undefined).mockReturnValueOnce(answer.promise)
  await user.click(await all())
  await user.click(button(labels.revoke))
  await screen.findByRole('alertdialog')
  await user.click(dialog().getByRole('button', { name: labels.revoke }))
  await waitFor(() => expect(dialog().getByRole('status')).toHaveTextContent('1 of 3'))
  expect(dialog().getByRole('progressbar')).toHaveValue(1)
  expect(dialog().getByRole('button', { name: labels.stop })).toHaveFocus()
  answer.resolve()
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect(sent(client.revoke)).toEqual(['key_0', 'key_1', 'key_2'])
  expect(screen.getByText('3 API keys were revoked.')).toBeVisible()
  expect(screen.queryByText(/selected/)).toBeNull()
  expect(screen.getByText('3 API keys').closest('[role="status"]')).toHaveFocus()
})

it.each(['Stop', 'Escape'])('skips the other keys after %s, and keeps them selected', async (way) => {
  const { user, client } = setUp(keys(4))
  const answer = deferred<void>()
  client.delete.mockResolvedValueOnce().mockReturnValueOnce(answer.promise)
  await user.click(await all())
  await user.click(button(labels.delete))
  await screen.findByRole('alertdialog')
  await user.click(dialog().getByRole('button', { name: labels.delete }))
  await waitFor(() => expect(dialog().getByRole('status')).toHaveTextContent('1 of 4'))
  if (way === 'Stop') await user.click(dialog().getByRole('button', { name: labels.stop }))
  else await user.keyboard('{Escape}')
  expect(dialog().getByRole('button', { name: labels.stopping })).toHaveAttribute('aria-disabled', 'true')
  client.list = () => Promise.resolve({ items: keys(4).slice(2) })
  answer.resolve()
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect(sent(client.delete)).toEqual(['key_0', 'key_1'])
  expect(screen.getByText('2 of 4 API keys were deleted. The others weren’t changed.')).toBeVisible()
  expect(count(2)).toBeVisible()
})

it('lists each failed key with its reason, keeps it selected, and retries only these', async () => {
  const { user, client } = setUp(keys(4))
  const refuse = (code: 'forbidden' | 'timeout') => () => Promise.reject(new ApiKeysError(code))
  const revoke = client.revoke.getMockImplementation()!
  client.revoke.mockImplementation((id, context) =>
    id === 'key_1' ? refuse('forbidden')() : id === 'key_3' ? refuse('timeout')() : revoke(id, context),
  )
  await user.click(await all())
  await user.click(button(labels.revoke))
  await screen.findByRole('alertdialog')
  await user.click(dialog().getByRole('button', { name: labels.revoke }))
  expect(await dialog().findByRole('alert')).toHaveTextContent('2 of 4 requests failed.')
  expect(
    dialog()
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    expect.stringMatching(new RegExp(`^Key 1 .*….* ${labels.changeError.forbidden}$`)),
    expect.stringMatching(new RegExp(`^Key 3 .*….* ${labels.changeError.timeout}$`)),
  ])
  client.revoke.mockClear()
  client.revoke.mockImplementation(revoke)
  await user.click(dialog().getByRole('button', { name: labels.retryFailed }))
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect(sent(client.revoke)).toEqual(['key_1', 'key_3'])
})

it('keeps failed keys selected when the dialog is closed', async () => {
  const { user, client } = setUp(keys(3))
  client.setEnabled.mockResolvedValueOnce(undefined).mockRejectedValueOnce(new ApiKeysError('forbidden'))
  client.setEnabled.mockResolvedValueOnce(undefined)
  await user.click(await all())
  await user.click(button(labels.disable))
  await screen.findByRole('alertdialog')
  await user.click(dialog().getByRole('button', { name: labels.disable }))
  await dialog().findByRole('alert')
  await user.click(dialog().getByRole('button', { name: labels.close }))
  expect(selected()).toEqual([labels.select('Key 1')])
})

it('stops when the table unmounts', async () => {
  const { user, client, unmount } = setUp(keys(3))
  const answer = deferred<void>()
  client.revoke.mockReturnValueOnce(answer.promise)
  await user.click(await all())
  await user.click(button(labels.revoke))
  await screen.findByRole('alertdialog')
  await user.click(dialog().getByRole('button', { name: labels.revoke }))
  await waitFor(() => expect(client.revoke).toHaveBeenCalledOnce())
  unmount()
  answer.resolve()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(client.revoke).toHaveBeenCalledOnce()
})

it.each([
  ['en', '12'],
  ['ar-EG', '١٢'],
])('requires typing the number of keys, as %s writes it', async (locale, typed) => {
  const { user, client } = setUp(keys(12), <ApiKeyTable confirmBy="typing" />, { locale })
  await user.click(await all())
  await user.click(button(labels.delete))
  await screen.findByRole('alertdialog')
  await user.click(dialog().getByRole('button', { name: labels.delete }))
  expect(dialog().getByRole('textbox')).toHaveFocus()
  expect(client.delete).not.toHaveBeenCalled()
  await user.type(dialog().getByRole('textbox'), `${typed}{Enter}`)
  await waitFor(() => expect(client.delete).toHaveBeenCalledTimes(12))
})

it('loads the list once at the end, and not after each key', async () => {
  const memory = createMemoryClient({ apiKeys: keys(8) })
  const list = vi.fn(memory.list)
  const { user } = renderWithKeys(<ApiKeyTable />, { client: { ...memory, list } })
  await user.click(await all())
  const before = list.mock.calls.length
  await user.click(button(labels.disable))
  await user.click((await screen.findByRole('alertdialog')).querySelector('[data-variant="primary"]')!)
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  await waitFor(() => expect(list.mock.calls.length).toBeGreaterThan(before))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(list.mock.calls.length - before).toBe(1)
})
