import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { serve, withBrowser } from '../security/hostile/pages'

const browser = withBrowser()
const requests: string[] = []
let site: Awaited<ReturnType<typeof serve>>

/** Two organizations whose keys have the same ids. */
function answer(method: string, url: string) {
  requests.push(`${method} ${url}`)
  const [, scope] = /orgs\/(\w+)\//.exec(url) ?? []
  const items = ['1', '2', '3'].map((id) => ({ id, name: `${scope} key ${id}`, createdAt: '2026-10-02T07:30:00.000Z' }))
  return method === 'GET' ? { body: { data: items } } : { status: 204, body: null }
}

beforeAll(async () => {
  site = await serve(new URL('browser/scopeFromAddress.tsx', import.meta.url), { api: answer })
})
afterAll(() => site.close())
beforeEach(() => void (requests.length = 0))

/** A page at globex that came from acme. */
async function visitGlobex() {
  const page = await browser().newPage({ viewport: { width: 1100, height: 700 } })
  await page.goto(`${site.url}?org=acme`)
  await page.getByText('acme key 2').waitFor()
  await page.evaluate(() => {
    history.pushState(null, '', '?org=globex')
    dispatchEvent(new PopStateEvent('popstate'))
  })
  await page.getByText('globex key 2').waitFor()
  return page
}
type Page = Awaited<ReturnType<typeof visitGlobex>>

async function goBack(page: Page) {
  await page.evaluate(() => history.back())
  await page.getByText('acme key 2').waitFor()
}
const open = async (page: Page, action: string) => {
  await page.getByRole('button', { name: 'Actions for globex key 2' }).click()
  await page.locator(`[data-kd="menu-item"][data-action="${action}"]`).click()
  await page.locator('dialog[open]').waitFor()
}
const openDialogs = (page: Page) => page.locator('dialog[open]').count()
const changes = () => requests.filter((request) => !request.startsWith('GET'))

it.each(['details', 'delete'])('closes the dialog %s on the way back to another organization', async (action) => {
  const page = await visitGlobex()
  await open(page, action)
  await goBack(page)
  await expect.poll(() => openDialogs(page)).toBe(0)
  // Nothing is left of it that could be pressed.
  await page.keyboard.press('Enter')
  expect(changes()).toEqual([])
  await page.close()
})

it('closes the form, the menu, the search and the selection on the way back', async () => {
  const page = await visitGlobex()
  await page.getByRole('searchbox').fill('globex key')
  await page.getByRole('checkbox', { name: 'globex key 2' }).check()
  await page.waitForFunction(() => location.search.includes('kd_q'))
  await page.getByRole('button', { name: 'New key' }).click()
  await page.locator('dialog[open] input').first().fill('For globex')
  await goBack(page)
  await expect.poll(() => openDialogs(page)).toBe(0)
  expect(await page.getByRole('searchbox').inputValue()).toBe('')
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
  await page.getByRole('button', { name: 'Actions for acme key 2' }).click()
  await page.getByRole('menu').waitFor()
  await page.evaluate(() => history.forward())
  await page.getByText('globex key 2').waitFor()
  expect(await page.getByRole('menu').count()).toBe(0)
  expect(changes()).toEqual([])
  await page.close()
})

it('does not report a deletion that is answered after the way back', async () => {
  const page = await visitGlobex()
  await open(page, 'delete')
  await page.locator('dialog[open] [data-variant="danger"]').click()
  await goBack(page)
  await expect.poll(changes).toEqual(['DELETE /api/orgs/globex/keys/2'])
  await page.getByText('acme key 2').waitFor()
  expect(await page.locator('[data-kd="key-notice"]').count()).toBe(0)
  await page.close()
})
