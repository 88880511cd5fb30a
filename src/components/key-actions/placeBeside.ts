const GAP = 4
const EDGE = 8

/**
 * Puts a menu under its button, their ends in line, or above it where there is no room below.
 *
 * In the coordinates of the window, which know no direction of writing. Set on the element and not in the
 * markup, which a strict content security policy would refuse.
 */
export function placeBeside(menu: HTMLElement, button: HTMLElement): void {
  const beside = button.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = menu
  const { clientWidth, clientHeight } = document.documentElement
  const isRightToLeft = getComputedStyle(button).direction === 'rtl'
  const x = isRightToLeft ? beside.left : beside.right - width
  const below = beside.bottom + GAP
  const above = beside.top - GAP - height
  const isBelow = below + height + EDGE <= clientHeight || above < EDGE
  menu.style.left = `${between(EDGE, x, clientWidth - width - EDGE)}px`
  menu.style.top = `${between(EDGE, isBelow ? below : above, clientHeight - height - EDGE)}px`
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
