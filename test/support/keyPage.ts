import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import { findBrowser } from '../../scripts/findBrowser.mjs'
import { englishLabels as labels } from '../../src/words/englishLabels'

/** The demo's page of keys as its admin has it open, for all tests of a file, and what one does there. */
export function withKeyPage(server: () => { readonly url: string }) {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await chromium.launch(await findBrowser())
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], locale: 'en-US' })
    page = await context.newPage()
    await page.goto(server().url)
    await page.getByRole('button', { name: /Ada/ }).click()
    await page.getByRole('link', { name: 'API keys' }).click()
    await page.getByText(labels.emptyTitle).waitFor()
  })
  afterAll(() => browser.close())

  const inDialog = (name: string) => page.locator('dialog').getByRole('button', { name, exact: true })

  /** Copies the secret that is on screen and puts it away. `isHeard` is waited for between the two. */
  async function takeSecret(isHeard?: Promise<unknown>): Promise<string> {
    await inDialog(labels.copy).click()
    await page.getByText(labels.copied).waitFor()
    await isHeard
    const secret = await page.evaluate(() => navigator.clipboard.readText())
    await inDialog(labels.done).click()
    await page.locator('dialog').waitFor({ state: 'detached' })
    return secret
  }
  /** Asks for a key, up to the moment in which its secret is there. */
  async function ask(name: string): Promise<void> {
    await page.getByRole('button', { name: labels.newKey, exact: true }).first().click()
    await page.getByLabel(labels.nameLabel).fill(name)
    await inDialog(labels.createKey).click()
  }
  async function choose(name: string, action: string): Promise<void> {
    await page
      .getByRole('button', { name: labels.actionsFor(name), exact: true })
      .first()
      .click()
    await page.getByRole('menuitem', { name: action, exact: true }).click()
  }

  return {
    page: () => page,
    inDialog,
    row: (name: string) => page.getByRole('row', { name: new RegExp(name) }),
    takeSecret,
    ask,
    choose,
    /** What the API says to a key. */
    sayHello: async (key: string) =>
      (await fetch(`${server().url}/api/hello`, { headers: { authorization: `Bearer ${key}` } })).status,
  }
}
