import { afterAll, beforeAll, expect, it } from 'vitest'
import { serve, withBrowser } from '../security/hostile/pages'
import { pdfText } from '../security/leaks/checks/pdfText'

const browser = withBrowser()
let site: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  site = await serve(new URL('browser/keptPlace.tsx', import.meta.url), {})
})
afterAll(() => site.close())

const countOf = (text: string, part: string) => text.replaceAll(/\s/g, '').split(part.replaceAll(' ', '')).length - 1

it('prints an open dialog once, and not on each page', async () => {
  const page = await browser().newPage({ viewport: { width: 1100, height: 800 } })
  await page.goto(`${site.url}?rows=120`)
  await page.getByRole('button', { name: 'Actions for Key 2', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Details' }).click()
  await page.getByRole('dialog', { name: 'Details of “Key 2”' }).waitFor()
  const text = pdfText(await page.pdf())
  expect(countOf(text, 'Key 119')).toBe(1)
  expect(countOf(text, 'Details of “Key 2”')).toBe(1)
  await page.close()
})

it('covers only the content behind the dialog on paper', async () => {
  const page = await browser().newPage({ viewport: { width: 1100, height: 800 } })
  await page.goto(`${site.url}?rows=120`)
  await page.getByRole('button', { name: 'Actions for Key 2', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Details' }).click()
  const dialog = page.getByRole('dialog', { name: 'Details of “Key 2”' })
  await dialog.waitFor()
  await page.emulateMedia({ media: 'print' })
  const styles = await dialog.evaluate((element) => ({
    backdrop: getComputedStyle(element, '::backdrop').display,
    panel: getComputedStyle(element.querySelector('[data-kd="panel"]')!).printColorAdjust,
  }))
  expect(styles).toEqual({ backdrop: 'none', panel: 'exact' })
  await page.close()
})
