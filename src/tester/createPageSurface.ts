import { pauseFor } from './fakeTimers'
import { readElements, scrollElements } from './readElements'
import { STEP_MS, type Surface } from './Surface'

/** A page of Playwright, or a frame or a locator in it. */
export interface PageLike {
  readonly locator: (selector: string) => LocatorLike
}

export interface LocatorLike {
  readonly first: () => LocatorLike
  readonly click: (options?: { timeout?: number }) => Promise<void>
  readonly fill: (text: string, options?: { timeout?: number }) => Promise<void>
  readonly selectOption: (value: string, options?: { timeout?: number }) => Promise<unknown>
  evaluateAll<R>(read: (elements: Element[], argument: string) => R | Promise<R>, argument: string): Promise<R>
}

/** A page in another process, driven by Playwright. */
export function createPageSurface(page: PageLike, patience: number): Surface {
  const options = { timeout: patience * STEP_MS }
  const first = (selector: string) => page.locator(selector).first()
  return {
    patience,
    read: (selector, read = {}) => page.locator(selector).evaluateAll(readElements, JSON.stringify(read)),
    click: (selector) => first(selector).click(options),
    fill: (selector, text) => first(selector).fill(text, options),
    async select(selector, value) {
      await first(selector).selectOption(value, options)
    },
    scroll: (to) => page.locator('[data-kd="scroller"]').evaluateAll(scrollElements, to),
    readClipboard: () => page.locator('[data-kd="dialog"]').evaluateAll(() => navigator.clipboard.readText(), ''),
    preload: () => Promise.resolve(),
    async pause() {
      await pauseFor(STEP_MS)
    },
    run: (task) => task(),
  }
}
