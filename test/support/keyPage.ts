import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import { findBrowser } from '../../scripts/findBrowser.mjs'
import { englishLabels as labels } from '../../src/labels/englishLabels'

/** Where the reader is: half an hour off, and without summer time. */
export const TIME_ZONE = 'Asia/Kolkata'

/** The demo's page of keys as its admin has it open, for all tests of a file, and what one does there. */
export function withKeyPage(server: () => { readonly url: string }) {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await chromium.launch(await findBrowser())
    page = await openAs(/Ada/)
    await page.getByText(labels.emptyTitle).waitFor()
  })
  afterAll(() => browser.close())

  /** The page of keys in a browser of its own. */
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

  /** Copies the secret that is on screen and puts it away. `isHeard` is waited for between the two. */
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
    await page.getByRole('button', { name: labels.newKey, exact: true }).first().click()
    await page.getByLabel(labels.nameLabel).waitFor()
  }
  /** Asks for a key, up to the moment in which its secret is there. */
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
    /** What the API says to a key. */
    sayHello: async (key: string) => (await askHello(key)).status,
    /** What the API says that a key may do. */
    scopesOf: async (key: string) => ((await (await askHello(key)).json()) as { scopes?: readonly string[] }).scopes,
  }
}
