import type { KeyAction } from '../core/ApiKey'
import { DIALOG } from './dialogs'
import { failureOf } from './describePage'
import { attribute, isLong, type ListedKey, readRows, scrollThroughRows } from './rows'
import { quote, type Surface } from './Surface'
import { exists, press, waitFor, waitUntilIdle } from './waits'

export type KeyRef = string | { readonly id: string }

/** Finds the one row of a key, and scrolls to it if the list is long. */
export async function findRow(surface: Surface, key: KeyRef): Promise<ListedKey> {
  const what = typeof key === 'string' ? `a key “${key}”` : `a key with the id “${key.id}”`
  const isWanted = ({ id, name }: ListedKey) => (typeof key === 'string' ? name === key : id === key.id)
  const rows = await waitFor(surface, what, async () => {
    const found = (await readRows(surface)).filter(isWanted)
    if (found.length > 0) return found
    return (await isLong(surface)) ? await scrollThroughRows(surface, isWanted) : undefined
  })
  const [row, other] = rows.filter(isWanted)
  if (!row) throw await failureOf(surface, what)
  if (other) throw await failureOf(surface, `one ${what.slice(2)}, not several. Find it with key({ id })`)
  return row
}

export function rowSelector({ id }: ListedKey): string {
  return `[data-kd="row"][data-id=${quote(id)}]`
}

const MENU = '[data-kd="menu"]'
const ITEM = `${MENU} [data-action]`

interface MenuEntry {
  readonly action: string
  /** Why it is not available. */
  readonly reason: string | undefined
}

/** Opens the menu of a key. Returns the selector of its button, and its items. */
async function openMenu(surface: Surface, key: KeyRef) {
  const button = `${rowSelector(await findRow(surface, key))} [data-action="menu"]`
  await press(surface, button, 'a menu of the key')
  const items = await waitFor(surface, 'an open menu', async () => {
    const found = await surface.read(ITEM, { parts: { reason: '[data-kd="menu-reason"]' }, within: '[role="none"]' })
    return found.length > 0 ? found : undefined
  })
  const entries = items.map((item): MenuEntry => ({
    action: attribute(item, 'data-action'),
    reason: item.parts['reason'],
  }))
  return { button, entries }
}

/** The items of the menu of a key. The menu is closed afterwards. */
export async function readMenu(surface: Surface, key: KeyRef): Promise<readonly MenuEntry[]> {
  const { button, entries } = await openMenu(surface, key)
  await closeMenu(surface, button)
  return entries
}

async function closeMenu(surface: Surface, button: string): Promise<void> {
  await surface.click(button)
  await waitFor(surface, 'the menu to close', async () => !(await exists(surface, MENU)) || undefined)
}

/** Chooses from the menu of a key. */
export async function chooseAction(surface: Surface, key: KeyRef, action: KeyAction): Promise<void> {
  const { button, entries } = await openMenu(surface, key)
  const entry = entries.find((each) => each.action === action)
  if (entry && entry.reason === undefined) return await surface.click(`${MENU} [data-action="${action}"]`)
  const failure = await failureOf(
    surface,
    entry ? `the action ${action} to be available, but it says “${entry.reason ?? ''}”` : `the action ${action}`,
  )
  await closeMenu(surface, button)
  throw failure
}

/** Waits for the outcome of a change that has no dialog. */
export async function waitForNotice(surface: Surface): Promise<void> {
  const last = await waitFor(surface, 'a notice about the change', async () => {
    const notices = await surface.read('[data-kd="key-notice"]')
    const statuses = notices.map((notice) => attribute(notice, 'data-status'))
    return statuses.includes('running') ? undefined : statuses.at(-1)
  })
  if (last === 'failed') throw await failureOf(surface, 'the change to succeed')
  await waitUntilIdle(surface)
}

export async function chooseGracePeriod(surface: Surface, seconds: number): Promise<void> {
  const field = `${DIALOG} [data-field="grace-period"]`
  const wanted = `${field}[value="${seconds}"]`
  const offered = (await surface.read(field)).map((each) => attribute(each, 'value'))
  if (!offered.includes(String(seconds)))
    throw await failureOf(surface, `a grace period of ${seconds} seconds among ${offered.join(', ') || 'none'}`)
  await surface.click(wanted)
}
