import { afterAll, beforeAll, expect, it } from 'vitest'
import { serve, withBrowser } from '../security/hostile/pages'

const browser = withBrowser()
let site: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  site = await serve(new URL('browser/menuPlace.tsx', import.meta.url), {})
})
afterAll(() => site.close())

async function openMenu(style = '') {
  const page = await browser().newPage({ viewport: { width: 1100, height: 800 } })
  await page.goto(site.url)
  if (style) await page.addStyleTag({ content: style })
  const button = page.getByRole('button', { name: 'Actions for Key 2' })
  await button.click()
  const menu = page.getByRole('menu')
  await menu.waitFor()
  const gaps = async () => {
    const [outer, inner] = [await menu.boundingBox(), await button.boundingBox()]
    if (!outer || !inner) throw new Error('The menu or its button has no box.')
    return { end: outer.x + outer.width - inner.x - inner.width, top: outer.y - inner.y - inner.height }
  }
  return { page, menu, gaps }
}

it.each(['html { zoom: 1.5 }', 'body { zoom: 1.5 }', 'html { zoom: 0.8 } body { zoom: 1.25 }', 'main { zoom: 1.3 }'])(
  'opens the menu under its button with %s',
  async (style) => {
    const { page, gaps } = await openMenu(style)
    const { end, top } = await gaps()
    expect(end).toBeCloseTo(0, 0)
    expect(top).toBeCloseTo(4, 0)
    await page.close()
  },
)

it('stays beside its button when the page is resized', async () => {
  const { page, gaps } = await openMenu()
  await page.setViewportSize({ width: 1090, height: 600 })
  await expect.poll(async () => Math.round((await gaps()).end)).toBe(0)
  await page.close()
})

it('closes on a press in an iframe, which then has the focus', async () => {
  const { page, menu } = await openMenu()
  await page.frameLocator('iframe').getByText('Chat').click()
  await menu.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME')
  await page.close()
})
