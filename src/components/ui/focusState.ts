import { viewOf } from './nodes'

/** Whether a key is meant for an element of the top layer: where nothing has the focus, the topmost has the keys. */
export function isFor(element: HTMLElement, event: KeyboardEvent): boolean {
  const target = event.composedPath()[0]
  const { body, documentElement } = element.ownerDocument
  return event.composedPath().includes(element) || target === body || target === documentElement
}

/** Whether nothing in the document of a node has the focus, for example after the focused element was removed. */
export function isFocusLost(node: Node | null | undefined): boolean {
  const { activeElement, body } = viewOf(node).document
  return activeElement === null || activeElement === body
}
