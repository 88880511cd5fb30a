import { viewOf } from './nodes'

/**
 * Whether a key press is meant for an element of the top layer. If nothing has the focus, it is for the topmost one.
 */
export function isFor(element: HTMLElement, event: KeyboardEvent): boolean {
  const target = event.composedPath()[0]
  const { body, documentElement } = element.ownerDocument
  return event.composedPath().includes(element) || target === body || target === documentElement
}

/** Whether nothing in a node's document has the focus, for example because the focused element was removed. */
export function isFocusLost(node: Node | null | undefined): boolean {
  const { activeElement, body } = viewOf(node).document
  return activeElement === null || activeElement === body
}
