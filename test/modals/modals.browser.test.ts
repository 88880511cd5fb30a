import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Locator, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../scripts/findBrowser.mjs'
import { englishLabels as labels } from '../../src/labels/englishLabels'
import { startSite } from './site'

const libraries = readdirSync(fileURLToPath(new URL('page/libraries', import.meta.url)))
  .map((file) => file.replace('.tsx', ''))
  .toSorted()

let browser: Browser
let site: Awaited<ReturnType<typeof startSite>>
beforeAll(async () => {
  site = await startSite()
  browser = await chromium.launch(await findBrowser())
}, 900_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

const settings = (page: Page) => page.locator('[data-settings]')
const ours = (page: Page) => page.locator('dialog[data-kd="dialog"]')
const newKey = (page: Page) => settings(page).getByRole('button', { name: 'Create API key', exact: true })
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

async function inModal(library: string, provider: string, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  try {
    await page.goto(`${site.url}/?library=${library}&provider=${provider}`)
    await page.getByRole('button', { name: 'Open settings' }).click()
    await page.locator('[data-kd="row"]').first().waitFor()
    // Modals fade in, and some of them take the focus at the end of that.
    await page.waitForTimeout(400)
    await act(page)
    expect(errors).toEqual([])
  } finally {
    await context.close()
  }
}

/** Ours has closed and the modal around it has not, even after it has had the time to. */
async function expectOnlyOursClosed(page: Page, closed: Locator): Promise<void> {
  await closed.waitFor({ state: 'detached' })
  await page.waitForTimeout(400)
  expect(await settings(page).isVisible()).toBe(true)
}

const cases = libraries.flatMap((library) => ['above', 'inside'].map((provider) => [library, provider] as const))

describe.each(cases)('inside of a modal of %s, with the provider %s it,', (library, provider) => {
  it('types, and keeps Tab in the form', () =>
    inModal(library, provider, async (page) => {
      await newKey(page).click()
      const field = ours(page).locator('input').first()
      await field.click()
      await page.keyboard.type('Booking engine')
      expect(await field.inputValue()).toBe('Booking engine')
      const stops = await ours(page).locator('input, select, textarea, button').count()
      for (const key of ['Tab', 'Shift+Tab'])
        for (let press = 0; press < stops + 1; press++) {
          await page.keyboard.press(key)
          expect(await page.evaluate(() => !!document.activeElement?.closest('[data-kd="dialog"]'))).toBe(true)
        }
    }))

  it('closes the form alone on Escape and on a press beside it, and gives the focus back', () =>
    inModal(library, provider, async (page) => {
      for (const close of [() => page.keyboard.press('Escape'), () => page.mouse.click(4, 4)]) {
        await newKey(page).click()
        await ours(page).waitFor()
        await close()
        await expectOnlyOursClosed(page, ours(page))
        expect(await focusedText(page)).toBe('Create API key')
      }
    }))

  it('closes a menu, and a dialog of a key, alone on Escape', () =>
    inModal(library, provider, async (page) => {
      const open = settings(page).locator('[aria-haspopup="menu"]').first()
      const menu = page.getByRole('menu')
      await open.click()
      await menu.waitFor()
      await page.keyboard.press('Escape')
      await expectOnlyOursClosed(page, menu)
      await open.click()
      await menu.getByRole('menuitem', { name: labels.details }).click()
      await ours(page).waitFor()
      await page.keyboard.press('Escape')
      await expectOnlyOursClosed(page, ours(page))
      expect(await open.evaluate((button) => button === document.activeElement)).toBe(true)
    }))

  it('creates a key, asks before its secret is lost, copies it, and leaves the modal as it was', () =>
    inModal(library, provider, async (page) => {
      await newKey(page).click()
      await ours(page).locator('input').first().fill('Booking engine')
      await page.keyboard.press('Enter')
      await ours(page).getByRole('button', { name: labels.copy, exact: true }).waitFor()
      for (let press = 0; press < 2; press++) {
        await page.keyboard.press('Escape')
        await page.waitForTimeout(300)
        expect(await ours(page).isVisible()).toBe(true)
      }
      await ours(page).getByRole('button', { name: labels.copy, exact: true }).click()
      await ours(page).getByRole('button', { name: labels.show }).click()
      const secret = await ours(page).locator('[data-kd="secret-text"]').textContent()
      expect(secret).toMatch(/^kd_demo_/)
      await ours(page).getByText(labels.copied).waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret)
      await ours(page).getByRole('button', { name: labels.done }).click()
      await expectOnlyOursClosed(page, ours(page))
      expect(await focusedText(page)).toBe('Create API key')
      await page.keyboard.press('Escape')
      await settings(page).waitFor({ state: 'hidden' })
    }))
})
