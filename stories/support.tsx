import { QueryClient } from '@tanstack/react-query'
import type { Decorator, StoryObj } from '@storybook/react-vite'
import { ApiKeysProvider, type ApiKeysProviderProps, ApiKeyTable, CreateKeyWizard } from 'keydrawer'
import { createRestClient } from 'keydrawer/rest'
import { useState } from 'react'
import { expect, spyOn, userEvent, waitFor, within } from 'storybook/test'
import { url } from './backend'
import { labels, labelsFor } from './labels'
import { withAnyName } from '../test/support/withAnyName'

export { withAnyName } from '../test/support/withAnyName'
export { format, labels } from './labels'
export { wholeText } from '../test/support/wholeText'

export type Played = Parameters<NonNullable<StoryObj['play']>>[0]
export type Canvas = Played['canvas']

/** A provider in the language of the toolbar. `parameters.provider` adds to its props. */
export const inProvider: Decorator = (Story, { globals, parameters }) => (
  <Provider
    scope="acme"
    locale={globals['locale']}
    labels={labelsFor()}
    timeZone="UTC"
    {...(parameters['provider'] as Partial<ApiKeysProviderProps>)}
  >
    <Story />
  </Provider>
)

let clients = 0

/** Each story has its own QueryClient and client key, because lost keys are tracked by both. */
function Provider(props: Omit<ApiKeysProviderProps, 'client'>) {
  const [own] = useState(() => ({
    client: createRestClient({ url, key: `story ${++clients}` }),
    queryClient: new QueryClient(),
  }))
  return <ApiKeysProvider {...own} {...props} />
}

/** A wizard behind a button of the host. */
export function NewKeyButton() {
  return (
    <CreateKeyWizard>
      <button type="button" className="host-button">
        {labels.createButton}
      </button>
    </CreateKeyWizard>
  )
}

/** A table with a wizard above it, the usual arrangement. */
export function Page() {
  return (
    <div style={{ display: 'grid', gap: '1rem' }}>
      <div>
        <NewKeyButton />
      </div>
      <ApiKeyTable />
    </div>
  )
}

/** Simulates a return to the browser tab, which refetches the list. */
export function comeBackToTheTab(): void {
  window.dispatchEvent(new Event('visibilitychange'))
}

/** A working clipboard. */
export function allowCopying(): void {
  spyOn(document, 'execCommand').mockReturnValue(false)
  spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
}

/** A clipboard that cannot be reached, as in a frame without the permission. */
export function refuseCopying(): void {
  spyOn(document, 'execCommand').mockReturnValue(false)
  spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Refused', 'NotAllowedError'))
}

export async function openWizard(canvas: Canvas): Promise<Canvas> {
  await userEvent.click(await canvas.findByRole('button', { name: labels.createButton }))
  return within(await canvas.findByRole('dialog', { name: labels.createTitle }))
}

/** Opens the wizard, enters a name and submits. */
export async function askForKey(canvas: Canvas, name = 'Booking engine'): Promise<Canvas> {
  const wizard = await openWizard(canvas)
  await userEvent.type(wizard.getByRole('textbox', { name: labels.nameLabel }), name)
  await userEvent.click(wizard.getByRole('button', { name: labels.createKey }))
  return wizard
}

/** Creates a key up to the secret, which is still hidden. */
export async function makeKey(canvas: Canvas, name?: string): Promise<Canvas> {
  await askForKey(canvas, name)
  return within(await canvas.findByRole('dialog', { name: withAnyName(labels.revealTitle) }))
}

/** The row of the key with this name, once it is rendered. */
export async function row(canvas: Canvas, name: string): Promise<Canvas> {
  const header = await canvas.findByText((text) => text === name, {
    selector: '[data-kd="name"]',
    exact: true,
    normalizer: (text) => text,
  })
  // A new row fades in.
  await waitFor(() => expect(header).toBeVisible())
  return within(header.closest<HTMLElement>('[role="row"]')!)
}

/** Asserts that no line of the open dialog is wider than its panel. */
export async function expectPanelToFit(canvasElement: HTMLElement): Promise<void> {
  const panel = canvasElement.querySelector('[data-kd="panel"]')!
  await expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth)
}
