import { act, screen } from '@testing-library/react'
import { CreateKeyWizard, englishLabels as labels, type IssuedKey, useUnsavedSecret } from 'keydrawer'
import { useEffect } from 'react'
import { expect, it } from 'vitest'
import { deferred } from '../support/deferred'
import { button, dialog, nameField, openButton } from '../support/elements'
import { fakeClient, issued } from '../support/fakeClient'
import { renderWithKeys } from '../support/render'
import { withAnyName } from '../support/withAnyName'

/** A page with the wizard, and what the hook returns to it. */
async function askForKey(client = fakeClient()) {
  let latest: ReturnType<typeof useUnsavedSecret> | undefined
  function Guard() {
    const own = useUnsavedSecret()
    useEffect(() => {
      latest = own
    })
    return null
  }
  const view = renderWithKeys(
    <>
      <Guard />
      <CreateKeyWizard>
        <button>{labels.createButton}</button>
      </CreateKeyWizard>
    </>,
    { client },
  )
  const guard = () => latest!
  expect(guard().isUnsaved).toBe(false)
  await view.user.click(openButton())
  expect(guard().isUnsaved).toBe(false)
  await view.user.type(nameField(), 'CI{Enter}')
  return { ...view, guard }
}

async function reveal() {
  const view = await askForKey()
  await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
  return view
}

/** Renders what a call changes at once, and returns its promise. */
function ask<T>(call: () => Promise<T>): Promise<T> | undefined {
  let answer: Promise<T> | undefined
  act(() => {
    answer = call()
  })
  return answer
}

it('is unsaved from the request until the secret is saved', async () => {
  const answer = deferred<IssuedKey>()
  const client = fakeClient()
  client.create.mockReturnValue(answer.promise)
  const { user, guard } = await askForKey(client)
  expect(guard().isUnsaved).toBe(true)
  await act(async () => answer.resolve(issued()))
  expect(guard().isUnsaved).toBe(true)
  await user.click(button(labels.copy))
  expect(guard().isUnsaved).toBe(false)
})

it('lets the page be left at once if nothing is unsaved', async () => {
  const { user, guard } = await reveal()
  await user.click(button(labels.copy))
  await expect(guard().confirmLeave()).resolves.toBe(true)
  expect(dialog()).toHaveAccessibleName(withAnyName(labels.revealTitle))
})

it.each([
  ['goes back to the secret', labels.backToSecret, false],
  ['gives the secret up', labels.closeAnyway, true],
  ['copies and closes', labels.copyAndClose, true],
])('asks, and resolves once the user %s', async (_answer, press, canLeave) => {
  const { user, guard } = await reveal()
  const asked = ask(() => guard().confirmLeave())
  expect(await screen.findByRole('alertdialog', { name: withAnyName(labels.confirmCloseTitle) })).toBeVisible()
  await user.click(button(press))
  await expect(asked).resolves.toBe(canLeave)
})

it('asks once for several navigations', async () => {
  const { user, guard } = await reveal()
  const asked = ask(() => Promise.all([guard().confirmLeave(), guard().confirmLeave()]))
  await screen.findByRole('alertdialog', { name: withAnyName(labels.confirmCloseTitle) })
  await user.click(button(labels.closeAnyway))
  await expect(asked).resolves.toEqual([true, true])
  expect(screen.queryByRole('alertdialog')).toBeNull()
})

it(
  'refuses while the request is in flight, without a question later',
  { tags: 'fault/navigation-refused-in-flight' },
  async () => {
    const answer = deferred<IssuedKey>()
    const client = fakeClient()
    client.create.mockReturnValue(answer.promise)
    const { guard } = await askForKey(client)
    await expect(guard().confirmLeave()).resolves.toBe(false)
    await act(async () => answer.resolve(issued()))
    expect(dialog()).toHaveAccessibleName(withAnyName(labels.revealTitle))
  },
)

it('resolves when the provider unmounts while the question is open', async () => {
  const { unmount, guard } = await reveal()
  const asked = ask(() => guard().confirmLeave())
  unmount()
  await expect(asked).resolves.toBe(false)
})
