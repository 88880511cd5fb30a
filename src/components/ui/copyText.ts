import { viewOf } from './nodes'

/**
 * Copies a text. Resolves to `true` only if the clipboard is proven to have received it.
 *
 * Call it synchronously in the click handler: browsers revoke the permission at the first `await`.
 *
 * The copy event is tried first. Our own listener passes the text to the clipboard, so that the listener
 * having run is the proof, whatever `execCommand` returns (inside a modal it returns `true` without
 * copying). It works on plain HTTP pages, in frames without the clipboard permission, and inside focus
 * traps, and the text never enters the document. `navigator.clipboard` is the fallback.
 *
 * The browser may ask the user first. If the text is copied after the promise has resolved to `false`, `onLate` is
 * called.
 *
 * @param view The window that was clicked in: only a focused document may copy, and a portal may be in another one.
 */
export function copyText(text: string, onLate?: () => void, view = viewOf(null)): Promise<boolean> {
  return copyByEvent(text, view) ? Promise.resolve(true) : copyByApi(text, view, onLate)
}

function copyByEvent(text: string, view: Window): boolean {
  let isTaken = false
  const handleCopy = (event: ClipboardEvent) => {
    // A synthetic event dispatched by a host's script carries no data to the clipboard.
    if (!event.isTrusted || !event.clipboardData) return
    event.preventDefault()
    event.stopImmediatePropagation()
    isTaken = writeToEvent(event, text)
  }
  view.addEventListener('copy', handleCopy, { capture: true, once: true })
  try {
    // Deprecated, but nothing else reaches the clipboard in these places.
    view.document.execCommand('copy')
  } catch {
    // A policy may forbid it. The clipboard API is still to be tried.
  } finally {
    view.removeEventListener('copy', handleCopy, { capture: true })
  }
  return isTaken
}

/**
 * Writes a text to the clipboard in a copy event. Returns whether it is there: a host may have replaced `setData`.
 */
export function writeToEvent({ clipboardData }: ClipboardEvent, text: string): boolean {
  try {
    clipboardData?.setData('text/plain', text)
    return clipboardData?.getData('text/plain') === text
  } catch {
    // A throw here would be reported to the host's monitoring as an uncaught error.
    return false
  }
}

/** How long the API may take, in milliseconds. The whole attempt must report a failure within a second. */
const CLIPBOARD_TIMEOUT_MS = 800

async function copyByApi(text: string, view: Window, onLate?: () => void): Promise<boolean> {
  // On plain HTTP, browsers have no clipboard API. A substitute of the host proves nothing.
  if ('isSecureContext' in view && !view.isSecureContext) return false
  let timer: ReturnType<typeof setTimeout> | undefined
  let isLate = false
  const timeout = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      isLate = true
      resolve(false)
    }, CLIPBOARD_TIMEOUT_MS)
  })
  try {
    const copied = view.navigator.clipboard.writeText(text).then(() => {
      if (isLate) onLate?.()
      return true
    })
    return await Promise.race([copied, timeout])
  } catch {
    // Refused, missing, or broken by the host.
    return false
  } finally {
    clearTimeout(timer)
  }
}
