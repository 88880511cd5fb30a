import { durationKey, type ExpiryDuration } from '../core/ExpiryDuration'
import type { KeyFields } from './ApiKeysTester'
import { DIALOG } from './dialogs'
import { failureOf } from './describePage'
import { attribute } from './rows'
import { quote, type Surface } from './Surface'
import { exists, waitFor } from './waits'

/** Fills the fields of the open form. */
export async function fillForm(surface: Surface, { name, description, expires, scopes }: KeyFields): Promise<void> {
  if (name !== undefined) await surface.fill(await fieldOf(surface, 'name'), name)
  if (description !== undefined) await surface.fill(await fieldOf(surface, 'description'), description)
  if (expires !== undefined) await fillExpiry(surface, expires)
  if (scopes !== undefined) await chooseScopes(surface, scopes)
}

/** The selector of a field of the form. Some appear once their options are loaded. */
async function fieldOf(surface: Surface, field: string, value?: string): Promise<string> {
  const selector = `${DIALOG} [data-field="${field}"]`
  const wanted = value === undefined ? selector : `${selector}[value=${quote(value)}]`
  const offered = value === undefined ? `${DIALOG} [data-field]` : selector
  for (let tries = 0; tries < surface.patience; tries++) {
    if (await exists(surface, wanted)) return wanted
    await surface.pause()
  }
  const named = (await surface.read(offered)).map((each) =>
    attribute(each, value === undefined ? 'data-field' : 'value'),
  )
  const what = value === undefined ? `the field ${field}` : `the option ${value} of ${field}`
  throw await failureOf(surface, `${what} among ${[...new Set(named)].join(', ') || 'none'}`)
}

async function fillExpiry(surface: Surface, expires: ExpiryDuration | string): Promise<void> {
  const select = await fieldOf(surface, 'expiry')
  const isDate = typeof expires === 'string' && expires !== 'never'
  const wanted = typeof expires === 'string' ? (isDate ? 'day' : expires) : durationKey(expires)
  const options = (await surface.read(`${select} option`)).map((option) => attribute(option, 'value'))
  if (!options.includes(wanted))
    throw await failureOf(surface, `the expiration “${wanted}” among ${options.map((each) => `“${each}”`).join(', ')}`)
  await surface.select(select, wanted)
  if (isDate) await surface.fill(await fieldOf(surface, 'expiry-date'), expires)
}

async function chooseScopes(surface: Surface, scopes: NonNullable<KeyFields['scopes']>): Promise<void> {
  if (typeof scopes === 'string') return await surface.click(await fieldOf(surface, 'scope-mode', scopes))
  await surface.click(await fieldOf(surface, 'scope-mode', 'choose'))
  for (const scope of scopes) await fieldOf(surface, 'scope', scope)
  const boxes = await surface.read(`${DIALOG} [data-field="scope"]`)
  for (const box of boxes) {
    const value = attribute(box, 'value')
    if (box.isChecked !== scopes.includes(value)) await surface.click(await fieldOf(surface, 'scope', value))
  }
  await waitFor(surface, `the scopes ${scopes.join(', ')} to be chosen`, async () => {
    const chosen = (await surface.read(`${DIALOG} [data-field="scope"]`)).filter(({ isChecked }) => isChecked)
    return chosen.length === scopes.length || undefined
  })
}
