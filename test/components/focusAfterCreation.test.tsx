import { act, screen } from '@testing-library/react'
import { ApiKeyTable, CreateKeyWizard, englishLabels as labels } from 'keydrawer'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { button, dialog } from '../support/elements'
import { created, fakeClient, issued } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { withAnyName } from '../support/withAnyName'

const wizard = (label: string) => (
  <CreateKeyWizard>
    <button>{label}</button>
  </CreateKeyWizard>
)

/** By keyboard alone, from the button that is in focus to *Done*. */
async function createByKeyboard(user: ReturnType<typeof renderWithKeys>['user'], opener: string) {
  act(() => button(opener).focus())
  await user.keyboard('{Enter}Booking engine{Enter}')
  await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
  await user.click(button(labels.copy))
  await screen.findByText(labels.copied)
}

async function pressDone(user: ReturnType<typeof renderWithKeys>['user']) {
  act(() => button(labels.done).focus())
  await user.keyboard('{Enter}')
  expect(screen.queryByRole('dialog')).toBeNull()
}

const menuOfNewKey = () => screen.findByRole('button', { name: labels.actionsFor(created.name!) })

describe('the focus after the first key was created with the keyboard', () => {
  it('moves to the menu of the new key, which has replaced the button of the empty table', async () => {
    const { user } = renderWithKeys(
      <>
        {wizard('Create a key')}
        <ApiKeyTable />
      </>,
      { client: fakeClient() },
    )
    await screen.findByText(labels.emptyTitle)
    await createByKeyboard(user, labels.createButton)
    const menu = await screen.findByRole('button', { name: labels.actionsFor(created.name!), hidden: true })
    await pressDone(user)
    expect(menu).toHaveFocus()
  })

  it('moves to the menu of the new key when the list shows it after the dialog has closed', async () => {
    const client = fakeClient()
    let answer = (_list: { items: (typeof created)[] }) => {}
    client.create.mockImplementation(() => Promise.resolve({ ...issued(), apiKey: undefined }))
    const { user } = renderWithKeys(
      <>
        {wizard('Create a key')}
        <ApiKeyTable />
      </>,
      { client },
    )
    await screen.findByText(labels.emptyTitle)
    client.list.mockReturnValue(new Promise((resolve) => (answer = resolve)))
    await createByKeyboard(user, labels.createButton)
    await pressDone(user)
    expect(button(labels.createButton)).toHaveFocus()
    await act(async () => answer({ items: [created] }))
    expect(await menuOfNewKey()).toHaveFocus()
  })

  it('moves to the menu of the new key when the empty state of the host is gone', async () => {
    const { user, rerender } = renderWithKeys(wizard('Create your first key'), { client: fakeClient() })
    await createByKeyboard(user, 'Create your first key')
    rerender(<ApiKeyTable />)
    const menu = await screen.findByRole('button', { name: labels.actionsFor(created.name!), hidden: true })
    await pressDone(user)
    expect(menu).toHaveFocus()
  })

  it('moves to the trigger of the wizard that has replaced the first one', async () => {
    const { user, rerender } = renderWithKeys(<div key="empty">{wizard('Create your first key')}</div>, {
      client: fakeClient(),
    })
    await createByKeyboard(user, 'Create your first key')
    rerender(<main key="list">{wizard('Create a key')}</main>)
    expect(dialog()).toBeVisible()
    await pressDone(user)
    expect(button('Create a key')).toHaveFocus()
  })

  it('stays on the trigger if it still exists', async () => {
    const page = (table: ReactNode) => (
      <>
        {wizard('Create your first key')}
        {table}
      </>
    )
    const { user, rerender } = renderWithKeys(page(null), { client: fakeClient() })
    await createByKeyboard(user, 'Create your first key')
    rerender(page(<ApiKeyTable />))
    await screen.findByRole('button', { name: labels.actionsFor(created.name!), hidden: true })
    await pressDone(user)
    expect(button('Create your first key')).toHaveFocus()
  })
})
