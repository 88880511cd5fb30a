import type { Browser } from 'playwright'
import { englishLabels as labels } from '../../../../src/labels/englishLabels'
import { bundle, type BundleOptions } from '../bundle'
import { tracesInHeap } from '../outside'
import { Visit } from '../visit'
import { linesOf } from './wholeFlow'

/** Every way to close a shown secret. */
export const closings = {
  'Done after a copy': async (visit: Visit) => {
    await visit.press(labels.copy)
    await visit.waitFor(labels.copied)
    await visit.press(labels.done)
  },
  'Close anyway': async (visit: Visit) => {
    await visit.press(labels.done)
    await visit.waitFor(labels.closeAnyway)
    await visit.press(labels.closeAnyway)
  },
  'the provider is removed': (visit: Visit) => visit.show('provider removed'),
  'the host shows another route': (visit: Visit) => visit.show('another route'),
  'an error boundary takes over': (visit: Visit) => visit.show('crash'),
  'the user signs out': (visit: Visit) => visit.show('signed out'),
  'the page is hidden by the browser': (visit: Visit) =>
    visit.page.evaluate(() => void window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))),
  'Done after a download': async (visit: Visit) => {
    await visit.press(labels.download)
    await visit.waitFor(labels.savedCheckbox)
    await visit.press(labels.savedCheckbox)
    await visit.press(labels.done)
  },
} satisfies Record<string, (visit: Visit) => Promise<void>>

export type Closing = keyof typeof closings

export interface ClosingOptions extends BundleOptions {
  readonly closing: Closing
  /** Installs a hook like that of React DevTools, which keeps every root. */
  readonly withDevtools?: boolean
  /** The host uses the hook and has kept the secret handle, which must be empty after closing. */
  readonly isHeld?: boolean
  /** The secret belongs to a rotation. */
  readonly isRotated?: boolean
}

/**
 * Shows a secret, closes it, and searches at once. The heap comes first, before anything renders.
 *
 * The page has no list, because its response would make React render again.
 */
export async function afterClosing(browser: Browser, options: ClosingOptions) {
  const { closing, withDevtools, isHeld, isRotated, ...build } = options
  const visit = await Visit.start(browser, {
    bundle: await bundle(build),
    wish: ['bare', isHeld && 'held', isRotated && 'rotate'].filter(Boolean).join('&'),
    ...(withDevtools && { initScript: DEVTOOLS }),
  })
  try {
    await (isRotated ? visit.rotateKey() : visit.createKey())
    await visit.press(labels.show)
    await closings[closing](visit)
    const heap = await tracesInHeap(visit.page, visit.detector)
    return [...(heap.length > 0 ? [`${closing}: heap`] : []), ...linesOf(closing, await visit.sweep(true))]
  } finally {
    await visit.end()
  }
}

/** Delivers the response after the wizard that sent the request has gone. */
export async function afterLateAnswer(browser: Browser, build: BundleOptions = {}) {
  const visit = await Visit.start(browser, { bundle: await bundle(build), wish: 'bare', createDelayMs: 400 })
  try {
    const answered = visit.page.waitForResponse((response) => response.request().method() === 'POST')
    await visit.submit()
    await visit.show('provider removed')
    await (await answered).finished()
    // The response is parsed although nobody reads it.
    await visit.page.waitForTimeout(200)
    const heap = await tracesInHeap(visit.page, visit.detector)
    return [...(heap.length > 0 ? ['late answer: heap'] : []), ...linesOf('late answer', await visit.sweep(true))]
  } finally {
    await visit.end()
  }
}

const DEVTOOLS = `{
  const roots = new Set()
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    renderers: new Map(), roots, supportsFiber: true, isDisabled: false, checkDCE() {},
    inject(renderer) { this.renderers.set(this.renderers.size + 1, renderer); return this.renderers.size },
    onCommitFiberRoot(id, root) { roots.add(root) },
    onCommitFiberUnmount(id, fiber) {}, onPostCommitFiberRoot() {}, onScheduleFiberRoot() {},
  }
}`
