import { type RefObject, useLayoutEffect } from 'react'
import { isFor } from './focusState'

/**
 * Ignores the repeats of a key that is held down in a dialog: one press answers one question. Otherwise a held Enter
 * runs from step to step, and a held Escape on to the host's own dialog.
 *
 * When the dialog closes, the key may still be down, and the focus is back on the button that opened it. So the repeats
 * are ignored until the key is released.
 */
export function useIgnoreKeyRepeat(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const ignoreInDialog = (event: KeyboardEvent) => {
      if (ref.current && isFor(ref.current, event)) ignoreRepeat(event)
    }
    window.addEventListener('keydown', ignoreInDialog, true)
    return () => {
      window.removeEventListener('keydown', ignoreInDialog, true)
      ignoreUntilReleased()
    }
  }, [ref])
}

/** Ignores a repeated key that would press something. Says whether it was one. */
export function ignoreRepeat(event: KeyboardEvent): boolean {
  if (!event.repeat || !isActivating(event)) return false
  event.preventDefault()
  event.stopImmediatePropagation()
  return true
}

/** Held, these write more of the same into a text, and elsewhere press again. */
function isActivating({ key, composedPath }: KeyboardEvent): boolean {
}
