import { ignoreKeyRepeat } from './ignoreKeyRepeat'

/** What an open dialog or menu does with an event of the window. Returns whether the event was meant for it. */
export type Layer = (event: Event) => boolean

// Module state, because listeners on `window` run in the order in which they were added, and a modal of
// the host may have one there, too (Mantine does). A listener that is added together with our dialog
// would come after it, and Escape would have closed the host's modal already.
let layers: readonly Layer[] = []
let users = 0
/** Whether a key is held that was pressed in a layer. Closing a dialog returns the focus to the button that opened it. */
let isHeld = false

const PASSIVE = { capture: true, passive: true } as const
const EVENTS = [
  ['keydown', { capture: true }],
  ['keyup', { capture: true }],
  // The host closes its own dialog on a press that is outside of it, and its scroll lock cancels our
  // scrolling (measured beside Radix). We need none of these ourselves.
  ['pointerdown', PASSIVE],
  ['wheel', PASSIVE],
  ['touchmove', PASSIVE],
] as const

/**
 * Listens on `window` in the capture phase, before every listener that is added later. Each provider
 * calls this when it mounts. While nothing of ours is open, the listeners do nothing.
 */
export function listenOnWindow(): () => void {
  users += 1
  if (users === 1) for (const [type, options] of EVENTS) window.addEventListener(type, dispatch, options)
  return () => {
    users -= 1
    if (users === 0) for (const [type, options] of EVENTS) window.removeEventListener(type, dispatch, options)
  }
}

/** Adds a layer over those that are open. Returns how to remove it. */
export function openLayer(layer: Layer): () => void {
  const stopListening = listenOnWindow()
  layers = [layer, ...layers]
  return () => {
    layers = layers.filter((each) => each !== layer)
    stopListening()
  }
}

function dispatch(event: Event): void {
  if (!(event instanceof KeyboardEvent)) {
    layers.some((layer) => layer(event))
    return
  }
  if (event.type === 'keyup') {
    isHeld = false
    return
  }
  if ((isHeld || layers.length > 0) && ignoreKeyRepeat(event)) return
  isHeld = layers.some((layer) => layer(event))
}
