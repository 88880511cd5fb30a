import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import { findBrowser } from '../../scripts/findBrowser.mjs'
import { englishLabels as labels } from '../../src/labels/englishLabels'

/** The user's time zone: its offset includes half an hour, and it has no daylight saving time. */
export const TIME_ZONE = 'Asia/Kolkata'

/** Opens the demo's page of keys as its admin, for all tests of a file, and returns helpers for it. */
export function withKeyPage(server: () => { readonly url: string }) {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await chromium.launch(await findBrowser())
    page = await openAs(/Ada/)
    await page.getByText(labels.emptyTitle).waitFor()
  })
  afterAll(() => browser.close())

  /** Opens the page of keys in a browser context of its own. */
  async function openAs(person: RegExp): Promise<Page> {
    const permissions = ['clipboard-read', 'clipboard-write']
    const context: BrowserContext = await browser.newContext({ permissions, locale: 'en-US', timezoneId: TIME_ZONE })
    const opened = await context.newPage()
    await opened.goto(server().url)
    await opened.getByRole('button', { name: person }).click()
    await opened.getByRole('link', { name: 'API keys' }).click()
    return opened
  }

  const dialog = () => page.locator('dialog')
  const inDialog = (name: string) => dialog().getByRole('button', { name, exact: true })
  const askHello = (key: string) => fetch(`${server().url}/api/hello`, { headers: { authorization: `Bearer ${key}` } })

  /** Copies the visible secret and closes the dialog. Waits for `isHeard` between the two. */
  async function takeSecret(isHeard?: Promise<unknown>): Promise<string> {
    await inDialog(labels.copy).click()
    await page.getByText(labels.copied).waitFor()
    await isHeard
    const secret = await page.evaluate(() => navigator.clipboard.readText())
    await inDialog(labels.done).click()
    await dialog().waitFor({ state: 'detached' })
    return secret
  }
  async function openForm(): Promise<void> {
    await page.getByRole('button', { name: labels.createButton, exact: true }).first().click()
    await page.getByLabel(labels.nameLabel).waitFor()
  }
  /** Creates a key, up to the moment when its secret is available. */
  async function ask(name: string): Promise<void> {
    await openForm()
    await page.getByLabel(labels.nameLabel).fill(name)
    await inDialog(labels.createKey).click()
  }
  async function openMenu(name: string): Promise<void> {
    await page
      .getByRole('button', { name: labels.actionsFor(name), exact: true })
      .first()
      .click()
    await page.getByRole('menu').waitFor()
  }
  async function choose(name: string, action: string): Promise<void> {
    await openMenu(name)
    await page.getByRole('menuitem', { name: action, exact: true }).click()
  }

  return {
    page: () => page,
    openAs,
    dialog,
    inDialog,
    row: (name: string) => page.getByRole('row', { name: new RegExp(name) }),
    takeSecret,
    openForm,
    ask,
    create: (name: string) => ask(name).then(() => takeSecret()),
    openMenu,
    choose,
    /** The status with which the API answers a key. */
    sayHello: async (key: string) => (await askHello(key)).status,
    /** The scopes that the API reports for a key. */
    scopesOf: async (key: string) => ((await (await askHello(key)).json()) as { scopes?: readonly string[] }).scopes,
  }
}
