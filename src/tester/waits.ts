import { failureOf } from './describePage'
import type { Surface } from './Surface'

/** Looks again and again until there is a result. Otherwise fails with what the page shows instead. */
export async function waitFor<T>(surface: Surface, expected: string, look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < surface.patience; tries++) {
    const result = await look()
    if (result !== undefined) return result
    await surface.pause()
  }
  throw await failureOf(surface, expected)
}

export async function exists(surface: Surface, selector: string): Promise<boolean> {
  return (await surface.read(selector)).length > 0
}

/** Waits until the table has no request in flight. A page that polls, or has no table, is left alone. */
export async function waitUntilIdle(surface: Surface): Promise<void> {
  for (let tries = 0; tries < surface.patience; tries++) {
    if (!(await exists(surface, '[data-kd="table"][aria-busy="true"]'))) return
    await surface.pause()
  }
}

/** Presses a button that must exist and be enabled. */
export async function press(surface: Surface, selector: string, expected: string): Promise<void> {
  const [button] = await surface.read(selector)
  if (!button) throw await failureOf(surface, expected)
  if (button.attributes['aria-disabled'] === 'true')
    throw await failureOf(surface, `${expected} that is enabled${reasonIn(button.attributes['title'])}`)
  await surface.click(selector)
}

function reasonIn(title: string | undefined): string {
  return title ? `, but it says “${title}”` : ''
}
