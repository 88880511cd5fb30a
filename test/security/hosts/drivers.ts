import { chromium } from 'playwright'
import { setTimeout } from 'node:timers/promises'
import puppeteer, { type Page as FirefoxPage } from 'puppeteer-core'
import { findBrowser } from '../../../scripts/findBrowser.mjs'
import { installProbe } from './probe'
import { installPageRecorder } from './pageRecorder'

/** A page that is driven by real keyboard and mouse events, with one interface for both browsers. */
export interface Driven {
  readonly evaluate: <Given, Found>(ask: (given: Given) => Found, given: Given) => Promise<Awaited<Found>>
  readonly goto: (url: string) => Promise<void>
  readonly click: (x: number, y: number) => Promise<void>
  readonly wheel: (x: number, y: number, by: number) => Promise<void>
  readonly press: (...keys: readonly Key[]) => Promise<void>
  readonly type: (text: string) => Promise<void>
  readonly resize: (width: number, height: number) => Promise<void>
  /** The warnings and errors on the console of the page. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

export type Key = 'Tab' | 'Shift' | 'Escape' | 'Enter' | 'Control' | 'a' | 'c' | 'v'

export interface Driver {
  readonly open: () => Promise<Driven>
  /** An empty page to copy from and paste into. It is the same on each call. */
  readonly paper: () => Promise<Driven>
  readonly close: () => Promise<void>
}

/** The functions that run in every page before its own scripts. */
const FIRST = [installProbe, installPageRecorder]

export async function startChromium(): Promise<Driver> {
  const browser = await chromium.launch(await findBrowser())
  return withPaper({
    async open() {
      const page = await browser.newPage()
      const complaints: string[] = []
      page.on('console', (message) => isComplaint(message.type()) && complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      for (const each of FIRST) await page.addInitScript(each)
      return {
        evaluate: async (ask, given) => (await page.evaluate(ask as (given: unknown) => unknown, given)) as never,
        goto: async (url) => void (await page.goto(url)),
        click: (x, y) => page.mouse.click(x, y),
        async wheel(x, y, by) {
          await page.mouse.move(x, y)
          await page.mouse.wheel(0, by)
        },
        press: (...keys) => page.keyboard.press(keys.join('+')),
        type: (text) => page.keyboard.type(text),
        resize: (width, height) => page.setViewportSize({ width, height }),
        complaints,
        close: () => page.close(),
      }
    },
    close: () => browser.close(),
  })
}

/** Drives a stock Firefox with WebDriver BiDi, because Playwright only supports its own build. */
export async function startFirefox(executablePath: string): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // A native wheel event. A synthetic one in the page ignores `overscroll-behavior`.
    extraPrefsFirefox: { 'remote.events.async.wheel.enabled': true },
  })
  let front: FirefoxPage | undefined
  /** Brings a page to the front, because each key and press takes five seconds in a background page. */
  const handOn = async (page: FirefoxPage): Promise<FirefoxPage> => {
    if (front !== page) await page.bringToFront()
    front = page
    return page
  }
  return withPaper({
    async open() {
      const page = await browser.newPage()
      front = page
      const complaints: string[] = []
      page.on('console', (message) => isComplaint(message.type()) && complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(String(error)))
      for (const each of FIRST) await page.evaluateOnNewDocument(each)
      return {
        evaluate: async (ask, given) => (await page.evaluate(ask as (given: unknown) => unknown, given)) as never,
        goto: async (url) => void (await page.goto(url)),
        click: async (x, y) => (await handOn(page)).mouse.click(x, y),
        async wheel(x, y, by) {
          const { mouse } = await handOn(page)
          await mouse.move(x, y)
          await mouse.wheel({ deltaY: by })
        },
        async press(...keys) {
          const { keyboard } = await handOn(page)
          for (const key of keys) await keyboard.down(key)
          for (const key of keys.toReversed()) await keyboard.up(key)
        },
        type: async (text) => (await handOn(page)).keyboard.type(text),
        resize: (width, height) => resizeFirefox(page, width, height),
        complaints,
        close: () => page.close(),
      }
    },
    close: () => browser.close(),
  })
}

/** Firefox 140 ESR cannot change the screen orientation, which the driver always requests. */
async function resizeFirefox(page: FirefoxPage, width: number, height: number): Promise<void> {
  try {
    await page.setViewport({ width, height })
  } catch (error) {
    if (!String(error).includes('setScreenOrientationOverride')) throw error
  }
  // Polls, because the driver's own wait uses `eval`, which a strict policy blocks.
  while ((await page.evaluate(() => `${innerWidth} × ${innerHeight}`)) !== `${width} × ${height}`) await setTimeout(20)
}

function withPaper(driver: Omit<Driver, 'paper'>): Driver {
  let paper: Promise<Driven> | undefined
  return { ...driver, paper: () => (paper ??= driver.open()) }
}

const isComplaint = (type: string) => ['error', 'warning', 'warn', 'assert'].includes(type)
