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
 * Opens a menu in the browser's top layer while it is mounted, beside its button, and keeps the keys to it.
 *
 * The keys are handled on `window` in the capture phase, like those of our dialogs: Escape must close the
 * menu alone and not a host's dialog around it, and a host's focus trap must not see our Tab.
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
    // Simulated documents, such as jsdom, have no popovers: there it stands where it is.
    if (typeof menu.showPopover === 'function') {
      menu.popover = 'auto'
      menu.showPopover()
    }
    positionMenu(menu, button)
    const unwire = wire(menu, button, () => latest.current())
    // Written by hand: the rows are many, and need not be rendered for this.
    button.setAttribute('aria-expanded', 'true')
    button.setAttribute('aria-controls', menu.id)
    menu.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true })

    return () => {
      unwire()
      button.setAttribute('aria-expanded', 'false')
      button.removeAttribute('aria-controls')
      // Whoever pressed elsewhere has the focus there.
      const isOurs = menu.matches(':focus-within') || isFocusLost(button)
      if (typeof menu.hidePopover === 'function' && menu.isConnected) menu.hidePopover()
      if (isOurs && button.isConnected) button.focus({ preventScroll: true })
    }
  }, [latest, ref, button])
}

/** Connects a menu with its window. Returns how to disconnect it. */
function wire(menu: HTMLElement, button: HTMLElement, close: () => void): () => void {
  const move = handleMenuKey(menu)
  const optIn = optOutOfMantineEscape(menu)
  // What scrolls within a shadow root is not heard of outside.
  const view = viewOf(button)
  const scrollers = [view, menu.getRootNode()]
  const closeLayer = openLayer((event) => {
    if (!isKeyboardEvent(event) || !isFor(menu, event)) return false
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return true
    event.stopImmediatePropagation()
    const isClosing = event.key === 'Escape' || event.key === 'Tab'
    if (isClosing) close()
    if (isClosing || move(event)) event.preventDefault()
    return true
  }, view)
  // It stands still where its button was. What brought the button into view before the press is heard of after it.
  let place = placeOf(button)
  const handleScroll = ({ target }: Event) => {
    if (isNode(target) && holds(target, button) && placeOf(button) !== place) close()
  }
  // The browser closes it on a press outside, and for the back gesture of a phone. The event comes late,
  // so it may also be about an opening before this one.
  const handleToggle = () => {
    if (!menu.matches(':popover-open')) close()
  }
  // The keyboard of a phone that hides resizes the page. A button without a place is in a column that went.
  const handleResize = () => {
    if (button.getClientRects().length === 0) return close()
    positionMenu(menu, button)
    place = placeOf(button)
  }
  // A press in a frame is heard of nowhere else. The frame has the focus once this event is over.
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

function placeOf(element: HTMLElement): string {
  const { x, y } = element.getBoundingClientRect()
  return `${x} ${y}`
}

/** Whether a node is inside of another, through the shadow roots between them. */
function holds(outer: Node, inner: Node): boolean {
  const root = inner.getRootNode()
  return outer.contains(inner) || (isShadowRoot(root) && holds(outer, root.host))
}
