import type { Browser, BrowserContext, Locator, Page } from 'playwright'
import { expect } from 'vitest'
import { englishLabels as labels } from '../../../src/labels/englishLabels'
import { type Answer, serve } from '../hostile/pages'

export const SECRET = 'kd_demo_4rT9sXk2Lq8vBn1Zw6Yc3Hd7Jf5Gm0Pa'

interface Backend {
  posts: number
  /** Replaces the next response to a creation. */
  instead: Answer | undefined
}

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  readonly backend: Backend
}

/** Runs `tour` on a page with its own backend, and closes both. */
export async function visit(browser: Browser, tour: (visit: Visit) => Promise<void>): Promise<void> {
  const backend: Backend = { posts: 0, instead: undefined }
  const rows: object[] = []
  const server = await serve(new URL('browser/host.tsx', import.meta.url), {
    api: (method, _url, text) => {
      if (method !== 'POST') return { body: { data: rows, total: rows.length } }
      backend.posts++
      const { instead } = backend
      backend.instead = undefined
      if (instead) return instead
      const { name } = JSON.parse(text) as { name: string }
      const data = { id: `key_${rows.length}`, name, createdAt: new Date().toISOString() }
      rows.unshift(data)
      return { status: 201, body: { data, secret: SECRET } }
    },
  })
  const context = await browser.newContext({
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    // A previous page, as a target for Back.
    await page.goto(server.url)
    await page.goto(`${server.url}?keys`)
    await tour({ page, context, backend })
    expect(await page.evaluate(() => window.loss.errors)).toEqual([])
  } finally {
    await context.close()
    await server.close()
  }
}

export const button = (page: Page | Locator, name: string) =>
  page.locator('button').filter({ hasText: new RegExp(`^${name}$`) })

export const step = (page: Page) => page.locator('dialog').getAttribute('data-step')

export const waitForStep = (page: Page, name: string) => page.waitForSelector(`dialog[data-step="${name}"]`)

export async function askForKey(page: Page): Promise<void> {
  await button(page, labels.createButton).first().click()
  await page.locator('dialog input').fill('Booking engine')
  await button(page.locator('dialog'), labels.createKey).click()
}

/** Expects that the whole secret can be shown. */
export async function expectShown(page: Page): Promise<void> {
  if ((await step(page)) === 'leave') await button(page, labels.backToSecret).click()
  await waitForStep(page, 'reveal')
  const show = button(page, labels.show)
  if (await show.isVisible()) await show.click()
  expect(await page.locator('[data-kd="secret-text"]').textContent()).toBe(SECRET)
  await button(page, labels.hide).click()
}

/** Copies with the button, and expects the clipboard to hold the secret byte for byte. */
export async function expectCopied(page: Page): Promise<void> {
  await button(page, labels.copy).click()
  await page.waitForSelector('[data-copy="copied"]')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(SECRET)
}
