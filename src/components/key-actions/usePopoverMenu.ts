import { type RefObject, useLayoutEffect } from 'react'
import { isFocusLost, isFor } from '../ui/focusState'
import { isComposing } from '../ui/isComposing'
import { openLayer } from '../ui/layers'
import { isKeyboardEvent, isNode, isShadowRoot, viewOf } from '../ui/nodes'
import { optOutOfMantineEscape } from '../ui/optOutOfMantineEscape'
import { handleMenuKey } from './handleMenuKey'
import { positionMenu } from './positionMenu'
import { useLatest } from '../../hooks/useLatest'

/**
 * Shows a menu in the browser's top layer beside its button while it is mounted, and handles its keys.
 *
 * The keys are handled on `window` in the capture phase, like those of our dialogs: Escape must close only the
 * menu and not a host's dialog around it, and a host's focus trap must not see our Tab.
 */
export function usePopoverMenu(
  ref: RefObject<HTMLElement | null>,
  button: HTMLButtonElement,
  onClose: () => void,
): void {
  const latest = useLatest(onClose)

  useLayoutEffect(() => {
    const menu = ref.current
    if (!menu) return undefined
    // Simulated documents, such as jsdom, have no popovers: the menu then stays where it is rendered.
    if (typeof menu.showPopover === 'function') {
      menu.popover = 'auto'
      menu.showPopover()
    }
    positionMenu(menu, button)
    const unwire = wire(menu, button, () => latest.current())
    // Set by hand, so that the many rows need not render again.
    button.setAttribute('aria-expanded', 'true')
    button.setAttribute('aria-controls', menu.id)
    menu.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true })

    return () => {
      unwire()
      button.setAttribute('aria-expanded', 'false')
      button.removeAttribute('aria-controls')
      // If the user pressed elsewhere, the focus stays there.
      const isOurs = menu.matches(':focus-within') || isFocusLost(button)
      if (typeof menu.hidePopover === 'function' && menu.isConnected) menu.hidePopover()
      if (isOurs && button.isConnected) button.focus({ preventScroll: true })
    }
  }, [latest, ref, button])
}

/** Connects a menu with its window. Returns a function that disconnects it. */
function wire(menu: HTMLElement, button: HTMLElement, close: () => void): () => void {
  const move = handleMenuKey(menu)
  const optIn = optOutOfMantineEscape(menu)
  // Scroll events within a shadow root do not reach the window.
  const view = viewOf(button)
  const scrollers = [view, menu.getRootNode()]
  const closeLayer = openLayer((event) => {
    if (event.type === 'pointerdown') closeOnPressOutside(event.composedPath(), menu, button, close)
    if (!isKeyboardEvent(event) || !isFor(menu, event)) return false
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return true
    event.stopImmediatePropagation()
    const isClosing = event.key === 'Escape' || event.key === 'Tab'
    if (isClosing) close()
    if (isClosing || move(event)) event.preventDefault()
    return true
  }, view)
  // The menu does not move with its button, so it closes when the button moves. A scroll from before the press may be
  // reported after it, so the positions are compared.
  let place = placeOf(button)
  const handleScroll = ({ target }: Event) => {
    if (isNode(target) && holds(target, button) && placeOf(button) !== place) close()
  }
  // The browser closes the menu on the back gesture of a phone and, except on iOS before 18.3, on a press outside. The event arrives late,
  // so it may be about an earlier opening.
  const handleToggle = () => {
    if (!menu.matches(':popover-open')) close()
  }
  // Hiding the on-screen keyboard resizes the page. A button without a box is in a hidden column.
  const handleResize = () => {
    if (button.getClientRects().length === 0) return close()
    positionMenu(menu, button)
    place = placeOf(button)
  }
  // A press in a frame fires no other event here. The frame has the focus once this event is over.
  const handleBlur = () =>
    setTimeout(() => {
      if (button.ownerDocument.activeElement?.matches('iframe, frame, object, embed')) close()
    })
  for (const scroller of scrollers) scroller.addEventListener('scroll', handleScroll, true)
  view.addEventListener('resize', handleResize)
  view.addEventListener('blur', handleBlur)
  menu.addEventListener('toggle', handleToggle)
  return () => {
    closeLayer()
    optIn()
    for (const scroller of scrollers) scroller.removeEventListener('scroll', handleScroll, true)
    view.removeEventListener('resize', handleResize)
    view.removeEventListener('blur', handleBlur)
    menu.removeEventListener('toggle', handleToggle)
  }
}

/** A press on the button closes the menu, too: its click toggles the menu. */
function closeOnPressOutside(path: readonly EventTarget[], menu: Element, button: Element, close: () => void): void {
  if (!path.includes(menu) && !path.includes(button)) close()
}

function placeOf(element: HTMLElement): string {
  const { x, y } = element.getBoundingClientRect()
  return `${x} ${y}`
}

/** Whether a node is inside another, also across shadow roots. */
function holds(outer: Node, inner: Node): boolean {
  const root = inner.getRootNode()
  return outer.contains(inner) || (isShadowRoot(root) && holds(outer, root.host))
}
