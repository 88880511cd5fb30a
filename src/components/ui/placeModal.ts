import { isElement, isShadowRoot, viewOf } from './nodes'
import { optOutOfMantineEscape } from './optOutOfMantineEscape'

/** A modal dialog that is kept visible. */
export interface PlacedModal {
  /** Moves the dialog if it is open but not rendered, and opens it if it was closed. */
  readonly check: () => void
  readonly close: () => void
}

/**
 * Opens a modal `<dialog>` in the first place that is rendered, and moves it as soon as that place no longer is.
 *
 * A modal dialog inside something hidden (`display: none`, a closed `<details>`, `content-visibility:
 * hidden`) or removed is invisible, while its modality still makes the page inert. If no place is left,
 * the dialog is closed until there is one, so the page never freezes.
 *
 * @param container The parent of the dialog, without a box of its own. It is moved as a whole.
 * @param getPlaces The elements that the dialog may be rendered into, best first. The body is always the last one.
 * @param onMove Receives the window that the dialog has moved to, such as that of the app after its iframe was removed.
 */
export function placeModal(
  dialog: HTMLDialogElement,
  container: HTMLElement,
  getPlaces: () => readonly Element[],
  onMove: (view: Window) => void,
): PlacedModal {
  let focused: EventTarget | null = null
  // Opening the dialog focuses its heading, which is not what the user left.
  let isMoving = false
  const show = (): boolean => {
    isMoving = true
    const isShown = allPlaces(getPlaces()).some((place) => {
      takeOut(dialog, container)
      if (!isInWindow(place)) return false
      if (!container.contains(dialog)) container.append(dialog)
      place.append(container)
      openModal(dialog)
      return isRendered(dialog)
    })
    if (!isShown) takeOut(dialog, container)
    isMoving = false
    return isShown
  }
  const check = () => {
    if ((dialog.open && isRendered(dialog)) || !show()) return
    if (viewOf(dialog) !== view) enter()
    const target = isElement(focused) && focused.isConnected ? focused : dialog
    target.focus({ preventScroll: true })
  }
  const handleFocus = ({ target }: Event) => {
    if (!isMoving) focused = target
  }

  dialog.addEventListener('focusin', handleFocus)
  const optIn = optOutOfMantineEscape(dialog)
  show()
  let view = viewOf(dialog)
  let stopWatching = watch(dialog, check)
  const enter = () => {
    view = viewOf(dialog)
    stopWatching()
    stopWatching = watch(dialog, check)
    onMove(view)
  }
  return {
    check,
    close() {
      stopWatching()
      dialog.removeEventListener('focusin', handleFocus)
      optIn()
      if (dialog.open && typeof dialog.close === 'function') dialog.close()
      container.remove()
    },
  }
}

/** Removes the container. A browser takes a removed dialog off the top layer but leaves it `open`. */
function takeOut(dialog: HTMLDialogElement, container: HTMLElement): void {
  container.remove()
  dialog.removeAttribute('open')
}

function openModal(dialog: HTMLDialogElement): void {
  // Simulated documents, such as jsdom, have the element but not the method.
  if (typeof dialog.showModal !== 'function') dialog.setAttribute('open', '')
  // A script of the host may have taken the dialog out of its container. `showModal` would throw, and unmount the page.
  else if (dialog.isConnected) dialog.showModal()
}

function isRendered(dialog: HTMLDialogElement): boolean {
  if (!isInWindow(dialog)) return false
  // Safari before 17.4 and simulated documents cannot tell.
  return typeof dialog.checkVisibility !== 'function' || dialog.checkVisibility({ visibilityProperty: true })
}

/** Documents of unloaded iframes and popups. The window of a closed popup stays open for some milliseconds. */
const leftDocuments = new WeakSet<Document>()

/** A removed iframe keeps its document, but not the window. */
function isInWindow({ isConnected, ownerDocument }: Element | ShadowRoot): boolean {
  return isConnected && ownerDocument.defaultView !== null && !leftDocuments.has(ownerDocument)
}

/** Inside a shadow root or another document, our styles are in that root and not on the body of the page. */
function allPlaces(places: readonly Element[]): readonly (Element | ShadowRoot)[] {
  const roots = places.map((place) => place.getRootNode()).filter(isShadowRoot)
  const bodies = places.map((place) => place.ownerDocument.body)
  return [...places, ...roots, ...bodies, document.body]
}

/** Calls back when the dialog may have become hidden. None of the three observers detects every way to hide it. */
function watch(dialog: HTMLDialogElement, check: () => void): () => void {
  const view = viewOf(dialog)
  let timer: ReturnType<typeof setTimeout> | undefined
  // The observers stop working when their iframe is removed or their popup is closed.
  const leave = () => {
    if (view === window) return
    const { document: left } = view
    leftDocuments.add(left)
    view.addEventListener('pageshow', () => leftDocuments.delete(left), { once: true })
    timer = setTimeout(check)
  }
  view.addEventListener('resize', check)
  view.addEventListener('pagehide', leave)
  const isKnown = typeof view.ResizeObserver === 'function' && typeof view.IntersectionObserver === 'function'
  const observers = isKnown ? [new view.ResizeObserver(check), new view.IntersectionObserver(check)] : []
  for (const observer of observers) observer.observe(dialog)
  return () => {
    clearTimeout(timer)
    view.removeEventListener('resize', check)
    view.removeEventListener('pagehide', leave)
    for (const observer of observers) observer.disconnect()
  }
}
