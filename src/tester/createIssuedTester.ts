import type { IssuedTester } from './ApiKeysTester'
import { DIALOG, submit, waitForStep, waitUntilClosed } from './dialogs'
import { failureOf } from './describePage'
import { attribute } from './rows'
import type { Surface } from './Surface'
import { exists, press, waitFor } from './waits'

const SHOW = `${DIALOG} [data-action="show"]`
const COPY = `${DIALOG} [data-action="copy"]`
const DONE = `${DIALOG} [data-action="done"]`
const REVEALED = `${DIALOG}[data-step="reveal"]`

/** Submits the form of a creation or rotation, and reads the secret. */
export async function issueKey(surface: Surface): Promise<IssuedTester> {
  await submit(surface, 'a new secret', () => exists(surface, REVEALED))
  return createIssuedTester(surface, await readSecret(surface))
}

/** Shows the secret for a moment. It never becomes part of an error. */
async function readSecret(surface: Surface): Promise<string> {
  const isHidden = !(await exists(surface, `${DIALOG} [data-kd="secret"][data-shown]`))
  if (isHidden) await surface.click(SHOW)
  const secret = await waitFor(surface, 'the secret to be shown', async () => {
    const [text] = await surface.read(`${DIALOG} [data-shown] [data-kd="secret-text"]`)
    return text?.content || undefined
  })
  if (isHidden) await surface.click(SHOW)
  return secret
}

function createIssuedTester(surface: Surface, secret: string): IssuedTester {
  const { run } = surface
  return {
    secret: () => secret,
    copy: () => run(() => copySecret(surface)),
    confirmSaved: () => run(() => press(surface, `${DIALOG} [data-field="saved"]`, 'the box that says it is saved')),
    done: () =>
      run(async () => {
        await press(surface, DONE, 'the step that shows the secret')
        const isAsked = await waitFor(surface, 'the dialog to close', async () => {
          if (!(await exists(surface, DIALOG))) return false
          return (await exists(surface, `${DIALOG}[data-step="leave"]`)) || undefined
        })
        if (isAsked) throw await failureOf(surface, 'a saved secret: call copy(), confirmSaved() or discard()')
        await waitUntilClosed(surface)
      }),
    discard: () =>
      run(async () => {
        if (await exists(surface, REVEALED)) await surface.click(DONE)
        if (!(await exists(surface, DIALOG))) return
        await waitForStep(surface, 'leave')
        await press(surface, `${DIALOG} [data-action="close-without-saving"]`, 'the question before closing')
        await waitUntilClosed(surface)
      }),
  }
}

async function copySecret(surface: Surface): Promise<string> {
  await press(surface, COPY, 'the step that shows the secret')
  const status = await waitFor(surface, 'the outcome of the copy', async () => {
    const [button] = await surface.read(COPY)
    const copied = button && attribute(button, 'data-copy')
    return copied && copied !== 'idle' ? copied : undefined
  })
  if (status !== 'copied')
    throw await failureOf(surface, 'the secret to be copied, but the browser refused. Call mockClipboard() before')
  try {
    return await surface.readClipboard()
  } catch {
    throw new Error(
      '[keydrawer] The secret was copied, but this test may not read the clipboard. Call mockClipboard() before, or grant `clipboard-read`.',
    )
  }
}
