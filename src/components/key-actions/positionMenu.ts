import { viewOf } from '../ui/nodes'

const GAP = 4
const EDGE = 8

/**
 * Positions a menu below its button, aligned at the end, or above it if there is no room below.
 *
 * Uses window coordinates, which do not depend on the writing direction. With CSS `zoom` on the page, rectangles are in
 * pixels of the window and styles in pixels of the element. The styles are set by script and not in the markup, which a
 * strict content security policy would refuse.
 */
export function positionMenu(menu: HTMLElement, button: HTMLElement): void {
  const beside = button.getBoundingClientRect()
  // Browsers without `currentCSSZoom` measure in pixels of the element.
  const zoom = 'currentCSSZoom' in menu ? menu.currentCSSZoom : 1
  const { width, height } = menu.getBoundingClientRect()
  // In pixels of the window, whatever the zoom of the root element.
  const { clientWidth, clientHeight } = button.ownerDocument.documentElement
  const isRightToLeft = viewOf(button).getComputedStyle(button).direction === 'rtl'
  const x = isRightToLeft ? beside.left : beside.right - width
  const below = beside.bottom + GAP
  const above = beside.top - GAP - height
  const isBelow = below + height + EDGE <= clientHeight || above < EDGE
  menu.style.left = `${between(EDGE, x, clientWidth - width - EDGE) / zoom}px`
  menu.style.top = `${between(EDGE, isBelow ? below : above, clientHeight - height - EDGE) / zoom}px`
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
