import { ignoreKeyRepeat } from './ignoreKeyRepeat'
import { isElement, isKeyboardEvent } from './nodes'

/** Handles an event of the window for an open dialog or menu. Returns whether the event was meant for it. */
export type Layer = (event: Event) => boolean

// Module state, because listeners on a window run in the order in which they were added, and a modal of
// the host may have one there, too (Mantine does). A listener that is added together with our dialog
// would come after it, and Escape would have closed the host's modal already.
const windows = new Map<Window, LayerStack>()

const PASSIVE = { capture: true, passive: true } as const
const EVENTS = [
  ['keydown', { capture: true }],
  ['keyup', { capture: true }],
  // The host closes its own dialog on a press outside of it, and its scroll lock cancels our scrolling
  // (measured beside Radix). We need none of these events ourselves.
  ['pointerdown', PASSIVE],
  ['wheel', PASSIVE],
  ['touchmove', PASSIVE],
] as const

/** The open dialogs and menus of one window. */
class LayerStack {
  readonly #view: Window
  /** The topmost first. */
  #layers: readonly Layer[] = []
  #users = 0
  /**
   * Whether a key pressed in a layer is still held. Closing a dialog returns the focus to the button that opened it.
   */
  #isHeld = false
  /** The button or link of the last press, until a key is pressed. */
  pressed: WeakRef<HTMLElement> | undefined

  constructor(view: Window) {
    this.#view = view
    windows.set(view, this)
    for (const [type, options] of EVENTS) view.addEventListener(type, this.#dispatch, options)
  }

  use(): () => void {
    this.#users += 1
    return () => {
      this.#users -= 1
      this.#stopIfUnused()
    }
  }

  add(layer: Layer): () => void {
    this.#layers = [layer, ...this.#layers]
    return () => {
      this.#layers = this.#layers.filter((each) => each !== layer)
    }
  }

  readonly #dispatch = (event: Event): void => {
    if (event.type === 'keydown') this.pressed = undefined
    if (event.type === 'pointerdown') this.pressed = controlOf(event)
    if (!isKeyboardEvent(event)) {
      this.#layers.some((layer) => layer(event))
      return
    }
    if (event.type === 'keyup') {
      this.#isHeld = false
      this.#stopIfUnused()
      return
    }
    if ((this.#isHeld || this.#layers.length > 0) && ignoreKeyRepeat(event)) return
    this.#isHeld = this.#layers.some((layer) => layer(event))
  }

  /** Keeps listening while the key that closed a dialog is held: without a provider, nothing else would ignore it. */
  #stopIfUnused(): void {
    if (this.#users > 0 || this.#isHeld) return
    windows.delete(this.#view)
    for (const [type, options] of EVENTS) this.#view.removeEventListener(type, this.#dispatch, options)
  }
}

/**
 * Listens on a window in the capture phase, before every listener that is added later. Each provider calls this when it
 * mounts. While nothing of ours is open, the listeners do nothing.
 */
export function listenOnWindow(view: Window): () => void {
  return (windows.get(view) ?? new LayerStack(view)).use()
}

/** Held weakly: it may be the button that closes a dialog. */
function controlOf(event: Event): WeakRef<HTMLElement> | undefined {
  const control = event.composedPath().find((node) => isElement(node) && node.matches('button, a[href]'))
  return isElement(control) ? new WeakRef(control) : undefined
}

/** The button or link that was pressed last, if no key was pressed since. */
export function getPressedControl(view: Window): HTMLElement | undefined {
  return windows.get(view)?.pressed?.deref()
}

/** Adds a layer above those that are open in its window. Returns a function that removes it. */
export function openLayer(layer: Layer, view: Window): () => void {
  const stopListening = listenOnWindow(view)
  const remove = windows.get(view)?.add(layer)
  return () => {
    remove?.()
    stopListening()
  }
}
