import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve, STRICT_CSP, withBrowser } from '../hostile/pages'

interface Seen {
  readonly violations: readonly string[]
  readonly escapes: number
  readonly ended: readonly string[]
}

const browser = withBrowser()
let site: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  site = await serve(new URL('page.tsx', import.meta.url), { csp: STRICT_CSP })
})
afterAll(() => site.close())

async function visit(place: string): Promise<Page> {
  const page = await browser().newPage({ viewport: { width: 1100, height: 600 } })
  await page.goto(`${site.url}?in=${place}`)
  await button(page, 0).waitFor()
  return page
}

const button = (page: Page, index: number) =>
  page.getByRole('button', { name: `Actions for Key ${index}`, exact: true })
const menu = (page: Page) => page.getByRole('menu')
const seen = (page: Page) => page.evaluate(() => (window as unknown as { seen: Seen }).seen)
const isHostOpen = (page: Page) => page.evaluate(() => document.querySelector<HTMLDialogElement>('#host')?.open)
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    return (activeElement?.shadowRoot?.activeElement ?? activeElement)?.getAttribute('aria-label')
  })

describe.each(['page', 'dialog', 'shadow'])('row menu in a %s under a strict policy', (place) => {
  it('opens on top, beside its button and inside the window', { tags: 'fault/menu-position' }, async () => {
    const page = await visit(place)
    for (const index of [0, 29]) {
      await button(page, index).scrollIntoViewIfNeeded()
      await button(page, index).click()
      const [box, beside] = [(await menu(page).boundingBox())!, (await button(page, index).boundingBox())!]
      expect(Math.abs(box.x + box.width - beside.x - beside.width)).toBeLessThan(1)
      expect(
        Math.min(Math.abs(box.y - beside.y - beside.height), Math.abs(box.y + box.height - beside.y)),
      ).toBeLessThan(5)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.y + box.height).toBeLessThanOrEqual(600)
      // A trial click fails if an ancestor that clips the table also clips the menu.
      await page.getByRole('menuitem', { name: 'Details' }).click({ trial: true })
      await page.getByRole('menuitem', { name: 'Delete' }).click({ trial: true })
      await page.keyboard.press('Escape')
    }
    expect((await seen(page)).violations).toEqual([])
    await page.close()
  })

  it('closes only the menu on Escape and restores the focus', { tags: 'fault/menu-escape' }, async () => {
    const page = await visit(place)
    await button(page, 0).click()
    await page.keyboard.press('Escape')
    expect(await menu(page).count()).toBe(0)
    expect(await focused(page)).toBe('Actions for Key 0')
    expect((await seen(page)).escapes).toBe(0)
    if (place === 'dialog') expect(await isHostOpen(page)).toBe(true)
    await page.close()
  })

  it(
    'closes on a press on its button, on a press elsewhere and when its button scrolls away',
    { tags: 'fault/menu-closes' },
    async () => {
      const page = await visit(place)
      for (let time = 0; time < 3; time++) {
        await button(page, 0).click()
        expect(await menu(page).count()).toBe(1)
        await button(page, 0).click()
        expect(await menu(page).count()).toBe(0)
      }
      await button(page, 0).click()
      await page.mouse.click(300, 200)
      await expect.poll(() => menu(page).count()).toBe(0)
      await button(page, 0).click()
      await page.mouse.move(300, 400)
      await page.mouse.wheel(0, 200)
      await expect.poll(() => menu(page).count()).toBe(0)
      await page.close()
    },
  )

  it(
    'stays open if its button was scrolled into view just before the press, as screen readers do',
    { tags: 'fault/menu-stays-after-scrolling' },
    async () => {
      const page = await visit(place)
      await button(page, 0).click()
      await menu(page).waitFor()
      await page.keyboard.press('Escape')
      const last = button(page, 29)
      await last.evaluate(async (element: HTMLButtonElement) => {
        element.focus()
        element.click()
        // The browser fires the scroll event in the next frame.
        for (const _ of [1, 2, 3]) await new Promise(requestAnimationFrame)
      })
      expect(await menu(page).count()).toBe(1)
      await page.close()
    },
  )

  it(
    'opens a confirmation that Escape cancels alone, and revokes the key of its row',
    { tags: 'fault/menu-confirmation-escape' },
    async () => {
      const page = await visit(place)
      for (const answer of ['no', 'yes']) {
        await button(page, 2).click()
        await page.keyboard.press('r')
        await page.keyboard.press('r')
        await page.keyboard.press('Enter')
        const question = page.getByRole('alertdialog')
        await question.waitFor()
        if (answer === 'no') await page.keyboard.press('Escape')
        else await question.getByRole('button', { name: 'Revoke' }).click()
        await question.waitFor({ state: 'detached' })
        await expect.poll(() => focused(page)).toBe('Actions for Key 2')
        expect((await seen(page)).ended).toEqual(answer === 'no' ? [] : ['key_2'])
        if (place === 'dialog') expect(await isHostOpen(page)).toBe(true)
      }
      expect(await seen(page)).toMatchObject({ violations: [], escapes: 0 })
      await page.close()
    },
  )
})
