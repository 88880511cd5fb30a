import type { CDPSession, Page } from 'playwright'
import type { Detector, Trace } from './canary'

/**
 * The JavaScript heap after three collections, searched while it streams in.
 *
 * The browser must run with `HEAP_FLAGS`: by default a snapshot cuts its strings short.
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

/** What assistive technology is told: every name, value and property of the page's accessibility tree. */
export async function accessibilityTexts(session: CDPSession): Promise<readonly string[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes.map((node) => JSON.stringify(node))
}

/** The whole document as the browser holds it, closed shadow roots included. */
export async function pierced(session: CDPSession): Promise<string> {
  return JSON.stringify(await session.send('DOM.getDocument', { depth: -1, pierce: true }))
}
