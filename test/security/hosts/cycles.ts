import { type Browser, type CDPSession, chromium, type Page } from 'playwright'
import { findLightBrowser } from '../../../scripts/findBrowser.mjs'
import { englishLabels as labels } from '../../../src/labels/englishLabels'

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

/** Milliseconds until React and the browser have done their idle work. */
const IDLE = 1500

export const startBrowser = async () => chromium.launch(await findLightBrowser())

/** Actions on the page that leave it as it was. */
export type Cycle = (page: Page) => Promise<void>

/** The growth in objects over a number of cycles, after a warm-up. */
export async function growthOver(browser: Browser, url: string, cycle: Cycle, cycles: number): Promise<Held> {
  const page = await browser.newPage()
  try {
    await page.addInitScript(keepLedger)
    await page.goto(url)
    const session = await page.context().newCDPSession(page)
    await makeKey(page, KEPT)
    for (let time = 0; time < 5; time++) await cycle(page)
    const before = await heldBy(page, session)
    for (let time = 0; time < cycles; time++) await cycle(page)
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

/** The number of dialogs in memory after each way to close one. */
export async function keptDialogs(browser: Browser, url: string): Promise<readonly number[]> {
  const page = await browser.newPage()
  try {
    await page.goto(url)
    const session = await page.context().newCDPSession(page)
    const counts = []
    for (const close of [(own: Page) => makeKey(own, KEPT), wholeWay, editAndLeave, openAndClose]) {
      await close(page)
      await page.waitForTimeout(IDLE)
      counts.push(await instancesOf('HTMLDialogElement', session))
    }
    return counts
  } finally {
    await page.close()
  }
}

/** Opens the form, types, and closes it. */
export async function openAndClose(page: Page): Promise<void> {
  await openForm(page)
  await page.keyboard.type('A name')
  await leave(page)
}

/** Creates a key, opens every dialog of another one, and deletes the new key. */
export async function wholeWay(page: Page): Promise<void> {
  await makeKey(page, SPARE)
  await openMenu(page, KEPT)
  await page.keyboard.press('Escape')
  await choose(page, KEPT, labels.details)
  await leave(page)
  await choose(page, KEPT, labels.edit)
  await leave(page)
  await choose(page, KEPT, labels.revoke)
  await leave(page)
  await choose(page, SPARE, labels.delete)
  await page.getByRole('alertdialog').getByRole('button', { name: labels.delete }).press('Enter')
  await menuOf(page, SPARE).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: labels.dismiss, exact: true }).first().press('Enter')
}

/** Opens the form of an existing key, types, and closes it. */
async function editAndLeave(page: Page): Promise<void> {
  await choose(page, KEPT, labels.edit)
  await page.keyboard.type('A name')
  await leave(page)
}

export const KEPT = 'The key that stays'
const SPARE = 'The key that goes'
const menuOf = (page: Page, name: string) => page.getByRole('button', { name: labels.actionsFor(name) })
const dialogOf = (page: Page) => page.locator('dialog[data-kd="dialog"]')

async function openForm(page: Page): Promise<void> {
  // Until the list is loaded, the button may be replaced by that of the empty table.
  await page.locator('[data-kd="table"][aria-busy="false"]').waitFor()
  await page.getByRole('button', { name: labels.createButton }).first().press('Enter')
  await dialogOf(page).waitFor()
}

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await dialogOf(page).waitFor({ state: 'detached' })
}

export async function makeKey(page: Page, name: string): Promise<void> {
  const press = (button: string) => dialogOf(page).getByRole('button', { name: button, exact: true }).press('Enter')
  await openForm(page)
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await press(labels.show)
  await press(labels.copy)
  await dialogOf(page).getByText(labels.copied).waitFor()
  await press(labels.done)
  await dialogOf(page).waitFor({ state: 'detached' })
  await menuOf(page, name).waitFor()
}

async function openMenu(page: Page, name: string): Promise<void> {
  await menuOf(page, name).press('Enter')
  await page.getByRole('menu').waitFor()
}

async function choose(page: Page, name: string, action: string): Promise<void> {
  await openMenu(page, name)
  await page.getByRole('menuitem', { name: action, exact: true }).press('Enter')
  await dialogOf(page).waitFor()
}

async function collectGarbage(session: CDPSession): Promise<void> {
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage')
}

async function instancesOf(name: string, session: CDPSession): Promise<number> {
  await collectGarbage(session)
  const { result: prototype } = await session.send('Runtime.evaluate', { expression: `${name}.prototype` })
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId! })
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: 'function () { return this.length }',
    returnByValue: true,
  })
  for (const { objectId } of [prototype, objects]) await session.send('Runtime.releaseObject', { objectId: objectId! })
  return result.value as number
}

async function heldBy(page: Page, session: CDPSession): Promise<Held> {
  await page.waitForTimeout(IDLE)
  await session.send('Performance.enable')
  await collectGarbage(session)
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

/** Counts observers and timers, for which the browser has no metric. Runs in the page before its own scripts. */
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
