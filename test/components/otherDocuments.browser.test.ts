import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserContext, Frame, Page } from 'playwright'
import { serve, withBrowser } from '../security/hostile/pages'

const browser = withBrowser()
let site: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  site = await serve(new URL('browser/otherDocuments.tsx', import.meta.url), {})
})
afterAll(() => site.close())

interface Visit {
  readonly context: BrowserContext
  /** Has the keyboard. */
  readonly page: Page
  readonly frame: Frame
}

async function visit(place: string): Promise<Visit> {
  const context = await browser().newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  context.setDefaultTimeout(8000)
  const opener = await context.newPage()
  await opener.goto(`${site.url}?in=${place}`)
  const popup = place === 'popup' ? opener.waitForEvent('popup') : undefined
  if (popup) await opener.getByRole('button', { name: 'Open' }).click()
  const page = (await popup) ?? opener
  const frame = page.frames().at(-1)!
  await frame.getByRole('rowheader', { name: 'Key 3' }).waitFor()
  return { context, page, frame }
}

const focusedText = (frame: Frame) =>
  frame.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent)

async function createKey({ page, frame }: Visit, name: string) {
  await frame.getByRole('button', { name: 'Create API key' }).focus()
  await page.keyboard.press('Enter')
  await frame.getByRole('textbox', { name: 'Name' }).waitFor()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await frame.getByRole('button', { name: 'Copy', exact: true }).waitFor()
}

describe.each(['frame', 'popup'])('a page rendered by a portal into a %s', (place) => {
  it('closes the form with Escape, keeps the draft and restores the focus', async () => {
    const { context, page, frame } = await visit(place)
    const trigger = frame.getByRole('button', { name: 'Create API key' })
    const name = frame.getByRole('textbox', { name: 'Name' })
    await trigger.focus()
    await page.keyboard.press('Enter')
    await name.waitFor()
    await page.keyboard.type('Draft')
    await page.keyboard.press('Escape')
    await name.waitFor({ state: 'detached' })
    expect(await focusedText(frame)).toBe('Create API key')
    await page.keyboard.press('Enter')
    await name.waitFor()
    expect(await name.inputValue()).toBe('Draft')
    await context.close()
  })

  it('keeps Tab inside the dialog', async () => {
    const { context, page, frame } = await visit(place)
    await frame.getByRole('button', { name: 'Create API key' }).click()
    await frame.getByRole('textbox', { name: 'Name' }).waitFor()
    const hasFocus = () => frame.evaluate(() => document.querySelector('dialog')?.contains(document.activeElement))
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab')
      expect(await hasFocus()).toBe(true)
    }
    await context.close()
  })

  it('moves through the menu with the arrow keys and closes it with Escape', async () => {
    const { context, page, frame } = await visit(place)
    const button = frame.getByRole('button', { name: 'Actions for Key 2' })
    await button.focus()
    await page.keyboard.press('Enter')
    const menu = frame.getByRole('menu')
    await menu.waitFor()
    const first = await focusedText(frame)
    await page.keyboard.press('ArrowDown')
    expect(await focusedText(frame)).not.toBe(first)
    const [outer, inner] = [(await menu.boundingBox())!, (await button.boundingBox())!]
    expect(outer.x + outer.width - inner.x - inner.width).toBeCloseTo(0, 0)
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })
    expect(await focusedText(frame)).toBe('Actions for Key 2')
    await context.close()
  })

  it('closes the menu on a press on its button or elsewhere', async () => {
    const { context, frame } = await visit(place)
    const button = frame.getByRole('button', { name: 'Actions for Key 2' })
    const menu = frame.getByRole('menu')
    for (const press of [() => button.click(), () => frame.getByRole('heading', { name: 'Elsewhere' }).click()]) {
      await button.click()
      await menu.waitFor()
      await press()
      await menu.waitFor({ state: 'detached' })
    }
    await context.close()
  })

  it('asks before an unsaved secret is lost, on Escape and on leaving the document', async () => {
    const visited = await visit(place)
    const { context, page, frame } = visited
    await createKey(visited, 'Unsaved')
    expect(await frame.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(false)
    await page.keyboard.press('Escape')
    await frame.getByRole('alertdialog').waitFor()
    await page.keyboard.press('Escape')
    await frame.getByRole('button', { name: 'Copy', exact: true }).click()
    await frame.getByText('The clipboard contains the whole secret.').waitFor()
    expect(await frame.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(true)
    await context.close()
  })

  it('copies the secret, and restores the focus when it is closed', async () => {
    const visited = await visit(place)
    const { context, page, frame } = visited
    await createKey(visited, 'Copied')
    await frame.getByRole('button', { name: 'Show', exact: true }).click()
    const secret = await frame.locator('[data-kd="secret-text"]').textContent()
    await frame.getByRole('button', { name: 'Copy', exact: true }).click()
    await frame.getByText('The clipboard contains the whole secret.').waitFor()
    expect(await frame.evaluate(() => navigator.clipboard.readText())).toBe(secret)
    await page.keyboard.press('Escape')
    await frame.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await focusedText(frame)).toBe('Create API key')
    await context.close()
  })

  it('selects the secret if the browser refuses to copy', async () => {
    const visited = await visit(place)
    const { context, frame } = visited
    await createKey(visited, 'Refused')
    await frame.evaluate(() => {
      document.execCommand = () => false
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
    })
    await frame.getByRole('button', { name: 'Copy', exact: true }).click()
    await frame.getByText('The browser blocked copying.').waitFor()
    const [selected, shown] = await frame.evaluate(() => [
      getSelection()?.toString(),
      document.querySelector('[data-kd="secret-text"]')?.textContent,
    ])
    expect(selected).toBe(shown)
    await context.close()
  })

  it('copies the id of a key', async () => {
    const { context, frame } = await visit(place)
    await frame.getByRole('button', { name: 'Actions for Key 2' }).click()
    await frame.getByRole('menuitem', { name: 'Details' }).click()
    await frame.getByRole('button', { name: 'Copy ID' }).click()
    await frame.locator('[data-copy="copied"]').waitFor()
    expect(await frame.evaluate(() => navigator.clipboard.readText())).toBe('2')
    await context.close()
  })

  it('selects a range of rows with Shift and explains a date under the pointer', async () => {
    const { context, frame } = await visit(place)
    await frame.getByRole('checkbox', { name: 'Key 3' }).click()
    await frame.getByRole('checkbox', { name: 'Key 1' }).click({ modifiers: ['Shift'] })
    expect(await frame.getByRole('checkbox', { name: 'Key 2' }).isChecked()).toBe(true)
    const date = frame.locator('time').first()
    await date.hover()
    expect(await date.getAttribute('title')).toContain('2026')
    await context.close()
  })
})

it.each(['frame', 'popup'])(
  'shows an unsaved secret in the app when its %s is closed, and asks before closing',
  async (place) => {
    const visited = await visit(place)
    const { context, page } = visited
    await createKey(visited, 'Moved')
    const [app] = context.pages()
    if (place === 'popup') await page.close()
    else await page.evaluate(() => document.querySelector('iframe')?.remove())
    const dialog = app!.getByRole('dialog')
    await dialog.waitFor()
    await dialog.getByRole('button', { name: 'Done' }).focus()
    await app!.keyboard.press('Escape')
    await app!.getByRole('button', { name: 'Close anyway' }).waitFor()
    await context.close()
  },
)
