import { screen } from '@testing-library/react'
import { CreateKeyWizard, ApiKeyTable, englishLabels as labels } from 'keydrawer'
import type { ReactElement } from 'react'
import { expect } from 'vitest'
import { button, nameField, openButton, secretGroup } from '../../support/elements'
import { fakeClient, SECRET } from '../../support/fakeClient'
import { renderWithKeys } from '../../support/render'
import { withAnyName } from '../../support/withAnyName'

export const opener = <button>{labels.createButton}</button>
export const wizard = <CreateKeyWizard>{opener}</CreateKeyWizard>
export const page = (
  <>
    {wizard}
    <ApiKeyTable />
  </>
)

export type Options = Omit<Parameters<typeof renderWithKeys>[1], 'client'>

/** Opens the wizard and sends a name. */
export async function askForKey(client = fakeClient(), children: ReactElement = page, provider: Options = {}) {
  const view = renderWithKeys(children, { client, ...provider })
  await view.user.click(openButton())
  await view.user.type(nameField(), 'Booking engine{Enter}')
  return { ...view, client }
}

/** Creates a key and waits for the hidden secret. */
export async function reveal(...how: Parameters<typeof askForKey>) {
  const view = await askForKey(...how)
  await screen.findByRole('dialog', { name: withAnyName(labels.revealTitle) })
  return view
}

/** Expects that the whole secret can be shown and copied. */
export async function expectSecret({ user }: Pick<Awaited<ReturnType<typeof reveal>>, 'user'>): Promise<void> {
  expect(screen.getByRole('dialog')).toHaveAccessibleName(withAnyName(labels.revealTitle))
  if (screen.queryByRole('button', { name: labels.show })) await user.click(button(labels.show))
  expect(secretGroup()).toHaveTextContent(SECRET)
  await user.click(button(labels.copy))
  expect(await screen.findByText(labels.copied)).toBeVisible()
  expect(await navigator.clipboard.readText()).toBe(SECRET)
}
