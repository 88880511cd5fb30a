// @vitest-environment node
import { expect, it } from 'vitest'
import { englishLabels as labels } from '../../../src/labels/englishLabels'
import { withBrowser } from '../hostile/pages'
import { askForKey, button, expectCopied, expectShown, SECRET, visit, waitForStep } from './visit'

const browser = withBrowser()

it(
  'gets the same secret with the same request after a reload during creation at L1',
  { tags: 'fault/reload-same-secret' },
  async () => {
    await visit(browser(), async ({ page }) => {
      await page.goto(`${page.url()}&level=L1`)
      const sent: string[] = []
      await page.route('**/api/keys', (route) => {
        const request = route.request()
        if (request.method() !== 'POST') return route.fallback()
        sent.push(`${request.headers()['idempotency-key']} ${request.postData()}`)
        // The first response never arrives.
        return sent.length > 1 ? route.fallback() : undefined
      })
      await askForKey(page)
      await expect.poll(() => sent.length).toBe(1)
      const questions: string[] = []
      page.on('dialog', (dialog) => {
        questions.push(dialog.type())
        return dialog.accept()
      })
      await page.reload()
      expect(questions).toEqual(['beforeunload'])
      expect(await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]))).not.toContain(
        SECRET,
      )

      await page.getByText(labels.unresolvedTitle('Booking engine')).waitFor()
      await button(page, labels.resume).click()
      await waitForStep(page, 'reveal')
      await expectShown(page)
      await expectCopied(page)
      expect(sent).toHaveLength(2)
      expect(sent[1]).toBe(sent[0])
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    })
  },
)
