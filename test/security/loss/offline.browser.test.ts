import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { englishLabels as labels } from '../../../src/labels/englishLabels'
import { withBrowser } from '../hostile/pages'
import { askForKey, button, expectCopied, expectShown, SECRET, visit, waitForStep } from './visit'

const browser = withBrowser()

it(
  'shows and copies the secret although the network fails after the creation',
  { tags: 'fault/offline-reveal' },
  async () => {
    await visit(browser(), async ({ page, context, backend }) => {
      const after: string[] = []
      await page.route('**/api/keys', async (route) => {
        if (route.request().method() !== 'POST') return route.fallback()
        const response = await route.fetch()
        const body = await response.body()
        page.on('request', (request) => after.push(request.url()))
        await page.route('**/*', (other) => (other === route ? undefined : other.abort()))
        await route.fulfill({ response, body })
        await context.setOffline(true)
        return undefined
      })
      await askForKey(page)
      await waitForStep(page, 'reveal')
      await expectShown(page)
      await page.evaluate(() => window.loss.refetch())
      await expectShown(page)
      await expectCopied(page)
      await button(page, labels.done).click()
      await page.waitForSelector('dialog', { state: 'detached' })
      // A request was tried and failed, which proves that the network was gone.
      expect(after.length).toBeGreaterThan(0)
      expect(await page.locator('[data-new]').count()).toBe(1)
      expect(backend.posts).toBe(1)
    })
  },
)

it(
  'fails at once offline, keeps the form, and sends nothing when the network is back',
  { tags: 'fault/offline-keeps-form' },
  async () => {
    await visit(browser(), async ({ page, context, backend }) => {
      await context.setOffline(true)
      await askForKey(page)
      await page.getByText(labels.nothingCreated).waitFor()
      expect(await page.locator('dialog input').inputValue()).toBe('Booking engine')
      await context.setOffline(false)
      await page.evaluate(() => window.loss.refetch())
      expect(backend.posts).toBe(0)
      await button(page, labels.tryAgain).click()
      await waitForStep(page, 'reveal')
      await expectCopied(page)
      expect(backend.posts).toBe(1)
    })
  },
)

describe('with a page translator that rewrites each step', { tags: 'fault/translated-page' }, () => {
  const translate = (page: Page) => page.evaluate(() => window.loss.translate())
  const isAlive = async (page: Page) => expect(await page.locator('[data-kd="table"]').count()).toBe(1)

  /** Every step in turn, each rewritten before the next. */
  const turns: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
    ['the form', (page) => button(page, labels.createButton).first().click()],
    [
      'a missing name',
      async (page) => {
        await button(page.locator('dialog'), labels.createKey).click()
        await page.getByText(labels.nameError.required).waitFor()
      },
    ],
    ['a long name', (page) => page.locator('dialog input').fill('B'.repeat(95))],
    ['the name', (page) => page.locator('dialog input').fill('Booking engine')],
    [
      'a failure',
      async (page) => {
        await page.locator('dialog input').press('Enter')
        await page.locator('dialog [role="alert"]').waitFor()
      },
    ],
    [
      'the secret',
      async (page) => {
        await page.locator('dialog input').press('Enter')
        await waitForStep(page, 'reveal')
      },
    ],
    ['the shown secret', (page) => button(page, labels.show).click()],
    ['the hidden secret', (page) => button(page, labels.hide).click()],
    ['the shown secret again', (page) => button(page, labels.show).click()],
    ['the question', (page) => page.keyboard.press('Escape')],
    ['the secret again', (page) => button(page, labels.backToSecret).click()],
  ]

  it('copies the secret byte for byte', async () => {
    await visit(browser(), async ({ page, backend }) => {
      backend.instead = { status: 429, body: {} }
      expect(await translate(page)).toBeGreaterThan(0)
      for (const [where, go] of turns) {
        await go(page)
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)))
        expect(await translate(page), where).toBeGreaterThanOrEqual(0)
        await isAlive(page)
      }
      await page.evaluate(() => window.loss.refetch())
      await expectShown(page)
      await translate(page)
      await expectCopied(page)
      await translate(page)
      await button(page, labels.done).click()
      await page.waitForSelector('dialog', { state: 'detached' })
      await isAlive(page)
      expect(await page.locator('[data-new]').count()).toBe(1)
      expect(await page.content()).not.toContain(SECRET)
    })
  })

  it('downloads the secret byte for byte', { tags: 'fault/translated-download' }, async () => {
    await visit(browser(), async ({ page, backend }) => {
      expect(await translate(page)).toBeGreaterThan(0)
      await button(page, labels.createButton).first().click()
      expect(await translate(page)).toBeGreaterThan(0)
      await page.locator('dialog input').fill('Booking engine')
      await button(page.locator('dialog'), labels.createKey).click()
      await waitForStep(page, 'reveal')
      expect(await translate(page)).toBeGreaterThan(0)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        button(page, labels.download).click({ noWaitAfter: true }),
      ])
      expect(download.suggestedFilename()).toBe('booking-engine-api-key.env')
      expect(await readFile(await download.path(), 'utf8')).toBe(`BOOKING_ENGINE_API_KEY=${SECRET}\n`)
      await page.getByText(labels.downloaded).waitFor()
      expect(await translate(page)).toBeGreaterThan(0)
      // A download does not count as saved until the user confirms it, so closing still asks.
      await page.keyboard.press('Escape')
      await waitForStep(page, 'leave')
      await translate(page)
      await button(page, labels.backToSecret).click()
      await waitForStep(page, 'reveal')
      await button(page, labels.download).click()
      await translate(page)
      await page.locator('dialog label').filter({ hasText: labels.savedCheckbox }).click()
      await translate(page)
      await button(page, labels.done).click()
      await page.waitForSelector('dialog', { state: 'detached' })
      await isAlive(page)
      expect(await page.content()).not.toContain(SECRET)
      expect(backend.posts).toBe(1)
    })
  })
})
