import { isElement, isRoot } from './nodes'

/** What has the focus where a node is. Inside a shadow root, `document.activeElement` is only its host. */
export function getFocusedElement(node: Node): HTMLElement | null {
  const root = node.getRootNode()
  const active = isRoot(root) ? root.activeElement : null
  return isElement(active) ? active : null
}
