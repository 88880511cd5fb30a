import { isElement, isRoot } from './nodes'

/**
 * The focused element in the root of a node. Inside a shadow root, `document.activeElement` is only the shadow host.
 */
export function getFocusedElement(node: Node): HTMLElement | null {
  const root = node.getRootNode()
  const active = isRoot(root) ? root.activeElement : null
  return isElement(active) ? active : null
}
