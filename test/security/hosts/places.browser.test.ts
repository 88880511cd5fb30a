import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { englishLabels as labels } from '../../../src/labels/englishLabels'
import { serve, withBrowser } from '../hostile/pages'

const browser = withBrowser()
let site: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  site = await serve(new URL('browser/places.tsx', import.meta.url))
})
afterAll(() => site.close())

/** Ways in which a host hides a part of its page. */
const WAYS: Readonly<Record<string, (id: string) => void>> = {
  'display: none': (id) => {
    document.getElementById(id)!.style.display = 'none'
  },
  'the hidden attribute': (id) => {
    document.getElementById(id)!.hidden = true
  },
  'content-visibility: hidden': (id) => {
    document.getElementById(id)!.style.setProperty('content-visibility', 'hidden')
  },
  'a closed <details>': (id) => {
    const details = document.createElement('details')
    const element = document.getElementById(id)!
    element.replaceWith(details)
    details.append(element)
  },
  // Like a breakpoint of the host: nothing is resized, and the element itself does not change.
  'a media query': (id) => {
    const style = document.createElement('style')
    style.textContent = `@media print, (min-width: 1px) { #${id} { display: none } }`
    document.head.append(style)
  },
  'being removed': (id) => document.getElementById(id)!.remove(),
}

const dialog = (page: Page) => page.locator('dialog[data-kd="dialog"]')
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true })

async function onPage(query: string, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser().newPage()
  page.setDefaultTimeout(5000)
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  try {
    await page.goto(`${site.url}?${query}`)
    await page.locator('[data-kd="actions-host"]').waitFor({ state: 'attached' })
    await act(page)
    expect(errors).toEqual([])
  } finally {
    await page.close()
  }
}

async function reveal(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New key in the menu' }).click()
  await dialog(page).locator('input').first().fill('Nightly')
  await page.keyboard.press('Enter')
  await button(page, labels.show).click()
  await button(page, labels.copy).click()
  await button(page, labels.copiedButton).waitFor()
}

/** Presses the middle of an element with the mouse, without any check. */
async function pressAt(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox()
  if (!box) throw new Error('The element to press is not rendered.')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

/** Expects the page to respond to a press. */
async function expectUsable(page: Page): Promise<void> {
  await page.evaluate(() => {
    const other = document.body.appendChild(document.createElement('button'))
    other.textContent = 'Elsewhere'
    other.addEventListener('click', () => void (document.title = 'pressed'))
  })
  await page.getByRole('button', { name: 'Elsewhere' }).click()
  expect(await page.title()).toBe('pressed')
}

it('keeps a shown secret on screen while a media query hides and shows its menu', () =>
  onPage('', async (page) => {
    await page.addStyleTag({ content: '@media (width < 700px) { #menu { display: none } }' })
    await reveal(page)
    const before = await dialog(page).textContent()
    for (const width of [600, 1000, 600]) {
      await page.setViewportSize({ width, height: 700 })
      await page.waitForFunction(() => document.querySelector('dialog:modal')?.checkVisibility())
      expect(await dialog(page).textContent()).toBe(before)
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(labels.copiedButton)
    }
    await button(page, labels.done).click()
    await dialog(page).waitFor({ state: 'detached' })
    await expectUsable(page)
  }))

describe.each(Object.entries(WAYS))('a wizard whose container is hidden by %s', (_, hide) => {
  it.each(['empty', 'empty&second'])('opens in a visible place (?%s)', (query) =>
    onPage(query, async (page) => {
      await page.evaluate(hide, 'menu')
      // The first wizard is that of the menu, also for the button of the empty table.
      await page.locator('[data-kd="table"]').getByRole('button', { name: labels.createButton }).click()
      await dialog(page).locator('input').first().fill('Nightly')
      expect(await dialog(page).evaluate((element) => element.checkVisibility())).toBe(true)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await dialog(page).waitFor({ state: 'detached' })
      await expectUsable(page)
    }),
  )

  it.each(['', 'second'])(
    'keeps the shown secret visible, with its state and the focus (?%s)',
    { tags: 'fault/hidden-wizard-keeps-secret' },
    (query) =>
      onPage(query, async (page) => {
        await reveal(page)
        const before = await dialog(page).textContent()
        await page.evaluate(hide, 'menu')
        await page.waitForFunction(() => document.querySelector('dialog:modal')?.checkVisibility())
        expect(before).toContain('kd_demo_')
        expect(await dialog(page).textContent()).toBe(before)
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(labels.copiedButton)
        await button(page, labels.done).click()
        await dialog(page).waitFor({ state: 'detached' })
        await expectUsable(page)
      }),
  )
})

it.each(Object.entries(WAYS))('shows the key details although the table is hidden by %s in the meantime', (_, hide) =>
  onPage('', async (page) => {
    await page.locator('[aria-haspopup="menu"]').click()
    await page.getByRole('menuitem', { name: labels.details }).click()
    await dialog(page).waitFor()
    await page.evaluate(hide, 'table')
    await page.waitForFunction(() => document.querySelector('dialog:modal')?.checkVisibility())
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
    await expectUsable(page)
  }),
)

it('responds to mouse and keyboard although its parent is inert', () =>
  onPage('', async (page) => {
    await reveal(page)
    await page.evaluate(() => document.getElementById('menu')!.toggleAttribute('inert', true))
    // A modal dialog is not affected by inert ancestors, but Playwright's own checks do not know that.
    await pressAt(page, button(page, labels.hide))
    await button(page, labels.show).waitFor()
    await page.keyboard.press('Enter')
    await button(page, labels.hide).waitFor()
    await pressAt(page, button(page, labels.done))
    await dialog(page).waitFor({ state: 'detached' })
  }))

it('leaves the page usable while it has no visible place, and returns when it has one', () =>
  onPage('', async (page) => {
    await reveal(page)
    const style = await page.addStyleTag({ content: 'dialog[data-kd] { display: none !important }' })
    await page.waitForFunction(() => document.querySelector('dialog:modal') === null)
    await expectUsable(page)
    await style.evaluate((element) => element.parentNode?.removeChild(element))
    await page.setViewportSize({ width: 900, height: 700 })
    await button(page, labels.done).click()
    await dialog(page).waitFor({ state: 'detached' })
  }))
