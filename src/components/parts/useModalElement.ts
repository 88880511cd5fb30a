import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { focusedIn } from './focusedIn'
import { isFor } from './focusState'

/**
 * Opens a `<dialog>` in the browser's top layer while it is mounted, and keeps Escape and Tab to it.
 *
 * The listeners sit on `window` in the capture phase, before those of a host's own dialog on
 * `document`: Escape must close ours alone, and a host's focus trap must not see our Tab. (Measured
 * inside Radix, React Aria, Base UI and focus-trap: `examples/hosts`.)
 */
export function useModalElement(ref: RefObject<HTMLDialogElement | null>, onDismiss: () => void): void {
  const latest = useRef(onDismiss)
  useEffect(() => {
    latest.current = onDismiss
  })

  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog) return undefined
    const invoker = focusedIn(dialog)
    openModal(dialog)

    const handleKeyDown = (event: KeyboardEvent) => {
      if (!isFor(dialog, event) || event.isComposing) return
      if (event.key === 'Escape') latest.current()
      else if (event.key !== 'Tab') return
      else if (hasStopsInside(event.composedPath()[0])) {
        event.stopImmediatePropagation()
        return
      } else moveFocus(dialog, event.shiftKey ? -1 : 1)
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    const keepFromHost = (event: Event) => {
      if (event.composedPath().includes(dialog)) event.stopImmediatePropagation()
    }
    const handleCancel = (event: Event) => {
      event.preventDefault()
      latest.current()
    }
    // The back gesture of a phone may close a dialog without asking: ask after the fact. The event
    // comes late, so it may also be about an opening before this one.
    const handleClose = () => {
      if (dialog.open) return
      openModal(dialog)
      latest.current()
    }
    window.addEventListener('keydown', handleKeyDown, true)
    for (const type of KEPT_FROM_HOST) window.addEventListener(type, keepFromHost, PASSIVE_CAPTURE)
    dialog.addEventListener('cancel', handleCancel)
    dialog.addEventListener('close', handleClose)

    return () => {
      window.removeEventListener('keydown', handleKeyDown, true)
      for (const type of KEPT_FROM_HOST) window.removeEventListener(type, keepFromHost, PASSIVE_CAPTURE)
      dialog.removeEventListener('cancel', handleCancel)
      dialog.removeEventListener('close', handleClose)
      if (typeof dialog.close === 'function') dialog.close()
      if (invoker?.isConnected) invoker.focus({ preventScroll: true })
    }
  }, [ref])
}

/**
 * A host's dialog that stands elsewhere on the page takes a press on ours for one outside of it, and
 * closes; and its scroll lock takes the wheel and the finger from us. (Measured beside Radix.) Nothing of
 * ours listens to these: clicks, focus and scrolling do not need it.
 */
const KEPT_FROM_HOST = ['pointerdown', 'wheel', 'touchmove'] as const
const PASSIVE_CAPTURE = { capture: true, passive: true } as const

function openModal(dialog: HTMLDialogElement): void {
  // Simulated documents, such as jsdom, know the element but not the method.
  if (typeof dialog.showModal === 'function') dialog.showModal()
  else dialog.setAttribute('open', '')
}

const TABBABLE = 'a[href], button, input, textarea, select, summary, [tabindex]'

function moveFocus(dialog: HTMLDialogElement, step: 1 | -1): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>(TABBABLE)].filter(isTabbable)
  if (stops.length === 0) return
  const active = focusedIn(dialog)
  const at = active ? stops.indexOf(active) : -1
  // From the heading, which is no stop, Tab goes to the first stop that follows it.
  const following =
    active && at < 0
      ? stops.findIndex((stop) => active.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING)
      : -1
  const from = at >= 0 ? at : following >= 0 ? following - (step > 0 ? 1 : 0) : step > 0 ? -1 : 0
  stops.at((from + step) % stops.length)?.focus()
}

/** A date field has a stop for each of its parts; it never is the first or the last field of ours. */
function hasStopsInside(target: EventTarget | undefined): boolean {
  return target instanceof HTMLInputElement && target.type === 'date'
}

/** Of the radio buttons of one question, only the chosen one is a stop: arrow keys lead to the others. */
function isTabbable(element: HTMLElement): boolean {
  if (element.tabIndex < 0 || element.matches(':disabled, [type="radio"]:not(:checked)')) return false
  return typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true })
}
