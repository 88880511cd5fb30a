import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, expect } from 'vitest'
import { findBrowser } from '../../../scripts/findBrowser.mjs'
import { englishLabels as labels } from '../../../src/labels/englishLabels'
import { type Proxied, servePage } from './servePage'
import { withAnyName } from '../../support/withAnyName'

/** Opens the empty table of one client in a browser. */
export function withTable<Facts extends Proxied & { readonly scope?: string }>(
  client: string,
  setUp: () => Promise<Facts>,
) {
  const open: (() => Promise<void>)[] = []
  afterAll(async () => {
    for (const close of open.toReversed()) await close()
  })

  return async () => {
    const facts = await setUp()
    const served = await servePage(facts)
    open.push(served.stop)
    const browser: Browser = await chromium.launch(await findBrowser())
    open.push(() => browser.close())
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], locale: 'en-US' })
    const page = await context.newPage()
    const query = new URLSearchParams({ client, ...(facts.scope && { scope: facts.scope }) })
    await page.goto(`${served.url}?${query}`)
    await page.getByText(labels.emptyTitle).waitFor()
    return { ...facts, page, create: () => create(page), end: () => end(page) }
  }
}

const NAME = 'CI deploy'
const inDialog = (page: Page, name: string) => page.locator('dialog').getByRole('button', { name, exact: true })
const rows = (page: Page) => page.locator('tbody').getByRole('row')

/** Creates a key and copies its secret, then checks that the page no longer contains it. */
async function create(page: Page): Promise<string> {
  await page.getByRole('button', { name: labels.createButton, exact: true }).first().click()
  const dialog = page.locator('dialog')
  await inDialog(page, labels.createKey).waitFor()
  const name = dialog.getByLabel(labels.nameLabel)
  if (await name.isVisible()) await name.fill(NAME)
  await inDialog(page, labels.createKey).click()
  await page.getByRole('dialog', { name: withAnyName(labels.revealTitle) }).waitFor()
  await inDialog(page, labels.copy).click()
  await page.getByText(labels.copied).waitFor()
  const secret = await page.evaluate(() => navigator.clipboard.readText())
  await inDialog(page, labels.done).click()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => rows(page).count()).toBe(1)
  expect(await page.content()).not.toContain(secret)
  await page.reload()
  await expect.poll(() => rows(page).count()).toBe(1)
  expect(await page.content()).not.toContain(secret)
  return secret
}

/** Deletes the only key with its menu, and waits for the empty list. */
async function end(page: Page): Promise<void> {
  await rows(page).getByRole('button').last().click()
  await page.getByRole('menuitem', { name: labels.delete, exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: labels.delete, exact: true }).click()
  await page.getByText(labels.emptyTitle).waitFor()
}
