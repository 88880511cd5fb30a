import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { englishLabels as labels } from '../../../src/labels/englishLabels'
import { withBrowser } from '../hostile/pages'
import { askForKey, button, expectShown, SECRET, step, visit, waitForStep } from './visit'

const browser = withBrowser()

/** Holds a key long enough to run through every step. From the second event on, the browser sets `repeat`. */
async function hold(page: Page, key: string): Promise<void> {
  for (let count = 0; count < 12; count++) {
    await page.keyboard.down(key)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  }
  await page.keyboard.up(key)
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText().catch(() => ''))

describe('a held key', { tags: 'fault/held-key-in-browser' }, () => {
  it('stops at the question while Enter is held on Done, and copies nothing', async () => {
    await visit(browser(), async ({ page }) => {
      await askForKey(page)
      await waitForStep(page, 'reveal')
      await button(page, labels.done).focus()
      await hold(page, 'Enter')
      expect(await step(page)).toBe('leave')
      expect(await clipboard(page)).not.toBe(SECRET)
      await expectShown(page)
    })
  })

  it('does not reopen the dialog while the Enter that closed it is held', async () => {
    await visit(browser(), async ({ page }) => {
      await askForKey(page)
      await waitForStep(page, 'reveal')
      await button(page, labels.copy).click()
      await page.waitForSelector('[data-copy="copied"]')
      await button(page, labels.done).focus()
      await hold(page, 'Enter')
      expect(await page.locator('dialog').count()).toBe(0)
    })
  })

  it('opens the form once while Enter is held on the trigger, and sends nothing', async () => {
    await visit(browser(), async ({ page, backend }) => {
      await button(page, labels.createButton).first().focus()
      await hold(page, 'Enter')
      expect(await page.locator('dialog [aria-invalid="true"]').count()).toBe(0)
      expect(
        await page
          .locator('dialog input')
          .first()
          .evaluate((field) => field === document.activeElement),
      ).toBe(true)
      expect(backend.posts).toBe(0)
    })
  })

  it('asks once while Escape is held', async () => {
    await visit(browser(), async ({ page }) => {
      await askForKey(page)
      await waitForStep(page, 'reveal')
      await hold(page, 'Escape')
      expect(await step(page)).toBe('leave')
    })
  })
})

describe('keyboard only', { tags: 'fault/keyboard-only' }, () => {
  it('continues a form after Escape closed it', async () => {
    await visit(browser(), async ({ page }) => {
      await button(page, labels.createButton).first().focus()
      await page.keyboard.press('Enter')
      await page.locator('dialog input').first().waitFor()
      await page.keyboard.type('Booking')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Enter')
      await page.locator('dialog input').first().waitFor()
      await page.keyboard.type(' engine')
      expect(await page.locator('dialog input').first().inputValue()).toBe('Booking engine')
    })
  })
})
