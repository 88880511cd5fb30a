import { isElement } from './nodes'

/**
 * Ignores the second click of a double click that began elsewhere: on the button that opened the dialog, or in the
 * previous step. It would answer a question that nobody has read, or close the dialog. Returns a function that removes
 * the listeners.
 */
export function ignoreDoubleClicks(dialog: HTMLElement): () => void {
  let last: unknown
  const handleClick = (event: MouseEvent) => {
    const control = controlOf(event.target)
    const isContinued = event.detail > 1 && control !== last
    last = control
    if (!isContinued) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  dialog.addEventListener('click', handleClick, true)
  return () => dialog.removeEventListener('click', handleClick, true)
}

/** A click on a label is followed by one on its field. */
function controlOf(target: EventTarget | null): EventTarget | null {
  if (!isElement(target)) return target
  return target.closest('label') ?? target.closest('button, a') ?? target
}
