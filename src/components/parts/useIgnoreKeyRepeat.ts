import { type RefObject, useLayoutEffect } from 'react'
import { isFor } from './focusState'

/**
 * Ignores the repeats of a key that is held down in a dialog: one press answers one question. Otherwise a held
 * Enter runs through every step, and a held Escape goes on to close the host's own dialog.
 *
 * The repeats are ignored until the key is released, because a dialog that closes returns the focus to the button
 * that opened it.
 */
export function useIgnoreKeyRepeat(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const dialog = ref.current
    let isHeld = false
    const handleKeyDown = (event: KeyboardEvent) => {
      isHeld = true
      if (dialog && isFor(dialog, event)) ignoreKeyRepeat(event)
    }
    const handleKeyUp = () => {
      isHeld = false
    }
    window.addEventListener('keydown', handleKeyDown, true)
    window.addEventListener('keyup', handleKeyUp, true)
    return () => {
      window.removeEventListener('keydown', handleKeyDown, true)
      window.removeEventListener('keyup', handleKeyUp, true)
      if (isHeld) ignoreUntilReleased()
    }
  }, [ref])
}

/** Ignores a repeated key that would press a button or close a dialog. Returns whether it did. */
export function ignoreKeyRepeat(event: KeyboardEvent): boolean {
  if (!event.repeat || !isCommand(event)) return false
  event.preventDefault()
  event.stopImmediatePropagation()
  return true
}

function ignoreUntilReleased(): void {
  const handleKeyDown = (event: KeyboardEvent) => {
    if (!event.repeat) stop()
    else ignoreKeyRepeat(event)
  }
  const stop = () => {
    window.removeEventListener('keydown', handleKeyDown, true)
    window.removeEventListener('keyup', stop, true)
  }
  window.addEventListener('keydown', handleKeyDown, true)
  window.addEventListener('keyup', stop, true)
}

const TEXT_FIELD = 'textarea, input:not([type="checkbox"], [type="radio"])'

/** Held in a text field, Space types spaces and Enter breaks lines. */
function isCommand(event: KeyboardEvent): boolean {
  const [target] = event.composedPath()
  const isIn = (selector: string) => target instanceof Element && target.matches(selector)
  if (event.key === 'Enter') return !isIn('textarea')
  return event.key === 'Escape' || (event.key === ' ' && !isIn(TEXT_FIELD))
}
