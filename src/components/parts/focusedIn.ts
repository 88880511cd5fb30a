/** What has the focus where a node is. Inside a shadow root, `document.activeElement` is only its host. */
export function focusedIn(node: Node): HTMLElement | null {
  const root = node.getRootNode()
  const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null
  return active instanceof HTMLElement ? active : null
}
