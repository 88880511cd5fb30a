import { act, screen, waitFor } from '@testing-library/react'
import { englishLabels as labels } from 'keydrawer'
import { createMemoryClient } from 'keydrawer/memory'
import type { UserEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { useSelection } from '../../src/components/key-actions/useSelection'
import { LazyKeyActions } from '../../src/components/key-actions/LazyKeyActions'
import { KeyActions } from '../../src/components/key-actions/KeyActions'
import { useActionMenu } from '../../src/components/key-actions/useActionMenu'
import { LazyModule } from '../../src/components/ui/LazyModule'
import { reloadPage } from '../../src/components/ui/reloadPage'
import { useI18n } from '../../src/hooks/useI18n'
import { deferred } from '../support/deferred'
import { button } from '../support/elements'
import { apiKey } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'

vi.mock('../../src/components/ui/reloadPage', { spy: true })

type Load = () => Promise<typeof KeyActions>

const noNetwork = () => Promise.reject(new Error('the network'))
const items = [apiKey(), apiKey({ id: 'key_2', name: 'Reporting' })]

/** A minimal table with key actions that are loaded from `source`. */
function Table({ source }: { readonly source: LazyModule<typeof KeyActions> }) {
  const [isRowGone, setIsRowGone] = useState(false)
  const i18n = useI18n('<Table>')
  const menu = useActionMenu('acme')
  const selection = useSelection(items, 'acme')
  return (
    <>
      {!isRowGone && <button onClick={({ currentTarget }) => menu.toggle(items[0]!, currentTarget)}>menu</button>}
      <button onClick={() => setIsRowGone(true)}>scroll away</button>
      <input aria-label="search" />
      <button onClick={() => selection.set(['key_2'])}>select</button>
      <output>{selection.ids.size}</output>
      <LazyKeyActions
        source={source}
        menu={menu}
        selection={selection}
        requested={undefined}
        onRequestClosed={() => {}}
        keepFocus={() => {}}
        items={items}
        unreadable={[]}
        now={0}
        i18n={i18n}
      />
    </>
  )
}

const show = (load: Load) =>
  renderWithKeys(<Table source={new LazyModule(load)} />, { client: createMemoryClient({ apiKeys: [] }) })

it('opens a menu that was requested before the module was loaded', async () => {
  const arrival = deferred<typeof KeyActions>()
  const { user } = show(() => arrival.promise)
  await user.click(button('menu'))
  expect(screen.queryByRole('menu')).toBeNull()
  arrival.resolve(KeyActions)
  expect(await screen.findByRole('menuitem', { name: labels.details })).toHaveFocus()
})

it.each(['menu', 'select'])(
  'shows that actions are not available after “%s”, and offers to reload the page',
  async (press) => {
    vi.mocked(reloadPage).mockReset()
    const { user } = show(noNetwork)
    expect(screen.queryByRole('alert')).toBeNull()
    await user.click(button(press))
    expect(await screen.findByRole('alert')).toHaveTextContent(labels.openFailed)
    await user.click(button(labels.reload))
    expect(reloadPage).toHaveBeenCalledOnce()

    await user.click(button(labels.cancel))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('status')).toHaveTextContent('0')
  },
)

it('loads the module again on the next request, for bundlers with their own retries', async () => {
  const load = vi.fn<Load>(noNetwork)
  const { user } = show(load)
  await user.click(button('menu'))
  await user.click(await screen.findByRole('button', { name: labels.cancel }))
  load.mockImplementation(() => Promise.resolve(KeyActions))
  await user.click(button('menu'))
  await waitFor(() => expect(screen.getByRole('menu')).toBeVisible())
})

it.each([
  ['Escape', (user: UserEvent) => user.keyboard('{Escape}')],
  ['a press elsewhere', (user: UserEvent) => user.click(screen.getByLabelText('search'))],
  ['a second press', (user: UserEvent) => user.click(button('menu'))],
  // Without a press, as when a list that is asked for again has no such key.
  ['the end of its row', async () => act(() => button('scroll away').click())],
])('does not open a menu later that was dismissed by %s', async (_, takeBack) => {
  const arrival = deferred<typeof KeyActions>()
  const { user } = show(() => arrival.promise)
  await user.click(button('menu'))
  await takeBack(user)
  const focused = document.activeElement
  arrival.resolve(KeyActions)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(screen.queryByRole('menu')).toBeNull()
  expect(document.activeElement).toBe(focused)
})

it('restores the focus when the error is dismissed', async () => {
  const { user } = show(noNetwork)
  await user.click(button('menu'))
  await user.click(await screen.findByRole('button', { name: labels.cancel }))
  expect(button('menu')).toHaveFocus()
})

it('shows no error while another attempt is pending', async () => {
  const load = vi.fn<Load>(noNetwork)
  const { user } = show(load)
  await waitFor(() => expect(load).toHaveBeenCalled())
  load.mockImplementation(() => new Promise(() => {}))
  await user.click(button('menu'))
  expect(screen.queryByRole('alert')).toBeNull()
})

it('keeps its error while the page preloads the module', async () => {
  const { user } = show(noNetwork)
  await user.click(button('menu'))
  const alert = await screen.findByRole('alert')
  // Longer than it takes until a page counts as idle.
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(alert).toBeInTheDocument()
})
