import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findBrowser } from '../../scripts/findBrowser.mjs'
import { createFormat } from '../../src/words/format'
import { englishLabels as labels } from '../../src/words/englishLabels'
import { signIn } from '../example/accountVisitor'
import { withAccountServer } from '../support/accountServer'

const server = withAccountServer({ backend: 'reference' })
const format = createFormat('en-US')
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
const row = (name: string) => page.getByRole('row', { name: new RegExp(name) })
const sayHello = async (key: string) =>
  (await fetch(`${server().url}/api/hello`, { headers: { authorization: `Bearer ${key}` } })).status

/** Copies the secret that is on screen, and waits until the server has heard that it is saved. */
async function takeSecret(): Promise<string> {
  const acknowledged = page.waitForResponse((answer) => answer.url().endsWith('/acknowledge'))
  await inDialog(labels.copy).click()
  await page.getByText(labels.copied).waitFor()
  expect((await acknowledged).status()).toBe(204)
  const secret = await page.evaluate(() => navigator.clipboard.readText())
  await inDialog(labels.done).click()
  await page.locator('dialog').waitFor({ state: 'detached' })
  return secret
}

async function choose(name: string, action: string): Promise<void> {
  await page
    .getByRole('button', { name: labels.actionsFor(name), exact: true })
    .first()
    .click()
  await page.getByRole('menuitem', { name: action, exact: true }).click()
}

it('makes a key that works, rotates it, and revokes what came of it', async () => {
  await page.getByRole('button', { name: labels.newKey, exact: true }).first().click()
  await page.getByLabel(labels.nameLabel).fill('CI deploy')
  await inDialog(labels.createKey).click()
  const first = await takeSecret()
  expect(await sayHello(first)).toBe(200)

  await choose('CI deploy', labels.rotate)
  await page.getByRole('radio', { name: labels.gracePeriod(0, format) }).check()
  await inDialog(labels.rotateKey).click()
  await page.getByRole('dialog', { name: labels.rotatedTitle }).waitFor()
  const second = await takeSecret()
  expect(await sayHello(second)).toBe(200)
  expect(await sayHello(first)).toBe(401)

  // The new key is above the one that it replaces.
  await choose('CI deploy', labels.revoke)
  await page.getByRole('alertdialog').getByRole('button', { name: labels.revoke, exact: true }).click()
  await expect.poll(() => row('CI deploy').getByText(labels.status.revoked).count()).toBe(2)
  expect(await sayHello(second)).toBe(401)
})

it('makes one key of a creation whose answer is lost, and shows its secret all the same', async () => {
  let lost = 0
  await page.route('**/api/api-keys', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.fallback()
    lost += 1
    await route.fetch()
    return route.abort('connectionreset')
  })
  await page.getByRole('button', { name: labels.newKey, exact: true }).first().click()
  await page.getByLabel(labels.nameLabel).fill('Lost once')
  await inDialog(labels.createKey).click()
  const secret = await takeSecret()
  expect(lost).toBe(1)
  expect(await sayHello(secret)).toBe(200)
  await expect.poll(() => row('Lost once').count()).toBe(1)
})

it('lets Max look, and refuses what his page does not offer', async () => {
  const max = await signIn(server(), 'max')
  const listed = await max.get('/api/api-keys')
  expect(await listed.json()).toMatchObject({ permissions: { create: false, revoke: false } })
  expect((await max.post('/api/api-keys', { name: 'Mine' })).status).toBe(403)
})
