import type { ConfirmOptions } from './ApiKeysTester'
import { failureOf, readError } from './describePage'
import { attribute } from './rows'
import type { Surface } from './Surface'
import { exists, press, waitFor, waitUntilIdle } from './waits'

export const DIALOG = '[data-kd="dialog"]'
const SUBMIT = `${DIALOG} [data-action="submit"]`
const CONFIRMATION = `${DIALOG} [data-field="confirmation"]`

/** The step of the open dialog, once it is not busy. */
export async function readStep(surface: Surface): Promise<string | undefined> {
  const [dialog] = await surface.read(DIALOG)
  return dialog && dialog.attributes['aria-busy'] !== 'true' ? attribute(dialog, 'data-step') : undefined
}

/** Waits for one of the steps of a dialog. */
export async function waitForStep(surface: Surface, ...steps: readonly string[]): Promise<string> {
  return await waitFor(surface, `a dialog at the step ${steps.join(' or ')}`, async () => {
    const step = await readStep(surface)
    return step !== undefined && steps.includes(step) ? step : undefined
  })
}

export async function waitUntilClosed(surface: Surface): Promise<void> {
  await waitFor(surface, 'the dialog to close', async () => !(await exists(surface, DIALOG)) || undefined)
  await waitUntilIdle(surface)
}

/** Presses the button that submits the dialog. Resolves once it has succeeded, and rejects once it shows an error. */
export async function submit(surface: Surface, expected: string, isDone: () => Promise<boolean>): Promise<void> {
  await press(surface, SUBMIT, 'a button that submits the dialog')
  await waitFor(surface, expected, async () => {
    if (await isDone()) return true
    const isRefused = (await readStep(surface)) !== undefined && (await readError(surface)) !== null
    if (isRefused) throw await failureOf(surface, expected)
    return undefined
  })
}

/** Answers the confirmation of a change. */
export async function confirmChange(surface: Surface, { confirm = true }: ConfirmOptions): Promise<void> {
  if (confirm === false) {
    await press(surface, `${DIALOG} [data-action="cancel"]`, 'a dialog that can be cancelled')
    return await waitUntilClosed(surface)
  }
  const [field] = await surface.read(CONFIRMATION, { parts: { wanted: 'label bdi' }, within: '[data-kd="field"]' })
  if (field) await surface.fill(CONFIRMATION, typeof confirm === 'string' ? confirm : (field.parts['wanted'] ?? ''))
  await submit(surface, 'the change to succeed', async () => !(await exists(surface, DIALOG)))
  await waitUntilIdle(surface)
}
