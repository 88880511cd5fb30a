import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import type { Edit } from '../../support/planting'
import { findBrowser, findLightBrowser } from '../../../scripts/findBrowser.mjs'
import { englishLabels as labels } from '../../../src/labels/englishLabels'
import { bundle } from '../leaks/bundle'
import { resolveInsecure, type Sites, startSites } from './sites'
import { type ClipboardCall, watchPage } from './watch'
import { withAnyName } from '../../support/withAnyName'

export interface Bench {
  readonly browser: Browser
  readonly sites: Sites
  /** Of another origin and another profile than what is tested, with the clipboard's permissions. */
  readonly reader: Page
  /** The permissions that every page has. */
  readonly usual: readonly string[]
}

/**
 * A browser and the sites it visits, for all tests of a file.
 *
 * The light browser grants no page what browsers with windows grant to each: writing to the clipboard on a press.
 */
export function withBench({ isLight = false } = {}): () => Bench {
  let bench: Bench | undefined
  beforeAll(async () => {
    const options = await (isLight ? findLightBrowser() : findBrowser())
    const browser = await chromium.launch({ ...options, args: [...options.args, resolveInsecure] })
    const sites = await startSites()
    const reading = await browser.newContext()
    await reading.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: sites.reader })
    const reader = await reading.newPage()
    await reader.goto(sites.reader)
    bench = { browser, sites, reader, usual: isLight ? ['clipboard-write'] : [] }
    await serve(bench)
  })
  afterAll(async () => {
    await bench?.browser.close()
    await bench?.sites.close()
  })
  return () => bench!
}

export async function serve({ sites }: Bench, edits: readonly Edit[] = []): Promise<void> {
  sites.serve(await bundle({ page: '../../copy/page.tsx', edits }))
}

export type Claim = 'copied' | 'refused' | 'nothing'
export type Route = 'Copy' | 'Copy and close' | 'by hand'
export const SENTINEL = 'what was in the clipboard before'

export interface Visit {
  readonly context: BrowserContext
  readonly page: Page
  /** The document the widget is in. */
  readonly frame: Frame
  readonly reader: Page
  readonly errors: string[]
  readonly close: () => Promise<void>
}

/** Opens a page that has no permission but what every page has. `breaks` run there before all else. */
export async function visit({ browser, reader, usual }: Bench, url: string, breaks: readonly (() => void)[] = []) {
  // A click waits for what it is aimed at to stand still.
  const context = await browser.newContext({ reducedMotion: 'reduce', permissions: [...usual] })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  for (const each of breaks) await page.addInitScript(each)
  await page.addInitScript(watchPage)
  await page.goto(url)
  const frame = page.frames().at(-1)!
  await frame.getByRole('button', { name: labels.newKey }).first().waitFor()
  return { context, page, frame, reader, errors, close: () => context.close() } satisfies Visit
}

/** Goes through the wizard until the secret is there to be copied. */
export async function makeKey({ frame, reader }: Visit, secret: string): Promise<void> {
  await frame.evaluate((text) => {
    window.harness.nextSecret = text
    window.watch.secret = text
  }, secret)
  await frame.getByRole('button', { name: labels.newKey }).first().click()
  await frame.getByLabel(labels.nameLabel).fill('Booking engine')
  await frame.getByRole('button', { name: labels.createKey, exact: true }).click()
  await frame.getByRole('dialog', { name: withAnyName(labels.revealTitle) }).waitFor()
  await reader.evaluate((text) => navigator.clipboard.writeText(text), SENTINEL)
}

export const clipboardOf = ({ reader }: Visit) => reader.evaluate(() => navigator.clipboard.readText())

export interface Attempt {
  readonly claimed: Claim
  readonly held: string
  /** The claim came later than a person may have to wait for it. */
  readonly isOverdue: boolean
  readonly calls: readonly ClipboardCall[]
  readonly leaks: readonly string[]
}

/** Copies one way, and puts side by side what the page says and what the clipboard holds. */
export async function attempt(visited: Visit, route: Route, press = pressForReal): Promise<Attempt> {
  const { frame } = visited
  if (route === 'Copy') await press(visited, labels.copy)
  if (route === 'Copy and close') {
    await visited.page.keyboard.press('Escape')
    await press(visited, labels.copyAndClose)
  }
  if (route === 'by hand') {
    await frame.getByRole('button', { name: labels.show, exact: true }).click()
    await frame.locator('[data-kd="secret-text"]').dblclick()
    await visited.page.keyboard.press('Control+c')
  }
  const { claimed, isOverdue } = await claimOf(frame, route === 'by hand' ? 0 : LONG_MS)
  const { calls, leaks } = await frame.evaluate(() => ({ calls: window.watch.calls, leaks: window.watch.leaks }))
  return { claimed, isOverdue, calls, leaks, held: await clipboardOf(visited) }
}

async function pressForReal({ frame }: Visit, name: string): Promise<void> {
  // The button says “Copied” from the first time on.
  const names = name === labels.copy ? new RegExp(`^(${labels.copy}|${labels.copiedButton})$`) : name
  await frame.locator('dialog').getByRole('button', { name: names, exact: true }).click()
}

/** The same once more, after a clipboard that was late has settled. What is expected may take its time to be shown. */
export async function lastClaim(visited: Visit, expected: Claim): Promise<Pick<Attempt, 'claimed' | 'held'>> {
  const { frame } = visited
  await frame.waitForFunction(() => document.documentElement.dataset['clipboard'] === 'settled')
  return { claimed: (await claimOf(frame, LONG_MS, expected)).claimed, held: await clipboardOf(visited) }
}

const LONG_MS = 10_000

/**
 * What the page says, in the words a person reads; closing without a question says “copied”, too.
 *
 * A copy by hand is claimed within its event or never. The others are waited for.
 */
function claimOf(
  frame: Frame,
  patienceMs: number,
  expected: Claim | 'any' = 'any',
): Promise<Pick<Attempt, 'claimed' | 'isOverdue'>> {
  return frame.evaluate(
    async ({ copied, copyBlocked, patience, wanted }) => {
      const read = (): Claim => {
        const dialog = document.querySelector('dialog[open]')
        if (!dialog) return 'copied'
        const status = dialog.querySelector('[role="status"]')?.textContent ?? ''
        return status.includes(copied) ? 'copied' : status.includes(copyBlocked) ? 'refused' : 'nothing'
      }
      const frameIsOver = () => new Promise(requestAnimationFrame)
      const began = performance.now()
      await frameIsOver()
      await frameIsOver()
      const isThere = () => (wanted === 'any' ? read() !== 'nothing' : read() === wanted)
      while (!isThere() && performance.now() - began < patience) await frameIsOver()
      return { claimed: read(), isOverdue: window.watch.isOverdue }
    },
    { copied: labels.copied, copyBlocked: labels.copyBlocked, patience: patienceMs, wanted: expected },
  )
}
