import { type Browser, type CDPSession, chromium, type Page } from 'playwright'
import { findLightBrowser } from '../../../scripts/findBrowser.mjs'

export interface Held {
  readonly listeners: number
  readonly nodes: number
  readonly windowListeners: number
  readonly observers: number
  readonly timers: number
}

declare global {
  interface Window {
    ledger: { readonly observers: Set<unknown>; readonly timers: Set<unknown> }
  }
}

export const startBrowser = async () => chromium.launch(await findLightBrowser())

/** What is held more after so many openings and closings than before, once it is warm. */
export async function growthOver(browser: Browser, url: string, cycles: number): Promise<Held> {
  const page = await browser.newPage()
  try {
    await page.addInitScript(keepLedger)
    await page.goto(url)
    await page.getByRole('button', { name: 'New API key' }).first().waitFor()
    const session = await page.context().newCDPSession(page)
    await openAndClose(page, 5)
    const before = await heldBy(page, session)
    await openAndClose(page, cycles)
    const after = await heldBy(page, session)
    return {
      listeners: after.listeners - before.listeners,
      nodes: after.nodes - before.nodes,
      windowListeners: after.windowListeners - before.windowListeners,
      observers: after.observers - before.observers,
      timers: after.timers - before.timers,
    }
  } finally {
    await page.close()
  }
}

async function openAndClose(page: Page, times: number): Promise<void> {
  const dialog = page.locator('dialog[data-kd="dialog"]')
  for (let time = 0; time < times; time++) {
    await page.getByRole('button', { name: 'New API key' }).first().press('Enter')
    await dialog.waitFor()
    await page.keyboard.type('A name')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
}

async function heldBy(page: Page, session: CDPSession): Promise<Held> {
  // What React and the browser put off until they are idle.
  await page.waitForTimeout(1500)
  await session.send('Performance.enable')
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const { result } = await session.send('Runtime.evaluate', { expression: 'window' })
  const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId! })
  await session.send('Runtime.releaseObject', { objectId: result.objectId! })
  const valueOf = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  const [observers, timers] = await page.evaluate(
    () => [window.ledger.observers.size, window.ledger.timers.size] as const,
  )
  return {
    listeners: valueOf('JSEventListeners'),
    nodes: valueOf('Nodes'),
    windowListeners: listeners.length,
    observers,
    timers,
  }
}

/** Runs in the page before its own scripts: no metric of the browser counts observers and timers. */
function keepLedger(): void {
  const observers = new Set<unknown>()
  const timers = new Set<unknown>()
  window.ledger = { observers, timers }
  for (const { prototype } of [MutationObserver, ResizeObserver, IntersectionObserver]) {
    const { observe, disconnect } = prototype
    Object.assign(prototype, {
      observe(this: unknown, ...values: unknown[]) {
        observers.add(this)
        return Reflect.apply(observe, this, values) as unknown
      },
      disconnect(this: unknown) {
        observers.delete(this)
        return Reflect.apply(disconnect, this, []) as unknown
      },
    })
  }
  const { setTimeout: later, clearTimeout: never, setInterval: always, clearInterval: noMore } = window
  const running = (id: unknown) => (timers.add(id), id)
  const forget = (end: (id?: number) => void) => (id?: number) => (timers.delete(id), end(id))
  Object.assign(window, {
    setTimeout(task: unknown, ...rest: unknown[]) {
      const id: unknown = Reflect.apply(later, window, [
        (...values: unknown[]) => {
          timers.delete(id)
          if (typeof task === 'function') Reflect.apply(task, undefined, values)
        },
        ...rest,
      ])
      return running(id)
    },
    setInterval: (...values: unknown[]) => running(Reflect.apply(always, window, values)),
    clearTimeout: forget(never),
    clearInterval: forget(noMore),
  })
}
