import { viewOf } from '../ui/nodes'

/**
 * Copies a text, and resolves to `true` only when the clipboard is proven to have taken it.
 *
 * Call it straight from the user's click: browsers take their permission back at the first `await`.
 *
 * The copy event comes first: a listener of ours hands the text to the clipboard itself, so that its
 * having run is the proof, whatever `execCommand` returns (inside a modal it returns `true` without
 * copying). It works on plain HTTP pages, in frames without the clipboard permission, and inside focus
 * traps, and the text never enters the document. `navigator.clipboard` is tried where that fails.
 *
 * The browser may ask the user first. What is copied after we have said that nothing was, `onLate` is told of.
 *
 * @param view The window that was clicked in: only a focused document may copy, and a portal may be in another one.
 */
export function copyText(text: string, onLate?: () => void, view = viewOf(null)): Promise<boolean> {
  return copyByEvent(text, view) ? Promise.resolve(true) : copyByApi(text, view, onLate)
}

function copyByEvent(text: string, view: Window): boolean {
  let isTaken = false
  const handleCopy = (event: ClipboardEvent) => {
    // An event that a host's script made up carries data to nowhere.
    if (!event.isTrusted || !event.clipboardData) return
    event.preventDefault()
    event.stopImmediatePropagation()
    try {
      event.clipboardData.setData('text/plain', text)
      isTaken = event.clipboardData.getData('text/plain') === text
    } catch {
      // Thrown out of here, it would be reported to the host's monitoring as an error nobody caught.
    }
  }
  view.addEventListener('copy', handleCopy, { capture: true, once: true })
  try {
    // Deprecated and without a replacement: nothing else reaches the clipboard in these places.
    view.document.execCommand('copy')
  } catch {
    // A policy may forbid it. The API is still to be tried.
  } finally {
    view.removeEventListener('copy', handleCopy, { capture: true })
  }
  return isTaken
}

/** How long the API may take before we say that nothing was copied: in all, that must be within a second. */
const API_PATIENCE_MS = 800

async function copyByApi(text: string, view: Window, onLate?: () => void): Promise<boolean> {
  // On plain HTTP browsers have no API: what stands in its place is a host's, and its word proves nothing.
  if ('isSecureContext' in view && !view.isSecureContext) return false
  let timer: ReturnType<typeof setTimeout> | undefined
  let isLate = false
  const timeout = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      isLate = true
      resolve(false)
    }, API_PATIENCE_MS)
  })
  try {
    const copied = view.navigator.clipboard.writeText(text).then(() => {
      if (isLate) onLate?.()
      return true
    })
    return await Promise.race([copied, timeout])
  } catch {
    // Refused, or missing, or broken by the host.
    return false
  } finally {
    clearTimeout(timer)
  }
}
