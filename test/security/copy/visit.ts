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
  /** A page with the clipboard permissions, of another origin and another profile than the tested page. */
  readonly reader: Page
  /** The permissions that every page is granted. */
  readonly usual: readonly string[]
}

/**
 * A browser and the sites it visits, for all tests of a file.
 *
 * Browsers with windows let every page write to the clipboard on a press. The light browser does not, so it needs
 * the permission.
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

/** Opens a page with the usual permissions only. `breaks` run in it before its own scripts. */
export async function visit({ browser, reader, usual }: Bench, url: string, breaks: readonly (() => void)[] = []) {
  // A click waits until its target no longer moves.
  const context = await browser.newContext({ reducedMotion: 'reduce', permissions: [...usual] })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  for (const each of breaks) await page.addInitScript(each)
  await page.addInitScript(watchPage)
  await page.goto(url)
  const frame = page.frames().at(-1)!
  await frame.getByRole('button', { name: labels.createButton }).first().waitFor()
  return { context, page, frame, reader, errors, close: () => context.close() } satisfies Visit
}

/** Completes the form of the wizard and waits for the secret. */
export async function makeKey({ frame, reader }: Visit, secret: string): Promise<void> {
  await frame.evaluate((text) => {
    window.harness.nextSecret = text
    window.watch.secret = text
  }, secret)
  await frame.getByRole('button', { name: labels.createButton }).first().click()
  await frame.getByLabel(labels.nameLabel).fill('Booking engine')
  await frame.locator('dialog').getByRole('button', { name: labels.createKey, exact: true }).click()
  await frame.getByRole('dialog', { name: withAnyName(labels.revealTitle) }).waitFor()
  await reader.evaluate((text) => navigator.clipboard.writeText(text), SENTINEL)
}

export const clipboardOf = ({ reader }: Visit) => reader.evaluate(() => navigator.clipboard.readText())

export interface Attempt {
  readonly claimed: Claim
  readonly held: string
  /** Whether the claim came later than a person may have to wait for it. */
  readonly isOverdue: boolean
  readonly calls: readonly ClipboardCall[]
  readonly leaks: readonly string[]
}

/** Copies by one route. Returns the claim of the page and the content of the clipboard. */
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
  // The button is named “Copied” after the first copy.
  const names = name === labels.copy ? new RegExp(`^(${labels.copy}|${labels.copiedButton})$`) : name
  await frame.locator('dialog').getByRole('button', { name: names, exact: true }).click()
}

/** The claim and the content after a late clipboard has settled. Waits for the expected claim to be shown. */
export async function lastClaim(visited: Visit, expected: Claim): Promise<Pick<Attempt, 'claimed' | 'held'>> {
  const { frame } = visited
  await frame.waitForFunction(() => document.documentElement.dataset['clipboard'] === 'settled')
  return { claimed: (await claimOf(frame, LONG_MS, expected)).claimed, held: await clipboardOf(visited) }
}

const LONG_MS = 10_000

/**
 * Reads the claim of the page from its visible text. A dialog that closes without a question claims “copied”, too.
 *
 * A copy by hand is claimed within its event or never, so it needs no wait.
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
        const status = Array.from(dialog.querySelectorAll('[role="status"]'), ({ textContent }) => textContent).join(
          ' ',
        )
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
