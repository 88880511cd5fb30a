import { QueryClient } from '@tanstack/react-query'
import { act, screen, waitFor, within } from '@testing-library/react'
import {
  type ApiKey,
  type ApiKeysClient,
  ApiKeysError,
  type ApiKeysEvent,
  ApiKeysProvider,
  type ApiKeysProviderProps,
  ApiKeyTable,
  CreateKeyWizard,
  englishLabels as labels,
  type IssuedKey,
} from 'keydrawer'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { getConfirmedChanges } from '../../src/queries/confirmedChanges'
import { deferred } from '../support/deferred'
import { apiKey, issued } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'

/** Two organizations whose keys have the same ids. */
function organizations() {
  const keysOf = (scope: string): ApiKey[] =>
    ['1', '2', '3'].map((id) => apiKey({ id, name: `${scope} key ${id}`, enabled: true }))
  const done = (..._args: unknown[]) => Promise.resolve()
  return {
    key: 'test',
    list: vi.fn<ApiKeysClient['list']>((_query, { scope }) => Promise.resolve({ items: keysOf(scope) })),
    create: vi.fn(() => Promise.resolve(issued())),
    rotate: vi.fn(() => Promise.resolve(issued())),
    update: vi.fn(done),
    setEnabled: vi.fn(done),
    revoke: vi.fn(done),
    delete: vi.fn(done),
  } satisfies ApiKeysClient
}
const page = (
  <>
    <CreateKeyWizard>
      <button>New key</button>
    </CreateKeyWizard>
    <ApiKeyTable toolbar />
  </>
)
type Listeners = Pick<ApiKeysProviderProps, 'onEvent' | 'onCreated'>
type Own = Partial<Pick<ApiKeysProviderProps, 'client' | 'scope'>>

/** A host that switches the scope or the client by itself, as a router does, and not in a test's `act()`. */
function createHost(first: ApiKeysProviderProps) {
  let change = (_own: Own) => {}
  function Host() {
    const [own, setOwn] = useState<Own>({})
    change = setOwn
    return (
      <ApiKeysProvider {...first} {...own}>
        {page}
      </ApiKeysProvider>
    )
  }
  return { Host, change: (own: Own) => change(own) }
}

async function openGlobex(client = organizations(), listeners: Listeners = {}) {
  const queryClient = new QueryClient()
  const { Host, change } = createHost({ client, scope: 'globex', queryClient, ...listeners })
  const { user } = renderWithKeys(<Host />, { client })
  await screen.findByText('globex key 2')
  const open = async (item: string) => {
    await user.click(screen.getByRole('button', { name: labels.actionsFor('globex key 2') }))
    await user.click(await screen.findByRole('menuitem', { name: item }))
  }
  const switchTo = (scope: string) =>
    waitFor(() => {
      change({ scope })
      expect(screen.getByText(`${scope} key 2`)).toBeVisible()
    })
  return { user, queryClient, client, open, change, switchTo }
}
const button = (name: string) => screen.getByRole('button', { name })
const sent = (client: ReturnType<typeof organizations>) =>
  [client.create, client.rotate, client.update, client.setEnabled, client.revoke, client.delete].flatMap(
    ({ mock }) => mock.calls,
  )

it.each([labels.details, labels.edit, labels.revoke, labels.delete, labels.rotate])(
  'closes the dialog "%s" when the scope changes',
  async (item) => {
    const { client, open, switchTo } = await openGlobex()
    await open(item)
    expect(
      await screen.findByRole(item === labels.revoke || item === labels.delete ? 'alertdialog' : 'dialog'),
    ).toBeVisible()
    await switchTo('acme')
    await waitFor(() => expect(document.querySelector('dialog[open]')).toBeNull())
    await switchTo('globex')
    expect(document.querySelector('dialog[open]')).toBeNull()
    expect(sent(client)).toEqual([])
  },
)

it('closes the menu when the scope changes', async () => {
  const { user, switchTo } = await openGlobex()
  await user.click(button(labels.actionsFor('globex key 2')))
  await screen.findByRole('menu')
  await switchTo('acme')
  expect(screen.queryByRole('menu')).toBeNull()
})

it('clears the selection and its dialog when the scope changes, although the ids are the same', async () => {
  const { user, client, switchTo } = await openGlobex()
  await user.click(screen.getByRole('checkbox', { name: labels.select('globex key 1') }))
  await user.click(screen.getByRole('checkbox', { name: labels.select('globex key 2') }))
  await user.click(await screen.findByRole('button', { name: labels.delete }))
  await screen.findByRole('alertdialog')
  await switchTo('acme')
  expect(screen.queryByRole('alertdialog')).toBeNull()
  for (const box of screen.getAllByRole('checkbox')) expect(box).not.toBeChecked()
  await switchTo('globex')
  for (const box of screen.getAllByRole('checkbox')) expect(box).not.toBeChecked()
  expect(sent(client)).toEqual([])
})

it('stops a bulk run when the scope changes, and sends no other request', async () => {
  const client = organizations()
  const answer = deferred<void>()
  client.delete.mockReturnValue(answer.promise)
  const { user, switchTo } = await openGlobex(client)
  await user.click(screen.getByRole('checkbox', { name: labels.select('globex key 1') }))
  await user.click(screen.getByRole('checkbox', { name: labels.select('globex key 2') }))
  await user.click(await screen.findByRole('button', { name: labels.delete }))
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: labels.delete }))
  await waitFor(() => expect(client.delete).toHaveBeenCalledOnce())
  await switchTo('acme')
  await act(async () => answer.resolve())
  expect(client.delete.mock.calls.map(([id, context]) => [id, context])).toEqual([
    ['1', expect.objectContaining({ scope: 'globex' })],
  ])
  expect(document.querySelector('[data-kd="key-notice"]')).toBeNull()
  expect(screen.queryByRole('alertdialog')).toBeNull()
})

it.each(['done', 'failed'] as const)('does not report a change that is %s after the scope has changed', async (how) => {
  const client = organizations()
  const answer = deferred<void>()
  client.delete.mockReturnValue(answer.promise)
  const { user, open, switchTo } = await openGlobex(client)
  await open(labels.delete)
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: labels.delete }))
  await waitFor(() => expect(client.delete).toHaveBeenCalledOnce())
  await switchTo('acme')
  await act(async () => (how === 'done' ? answer.resolve() : answer.reject(new ApiKeysError('server-error'))))
  expect(client.delete.mock.calls[0]).toEqual(['2', expect.objectContaining({ scope: 'globex' })])
  expect(document.querySelector('[data-kd="key-notice"]')).toBeNull()
  expect(screen.getByText('acme key 2')).toBeVisible()
})

it('clears the notices when the scope changes', async () => {
  const { open, switchTo } = await openGlobex()
  await open(labels.disable)
  await waitFor(() => expect(document.querySelector('[data-kd="key-notice"]')).not.toBeNull())
  await switchTo('acme')
  expect(document.querySelector('[data-kd="key-notice"]')).toBeNull()
})

it('closes the create form when the scope changes, and clears the input', async () => {
  const { user, client, switchTo } = await openGlobex()
  await user.click(button('New key'))
  await user.type(await screen.findByLabelText(labels.nameLabel), 'For globex')
  await switchTo('acme')
  await waitFor(() => expect(document.querySelector('dialog[open]')).toBeNull())
  await user.click(button('New key'))
  expect(await screen.findByLabelText(labels.nameLabel)).toHaveValue('')
  expect(client.create).not.toHaveBeenCalled()
})

it('closes a failed creation when the scope changes', async () => {
  const client = organizations()
  client.create.mockRejectedValue(new ApiKeysError('name-taken'))
  const { user, switchTo } = await openGlobex(client)
  await user.click(button('New key'))
  await user.type(await screen.findByLabelText(labels.nameLabel), 'Taken{Enter}')
  await waitFor(() => expect(client.create).toHaveBeenCalledOnce())
  await screen.findByText(/has this name|already/)
  await switchTo('acme')
  await waitFor(() => expect(document.querySelector('dialog[open]')).toBeNull())
})

it('keeps a shown secret when the scope changes', async () => {
  const { user, switchTo } = await openGlobex()
  await user.click(button('New key'))
  await user.type(await screen.findByLabelText(labels.nameLabel), 'New{Enter}')
  await screen.findByRole('dialog', { name: labels.revealTitle('Booking engine') })
  await switchTo('acme')
  expect(screen.getByRole('dialog', { name: labels.revealTitle('Booking engine') })).toBeVisible()
})

it('reports a creation in the scope that it was requested in', async () => {
  const client = organizations()
  const answer = deferred<IssuedKey>()
  client.create.mockReturnValue(answer.promise)
  const said = vi.spyOn(BroadcastChannel.prototype, 'postMessage')
  const onEvent = vi.fn<(event: ApiKeysEvent) => void>()
  const onCreated = vi.fn()
  const { user, queryClient, switchTo } = await openGlobex(client, { onEvent, onCreated })
  const changesOf = (scope: string) => getConfirmedChanges(queryClient, client, scope)
  // A key of each organization with the new id was deleted before.
  for (const scope of ['globex', 'acme'])
    changesOf(scope).confirm({ id: 'key_new', type: 'delete', createdAt: undefined })
  await user.click(button('New key'))
  await user.type(await screen.findByLabelText(labels.nameLabel), 'New{Enter}')
  await waitFor(() => expect(client.create).toHaveBeenCalledOnce())
  await switchTo('acme')
  onEvent.mockClear()
  said.mockClear()
  await act(async () => answer.resolve(issued()))
  const dialog = await screen.findByRole('dialog', { name: labels.revealTitle('Booking engine') })
  await user.click(within(dialog).getByRole('button', { name: labels.copy }))
  await user.click(await within(dialog).findByRole('button', { name: labels.done }))
  await waitFor(() => expect(document.querySelector('dialog[open]')).toBeNull())

  expect(onCreated.mock.calls).toEqual([[expect.objectContaining({ id: 'key_new', scope: 'globex' })]])
  const events = onEvent.mock.calls.map(([{ type, scope }]) => [type, scope])
  expect(events).toEqual(['created', 'revealed', 'copied', 'saved', 'closed'].map((type) => [type, 'globex']))
  expect(said.mock.calls).toEqual([[{ scope: 'globex', clientKey: 'test', settledIds: ['key_new'] }]])
  const isShown = (scope: string) =>
    changesOf(scope).reconcileKey(apiKey({ id: 'key_new' }), 0, Date.now()) !== undefined
  expect([isShown('globex'), isShown('acme')]).toEqual([true, false])
})

it('clears an uncontrolled search text when the scope changes, also on the way back', async () => {
  const { user, client, switchTo } = await openGlobex()
  await user.type(screen.getByRole('searchbox'), '2')
  await switchTo('acme')
  expect(screen.getByRole('searchbox')).toHaveValue('')
  expect(screen.getByText('acme key 1')).toBeVisible()
  await switchTo('globex')
  expect(screen.getByRole('searchbox')).toHaveValue('')
  expect(client.list.mock.calls.every(([{ search }]) => search === undefined)).toBe(true)
})

it('clears a controlled search text when the scope changes', async () => {
  const onViewChange = vi.fn()
  const table = (search: string | undefined) => (
    <ApiKeyTable toolbar view={{ search, status: ['active'] }} onViewChange={onViewChange} />
  )
  const client = { ...organizations(), features: { list: { search: true } } }
  const view = renderWithKeys(table('key 2'), { client, scope: 'globex' })
  await screen.findByText('globex key 2')
  view.rerender(table('key 2'), { scope: 'acme' })
  await screen.findByText('acme key 1')
  expect(screen.getByRole('searchbox')).toHaveValue('')
  expect(onViewChange.mock.calls).toEqual([[{ search: undefined, status: ['active'] }]])
  const searched = client.list.mock.calls.filter(([, { scope }]) => scope === 'acme').map(([{ search }]) => search)
  expect(searched.every((search) => search === undefined)).toBe(true)
  view.rerender(table('key 3'), { scope: 'acme' })
  expect(screen.getByRole('searchbox')).toHaveValue('key 3')
})

it('removes the search text from the address when the scope changes', async () => {
  const table = <ApiKeyTable toolbar urlSync />
  const view = renderWithKeys(table, { client: organizations(), scope: 'globex' })
  await screen.findByText('globex key 2')
  await view.user.type(screen.getByRole('searchbox'), 'key 2')
  await waitFor(() => expect(location.search).toContain('kd_q=key'))
  view.rerender(table, { scope: 'acme' })
  await screen.findByText('acme key 1')
  await waitFor(() => expect(location.search).toBe(''))
})

it('does the same when the client changes and the scope stays', async () => {
  const view = await openGlobex()
  await view.open(labels.delete)
  await screen.findByRole('alertdialog')
  const other = { ...organizations(), key: 'other' }
  await waitFor(() => {
    view.change({ client: other })
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })
  await waitFor(() => expect(other.list).toHaveBeenCalled())
})

it('closes the menu of a key that is no longer listed', async () => {
  const client = organizations()
  const { user, queryClient } = await openGlobex(client)
  await user.click(button(labels.actionsFor('globex key 2')))
  await screen.findByRole('menu')
  client.list.mockResolvedValue({ items: [apiKey({ id: '1', name: 'globex key 1' })] })
  await act(() => queryClient.refetchQueries())
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
  client.list.mockResolvedValue({ items: [apiKey({ id: '2', name: 'globex key 2' })] })
  await act(() => queryClient.refetchQueries())
  expect(await screen.findByText('globex key 2')).toBeVisible()
  expect(screen.queryByRole('menu')).toBeNull()
})

it('keeps dialogs, state and requests when the client is created during render', async () => {
  const backend = organizations()
  const inline = () => ({ ...backend, list: (...args: Parameters<ApiKeysClient['list']>) => backend.list(...args) })
  const view = await openGlobex(inline() as typeof backend)
  await view.user.type(screen.getByRole('searchbox'), 'key')
  await view.open(labels.delete)
  await screen.findByRole('alertdialog')
  const before = backend.list.mock.calls.length
  for (let times = 0; times < 5; times++) act(() => view.change({ client: inline() }))
  expect(screen.getByRole('alertdialog')).toBeVisible()
  expect(backend.list).toHaveBeenCalledTimes(before)
  expect(document.querySelector<HTMLInputElement>('[type="search"]')).toHaveValue('key')
  const latest = { ...backend, delete: vi.fn(() => Promise.resolve()) }
  act(() => view.change({ client: latest }))
  await view.user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: labels.delete }))
  await waitFor(() => expect(latest.delete).toHaveBeenCalledOnce())
  expect(backend.delete).not.toHaveBeenCalled()
})
