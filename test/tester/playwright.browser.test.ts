import { createApiKeysTester, mockClipboard } from 'keydrawer/tester'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { serve, withBrowser } from '../security/hostile/pages'

const browser = withBrowser()
let site: Awaited<ReturnType<typeof serve>>
let page: Page

beforeAll(async () => {
  site = await serve(new URL('browser/longPage.tsx', import.meta.url))
})
beforeEach(async () => {
  page = await browser().newPage()
  await page.goto(site.url)
})
afterEach(() => page.close())
afterAll(() => site.close())

it('creates a key and copies its secret', async () => {
  const keys = createApiKeysTester({ page })
  await keys.ready()
  const clipboard = await mockClipboard({ page })
  const created = await keys.create({ name: 'CI', expires: { days: 30 } })
  expect(await created.copy()).toBe(created.secret())
  expect(await clipboard.readText()).toBe(created.secret())
  await created.done()
  expect(await keys.key('CI').status).toBe('active')
  expect(await page.getByRole('row', { name: 'CI', exact: true }).count()).toBe(1)
  expect(await page.getByRole('rowheader', { name: 'CI', exact: true }).count()).toBe(1)
})

it('scrolls through virtual rows, and deletes a key after typed confirmation', async () => {
  const keys = createApiKeysTester({ page })
  await keys.ready()
  expect(new Set(await keys.keys).size).toBe(200)
  await keys.key('Worker 150').delete()
  expect(await keys.notices).toHaveLength(1)
  await keys.search('worker 15')
  expect(await keys.keys).toHaveLength(11)
})

it('refuses to copy, and says what the page shows without the secret', async () => {
  const keys = createApiKeysTester({ page, timeout: 1000 })
  await keys.ready()
  await mockClipboard({ page, refuses: true })
  await expect(keys.key('Deploy').status).rejects.toThrow(/Expected a key “Deploy”.*\n.*“Worker \d+”/)
  const created = await keys.create({ name: 'CI' })
  const error: unknown = await created.copy().catch((reason: unknown) => reason)
  expect(String(error)).toContain('refused')
  expect(String(error)).not.toContain(created.secret())
})
