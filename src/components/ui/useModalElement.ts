import { type RefObject, useLayoutEffect, useRef } from 'react'
import { getFocusedElement } from './getFocusedElement'
import { isFor } from './focusState'
import { isComposing } from './isComposing'
import { getPressedControl, openLayer } from './layers'
import { isElement, isKeyboardEvent, viewOf } from './nodes'
import { type PlacedModal, placeModal } from './placeModal'
import { useLatest } from '../../hooks/useLatest'

/**
 * Opens a `<dialog>` in the browser's top layer while it is mounted, in the place where it is rendered, and keeps
 * Escape and Tab inside it.
 *
 * The keys are handled on `window` in the capture phase, before the listeners of a host's own dialog:
 * Escape must close only ours, and a host's focus trap must not see our Tab. (Measured inside Radix,
 * React Aria, Base UI and focus-trap: `examples/hosts`.)
 */
export function useModalElement(ref: RefObject<HTMLDialogElement | null>, options: ModalOptions): void {
  const latest = useLatest(options)
  const placed = useRef<PlacedModal>(undefined)
  const { container } = options

  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog) return undefined
    const dismiss = () => latest.current.onDismiss()
    const getPlaces = () => latest.current.getPlaces()
    const invoker = getFocusedElement(getPlaces()[0] ?? document.body)
    // Safari on a Mac does not focus a clicked button, but at most an element around it.
    const pressed = getPressedControl(viewOf(getPlaces()[0]))
    const trigger = pressed && (!invoker || invoker.contains(pressed)) ? pressed : invoker
    let closeLayer = () => {}
    const listenIn = (view: Window) => {
      closeLayer()
      closeLayer = openLayer((event) => handle(dialog, event, dismiss), view)
    }
    const modal = placeModal(dialog, container, getPlaces, listenIn)
    placed.current = modal

    const handleCancel = (event: Event) => {
      if (event.target !== dialog) return
      event.preventDefault()
      dismiss()
    }
    // The back gesture of a phone may close a dialog without asking, so ask afterwards. The event arrives late,
    // so it may be about an earlier opening.
    const handleClose = ({ target }: Event) => {
      if (target !== dialog || dialog.open) return
      modal.check()
      dismiss()
    }
    const stopIgnoring = ignoreDoubleClicks(dialog)
    const stopListening = onBackdropPress(dialog, dismiss)
    listenIn(viewOf(dialog))
    container.addEventListener('cancel', handleCancel, true)
    container.addEventListener('close', handleClose, true)

    return () => {
      closeLayer()
      stopListening()
      stopIgnoring()
      container.removeEventListener('cancel', handleCancel, true)
      container.removeEventListener('close', handleClose, true)
      modal.close()
      placed.current = undefined
      queueMicrotask(() => forgetFocus(container))
      if (trigger?.isConnected) trigger.focus({ preventScroll: true })
    }
  }, [latest, ref, container])

  // A render may have removed the place that the dialog was in.
  useLayoutEffect(() => placed.current?.check())
}

export interface ModalOptions {
  /** The parent of the dialog. */
  readonly container: HTMLElement
  /** The elements that the dialog may be rendered into, best first. */
  readonly getPlaces: () => readonly Element[]
  readonly onDismiss: () => void
}

/**
 * Calls back at the end of a press that began and ended on the backdrop.
 *
 * `click` is the last event of a press. If the dialog closed on an earlier one, the remaining events would reach the
 * host, which may close its own modal on them (measured in PrimeReact).
 */
function onBackdropPress(dialog: HTMLDialogElement, callback: () => void): () => void {
  let isPressed = false
  const handlePress = (event: Event) => {
    isPressed = event.target === dialog
    // Otherwise the press would take the focus from whatever opens in response to it.
    if (isPressed) event.preventDefault()
  }
  const handleClick = ({ target }: Event) => {
    if (isPressed && target === dialog) callback()
  }
  dialog.addEventListener('mousedown', handlePress)
  dialog.addEventListener('click', handleClick)
  return () => {
    dialog.removeEventListener('mousedown', handlePress)
    dialog.removeEventListener('click', handleClick)
  }
}

/**
 * Tells React that no field of a removed dialog has the focus.
 *
 * React remembers the last focused text field until `focusout` (`SelectEventPlugin`). It handles no events during a
 * commit, which is when the dialog closes, so it would retain the closed dialog and the text typed in it. React's
 * listeners of a portal are on the container, where nothing else receives the event.
 */
function forgetFocus(container: HTMLElement): void {
  // In StrictMode, the dialog has opened again by now.
  if (!container.isConnected) container.dispatchEvent(new FocusEvent('focusout'))
}

/** Handles an event of the window. Returns whether it was meant for the dialog. */
function handle(dialog: HTMLDialogElement, event: Event, onDismiss: () => void): boolean {
  if (!isKeyboardEvent(event)) {
    if (!event.composedPath().includes(dialog)) return false
    event.stopImmediatePropagation()
    return true
  }
  if (!isFor(dialog, event) || isComposing(event)) return false
  if (event.type === 'keydown' && scrollsPage(dialog, event)) event.preventDefault()
  if (event.key === 'Escape') onDismiss()
  else if (event.key !== 'Tab') return true
  else if (hasStopsInside(event.composedPath()[0])) {
    event.stopImmediatePropagation()
    return true
  } else moveFocus(dialog, event.shiftKey ? -1 : 1)
  event.preventDefault()
  event.stopImmediatePropagation()
  return true
}
const TABBABLE = 'a[href], button, input, textarea, select, summary, [tabindex]'

function moveFocus(dialog: HTMLDialogElement, step: 1 | -1): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>(TABBABLE)].filter(isTabbable)
  if (stops.length === 0) return
  const active = getFocusedElement(dialog)
  const at = active ? stops.indexOf(active) : -1
  // The heading is not a tab stop: from there, Tab moves to the first stop that follows it.
  const following =
    active && at < 0
      ? stops.findIndex((stop) => active.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING)
      : -1
  const from = at >= 0 ? at : following >= 0 ? following - (step > 0 ? 1 : 0) : step > 0 ? -1 : 0
  // Without the option, Safari draws no focus ring after a click.
  stops.at((from + step) % stops.length)?.focus({ focusVisible: true })
}

const SCROLL_KEYS = new Set(['PageUp', 'PageDown', 'Home', 'End', ' ', 'ArrowUp', 'ArrowDown'])
const FIELD = 'input, textarea, select, summary, [contenteditable]'

/**
 * Whether a key press would scroll the page behind the dialog. Safari does so if nothing inside the dialog can scroll.
 */
function scrollsPage(dialog: HTMLDialogElement, event: KeyboardEvent): boolean {
  const [target] = event.composedPath()
  if (!SCROLL_KEYS.has(event.key) || (isElement(target) && target.closest(FIELD))) return false
  if (event.key === ' ' && isElement(target) && target.closest('button, a')) return false
  let inner = isElement(target) && dialog.contains(target) ? target : dialog
  while (inner !== dialog && inner.scrollHeight <= inner.clientHeight) inner = inner.parentElement ?? dialog
  return inner.scrollHeight <= inner.clientHeight
}

/** A date field has a tab stop for each of its parts. It is never the first or the last field of a dialog. */
function hasStopsInside(target: EventTarget | undefined): boolean {
  return isElement(target) && target.matches('input[type="date"], input[type="datetime-local"]')
}

/** In a radio group, only the checked button is a tab stop. Arrow keys move to the others. */
function isTabbable(element: HTMLElement): boolean {
  if (element.tabIndex < 0 || element.matches(':disabled, [type="radio"]:not(:checked)')) return false
  return typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true })
}

/**
 * Ignores the second click of a double click that began elsewhere: on the button that opened the dialog, or in the
 * previous step. It would answer a question that nobody has read, or close the dialog. Returns a function that removes
 * the listeners.
 */
function ignoreDoubleClicks(dialog: HTMLElement): () => void {
  let last: unknown
  const handleClick = (event: MouseEvent) => {
    const control = controlOf(event.target)
    const isContinued = event.detail > 1 && control !== last
    last = control
    if (!isContinued) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  dialog.addEventListener('click', handleClick, true)
  return () => dialog.removeEventListener('click', handleClick, true)
}

/** A click on a label is followed by one on its field. */
function controlOf(target: EventTarget | null): EventTarget | null {
  if (!isElement(target)) return target
  return target.closest('label') ?? target.closest('button, a') ?? target
}
