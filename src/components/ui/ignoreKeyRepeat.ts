import { isElement } from './nodes'

/**
 * Ignores a repeated key that would press a button or close a dialog, so that one press gives one answer. Otherwise a
 * held Enter would run through every step, and a held Escape would also close the host's own dialog. Returns whether
 * the key was ignored.
 */
export function ignoreKeyRepeat(event: KeyboardEvent): boolean {
  if (!event.repeat || !isCommand(event)) return false
  event.preventDefault()
  event.stopImmediatePropagation()
  return true
}

const TEXT_FIELD = 'textarea, input:not([type="checkbox"], [type="radio"])'

/** In a text field, a held Space types spaces and a held Enter breaks lines. */
function isCommand(event: KeyboardEvent): boolean {
  const [target] = event.composedPath()
  const isIn = (selector: string) => isElement(target) && target.matches(selector)
  if (event.key === 'Enter') return !isIn('textarea')
  return event.key === 'Escape' || (event.key === ' ' && !isIn(TEXT_FIELD))
}
