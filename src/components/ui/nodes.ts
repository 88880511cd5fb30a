// `instanceof` fails for nodes of another document: a portal may render into an iframe or a popup window, whose
// classes are not ours.

/** The window of a node, which is not ours if a portal rendered the node into an iframe or a popup window. */
export function viewOf(node: Node | null | undefined): Window & typeof globalThis {
  return node?.ownerDocument?.defaultView ?? window
}

export function isNode(target: unknown): target is Node {
  return typeof target === 'object' && target !== null && 'nodeType' in target
}

export function isElement(target: unknown): target is HTMLElement {
  return isNode(target) && target.nodeType === 1
}

/** Whether a node is a document or a shadow root, which have an `activeElement`. */
export function isRoot(node: Node): node is Document | ShadowRoot {
  return 'activeElement' in node
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node
}

/** Whether an element has a tag name, such as `dialog`. */
export function isTag<K extends keyof HTMLElementTagNameMap>(
  target: unknown,
  tagName: K,
): target is HTMLElementTagNameMap[K] {
  return isElement(target) && target.localName === tagName
}

export function isKeyboardEvent(event: Event): event is KeyboardEvent {
  return event.type === 'keydown' || event.type === 'keyup'
}
