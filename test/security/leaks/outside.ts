import type { CDPSession, Page } from 'playwright'
import type { Detector, Trace } from './testSecret'

/**
 * Searches a snapshot of the JavaScript heap after three garbage collections, while it streams in.
 *
 * The browser must run with `HEAP_FLAGS`, because a snapshot truncates strings by default.
 */
export async function tracesInHeap(page: Page, detector: Detector): Promise<readonly Trace[]> {
  const session = await page.context().newCDPSession(page)
  const { read, traces } = detector.stream()
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => read(chunk))
  await session.send('HeapProfiler.enable')
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false, captureNumericValue: false })
  await session.send('HeapProfiler.disable')
  await session.detach()
  return traces()
}

export const HEAP_FLAGS = ['--js-flags=--heap-snapshot-string-limit=50000000']

/** Every name, value and property in the accessibility tree of the page. */
export async function accessibilityTexts(session: CDPSession): Promise<readonly string[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes.map((node) => JSON.stringify(node))
}

/** The whole document, including closed shadow roots. */
export async function pierced(session: CDPSession): Promise<string> {
  return JSON.stringify(await session.send('DOM.getDocument', { depth: -1, pierce: true }))
}
