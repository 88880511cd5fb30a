import { isElement } from './nodes'

const ATTRIBUTE = 'data-mantine-stop-propagation'

/**
 * Keeps a Mantine modal around an element of ours open when Escape is pressed inside the element.
 *
 * Mantine closes its modals in a capture listener on `window`. If the provider is inside the modal, that
 * listener is older than ours and cannot be stopped. It ignores a key only if the event's target has this
 * attribute (`use-modal` in Mantine 7 to 9), so whatever has the focus inside the element gets it.
 */
export function optOutOfMantineEscape(element: HTMLElement): () => void {
  element.addEventListener('focusin', handleFocus)
  element.addEventListener('focusout', handleFocus)
  return () => {
    element.removeEventListener('focusin', handleFocus)
    element.removeEventListener('focusout', handleFocus)
  }
}

function handleFocus({ type, target }: Event): void {
  if (!isElement(target)) return
  if (type === 'focusin') target.setAttribute(ATTRIBUTE, 'true')
  else target.removeAttribute(ATTRIBUTE)
}
