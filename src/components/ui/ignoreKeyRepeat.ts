import { isElement } from './nodes'

/**
 * Ignores a repeated key that would press a button or close a dialog: one press answers one question. Otherwise a held
 * Enter runs through every step, and a held Escape goes on to close the host's own dialog. Returns whether it did.
 */
export function ignoreKeyRepeat(event: KeyboardEvent): boolean {
  if (!event.repeat || !isCommand(event)) return false
  event.preventDefault()
  event.stopImmediatePropagation()
  return true
}

const TEXT_FIELD = 'textarea, input:not([type="checkbox"], [type="radio"])'

/** Held in a text field, Space types spaces and Enter breaks lines. */
function isCommand(event: KeyboardEvent): boolean {
  const [target] = event.composedPath()
  const isIn = (selector: string) => isElement(target) && target.matches(selector)
  if (event.key === 'Enter') return !isIn('textarea')
  return event.key === 'Escape' || (event.key === ' ' && !isIn(TEXT_FIELD))
}
