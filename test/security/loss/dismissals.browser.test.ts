import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { englishLabels as labels } from '../../../src/labels/englishLabels'
import { withBrowser } from '../hostile/pages'
import { askForKey, button, expectCopied, expectShown, step, visit, waitForStep } from './visit'

const browser = withBrowser()

const onDialog = (page: Page, act: (dialog: HTMLDialogElement) => void) => page.locator('dialog').evaluate(act)

const WAYS: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['Escape', (page) => page.keyboard.press('Escape')],
  [
    'Escape twice',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
    },
  ],
  ['the cross', (page) => page.locator('dialog [data-kd="icon-button"]').click()],
  ['Done', (page) => button(page, labels.done).click()],
  ['a click beside the dialog', (page) => page.mouse.click(8, 8)],
  [
    'the way back within the page',
    async (page) => {
      await page.evaluate(() => history.pushState(null, '', '#step'))
      await page.evaluate(() => history.back())
    },
  ],
  [
    'the way back out of the page, when one stays after being asked',
    async (page) => {
      const asked = page.waitForEvent('dialog')
      // Two entries back, past the one of the previous way, which the page refused to leave.
      const going = page.evaluate(() => history.go(-2))
      const question = await asked
      expect(question.type()).toBe('beforeunload')
      await question.dismiss()
      await going
    },
  ],
  [
    'the host’s `open`',
    (page) =>
      page.evaluate(() => {
        window.loss.render(true)
        window.loss.render(false)
      }),
  ],
  ['`dialog.close()`', (page) => onDialog(page, (dialog) => dialog.close('gone'))],
  [
    'a cancel event',
    (page) => onDialog(page, (dialog) => void dialog.dispatchEvent(new Event('cancel', { cancelable: true }))),
  ],
  [
    'the close request of a phone, three times',
    (page) =>
      onDialog(page, (dialog) => {
        for (let count = 0; count < 3; count++) dialog.requestClose()
      }),
  ],
  ['Enter', (page) => page.keyboard.press('Enter')],
  [
    'everything at once',
    (page) =>
      onDialog(page, (dialog) => {
        const escape = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
        dialog.dispatchEvent(escape())
        for (const type of ['mousedown', 'mouseup', 'click'])
          dialog.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }))
        dialog.close()
        dialog.querySelector<HTMLElement>('[data-kd="icon-button"]')?.click()
        dialog.dispatchEvent(escape())
        dialog.requestClose()
        dialog.dispatchEvent(escape())
      }),
  ],
]

it('asks first, or stays open, on each of 13 ways to dismiss the secret', { tags: 'fault/dismissals' }, async () => {
  await visit(browser(), async ({ page, backend }) => {
    await askForKey(page)
    await waitForStep(page, 'reveal')
    const left: string[] = []
    for (const [way, dismiss] of WAYS) {
      await dismiss(page)
      // Waits for a late `close` event or a late commit.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)))
      const seen = await step(page).catch(() => null)
      const isOpen = await page.locator('dialog:modal').count()
      if (!isOpen || (seen !== 'leave' && seen !== 'reveal')) left.push(`${way}: ${seen}`)
      await expectShown(page)
    }
    expect(left).toEqual([])
    expect(WAYS).toHaveLength(13)
    await expectCopied(page)
    expect(backend.posts).toBe(1)
  })
})

it('catches a dialog that closes without a question', { tags: 'self-test' }, async () => {
  await visit(browser(), async ({ page }) => {
    await askForKey(page)
    await waitForStep(page, 'reveal')
    await page.keyboard.press('Escape')
    await button(page, labels.closeAnyway).click()
    expect(await page.locator('dialog:modal').count()).toBe(0)
  })
})
