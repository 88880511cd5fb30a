import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type BrowserContext, chromium, type Browser, type Page } from 'playwright'
import { englishLabels as labels } from '../../src/labels/englishLabels'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { findBrowser } from '../../scripts/findBrowser.mjs'
import { withAccountServer } from '../support/accountServer'
import { withAnyName } from '../support/withAnyName'

const server = withAccountServer()
let browser: Browser
let context: BrowserContext
let page: Page
let messages: string[]
let traffic: { readonly sent: string[]; readonly received: string[] }

beforeAll(async () => {
  browser = await chromium.launch(await findBrowser())
})
afterAll(() => browser.close())

beforeEach(async () => {
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  page = await context.newPage()
  messages = []
  traffic = { sent: [], received: [] }
  page.on('console', (message) => messages.push(message.text()))
  page.on('pageerror', (error) => messages.push(`${error.message}\n${error.stack}`))
  page.on('request', (request) =>
    traffic.sent.push(`${request.url()}\n${request.postData() ?? ''}\n${JSON.stringify(request.headers())}`),
  )
  page.on(
    'response',
    (response) =>
      void response
        .text()
        .then((body) => traffic.received.push(body))
        .catch(() => {}),
  )
})
afterEach(() => context.close())

const sayHello = async (key: string) =>
  (await fetch(`${server().url}/api/hello`, { headers: { authorization: `Bearer ${key}` } })).status
const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
const role = (name: string) => page.getByRole('button', { name, exact: true })
const inDialog = (name: string) => page.locator('dialog').getByRole('button', { name, exact: true })

async function signIn(person: RegExp) {
  await page.goto(server().url)
  await page.getByRole('button', { name: person }).click()
  await page.getByRole('link', { name: 'API keys' }).click()
}

it('takes a newcomer from the empty page to a key that works, which is then nowhere to be found', async () => {
  await signIn(/Ada/)
  await page.getByText(labels.emptyTitle).waitFor()

  await role(labels.createButton).first().click()
  await page.getByLabel(labels.nameLabel).fill('Booking engine')
  await page.getByLabel(labels.descriptionLabel).fill('Production search and booking')
  await inDialog(labels.createKey).click()
  await page.getByRole('dialog', { name: withAnyName(labels.revealTitle) }).waitFor()
  await inDialog(labels.copy).click()
  await page.getByText(labels.copied).waitFor()

  const secret = await clipboard()
  expect(secret).toMatch(/^acme_live_[A-Za-z]{40}$/)
  expect(await sayHello(secret)).toBe(200)
  expect(await sayHello(changeOneCharacter(secret))).toBe(401)
  const receivedBefore = traffic.received.filter((text) => text.includes(secret)).length
  expect(receivedBefore).toBe(1)

  await inDialog(labels.done).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(
    await page
      .getByRole('row', { name: /Booking engine/ })
      .getByText(labels.newBadge)
      .isVisible(),
  ).toBe(true)
  await page.evaluate(() => navigator.clipboard.writeText(''))
  expect(await tracesOf(secret)).toEqual([])
  // The sweep of the caches does look at the list.
  expect((await cachedTexts()).join('\n')).toContain('Production search and booking')

  await page.reload()
  const row = page.getByRole('row', { name: /Booking engine/ })
  await row.waitFor()
  const rowText = (await row.innerText()).replaceAll(/\s+/g, ' ')
  expect(rowText).toContain('Production search and booking')
  expect(rowText).toContain(`${secret.slice(0, 14)}…${secret.slice(-4)}`)
  expect(await row.locator('time').first().getAttribute('datetime')).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
  expect(await tracesOf(secret)).toEqual([])
  expect(traffic.sent.filter((sent) => sent.includes(secret))).toEqual([])
  expect(traffic.received.filter((text) => text.includes(secret))).toHaveLength(1)
})

it.each([
  ['curl', 'sh', '-c'],
  ['JavaScript', process.execPath, '-e'],
])('says that a new key works once its %s snippet has been run', async (tab, command, option) => {
  await signIn(/Ada/)
  await role(labels.createButton).first().click()
  await page.getByLabel(labels.nameLabel).fill(`Tried with ${tab}`)
  await inDialog(labels.createKey).click()
  await page.getByText(labels.firstUsePending).waitFor()
  await page.getByRole('tab', { name: tab }).click()
  await inDialog(labels.copySnippet).click()
  await page.getByText(labels.copied).waitFor()

  // Not synchronously, because the server runs in this process.
  const { stdout } = await promisify(execFile)(command, [option, await clipboard()])
  expect(stdout).toContain('Hello from')
  await page.getByText(labels.firstUseSeen).waitFor()
  await inDialog(labels.done).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

it('finds a secret that is left behind: the sweep itself is tested', async () => {
  await signIn(/Ada/)
  const planted = 'acme_live_PlantedPlantedPlantedPlantedPlanted1234'
  await page.evaluate((text) => {
    localStorage.setItem('a', text)
    sessionStorage.setItem('b', `x${text}`)
    document.body.dataset['planted'] = text
    history.replaceState({ text }, '', `#${text}`)
    console.log(text)
    window.name = text
  }, planted)
  expect(await tracesOf(planted)).toEqual([
    'document',
    'localStorage',
    'sessionStorage',
    'address',
    'history.state',
    'window.name',
    'console',
  ])
})

it('is used by keyboard alone, to the end', async () => {
  await signIn(/Ada/)
  await page.getByRole('heading', { name: 'API keys' }).waitFor()
  await role(labels.createButton).first().focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('By keyboard')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: withAnyName(labels.revealTitle) }).waitFor()

  await page.keyboard.press('Escape')
  await page.getByRole('alertdialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: withAnyName(labels.revealTitle) }).waitFor()

  // From the title: the cross is before it, so Show and Copy follow.
  await tabTo(labels.copy)
  await page.keyboard.press('Enter')
  await page.getByText(labels.copied).waitFor()
  expect(await sayHello(await clipboard())).toBe(200)
  await tabTo(labels.done)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(labels.createButton)
  expect(await page.evaluate(() => document.body.getAttribute('style'))).toBeNull()
})

it('needs no network from the answer on', async () => {
  await signIn(/Ada/)
  await role(labels.createButton).first().click()
  await page.getByLabel(labels.nameLabel).fill('In the tunnel')
  await inDialog(labels.createKey).click()
  await page.getByRole('dialog', { name: withAnyName(labels.revealTitle) }).waitFor()

  await context.setOffline(true)
  await inDialog(labels.done).click()
  await page.getByRole('alertdialog').waitFor()
  await inDialog(labels.backToSecret).click()
  await inDialog(labels.show).click()
  await inDialog(labels.copy).click()
  await page.getByText(labels.copied).waitFor()
  await inDialog(labels.done).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('row', { name: /In the tunnel/ }).waitFor()
  expect(await sayHello(await clipboard())).toBe(200)
})

it('says that its form could not be loaded, and has it after the page is loaded again', async () => {
  const isPiece = /\/SecretDialog-[^/]*\.js$/
  const refused: string[] = []
  await page.route(isPiece, (route) => {
    refused.push(route.request().url())
    return route.abort()
  })
  await signIn(/Ada/)
  await role(labels.createButton).first().click()
  await page.getByText(labels.openFailed).waitFor()
  expect(refused).not.toEqual([])

  await page.unroute(isPiece)
  await role(labels.reload).click()
  await page.getByText(labels.openFailed).waitFor({ state: 'detached' })
  await role(labels.createButton).first().click()
  await page.getByLabel(labels.nameLabel).fill('At the second try')
})

it('shows Max, who may only look, the keys and no way to make one', async () => {
  await signIn(/Max/)
  await page.getByText(labels.readOnly).or(page.getByText(labels.emptyReadOnly)).first().waitFor()
  expect(await role(labels.createButton).count()).toBe(0)
})

it('warns the browser of leaving only while a secret is unsaved, and clears it with the page', async () => {
  await signIn(/Ada/)
  await role(labels.createButton).first().click()
  await page.getByLabel(labels.nameLabel).fill('Left behind')
  await inDialog(labels.createKey).click()
  await inDialog(labels.show).click()
  const secret = (await page.getByRole('group', { name: labels.secretLabel }).locator('code').textContent()) ?? ''
  expect(secret).toMatch(/^acme_live_/)

  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await page.goto(`${server().url}/api/hello`)
  expect(asked).toEqual(['beforeunload'])
  await page.goBack()
  await page.waitForLoadState()
  expect(await page.content()).not.toContain(secret)
})

async function tabTo(name: string) {
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return
  }
  throw new Error(`Tab does not lead to “${name}”.`)
}

function changeOneCharacter(text: string): string {
  return text.slice(0, -1) + (text.endsWith('a') ? 'b' : 'a')
}

/** The places where a text is found that must be nowhere. */
async function tracesOf(text: string): Promise<string[]> {
  const inPage = await page.evaluate(async (wanted) => {
    const databases = await indexedDB.databases()
    const caches = await globalThis.caches.keys()
    const places: Record<string, string> = {
      document:
        document.documentElement.outerHTML +
        [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value).join('\n'),
      localStorage: JSON.stringify({ ...localStorage }),
      sessionStorage: JSON.stringify({ ...sessionStorage }),
      indexedDB: JSON.stringify(databases),
      'Cache API': JSON.stringify(caches),
      cookies: document.cookie,
      address: location.href,
      'history.state': JSON.stringify(history.state),
      'window.name': window.name,
      title: document.title,
      'performance entries': JSON.stringify(performance.getEntries()),
    }
    return Object.keys(places).filter((place) => places[place]?.includes(wanted))
  }, text)
  const inCaches = (await cachedTexts()).some((cached) => cached.includes(text)) ? ['query caches'] : []
  const cookies = JSON.stringify(await context.cookies()).includes(text) ? ['cookies'] : []
  const console = messages.some((message) => message.includes(text)) ? ['console'] : []
  return [...inPage, ...inCaches, ...cookies, ...console]
}

/** Both caches of every QueryClient that the page holds, found as its components hold them. */
async function cachedTexts(): Promise<string[]> {
  return page.evaluate(() => {
    interface Cache {
      getAll(): readonly { readonly state: unknown }[]
    }
    interface Fiber {
      readonly child: Fiber | null
      readonly sibling: Fiber | null
      readonly memoizedProps: { readonly client?: { getQueryCache?(): Cache; getMutationCache(): Cache } } | null
    }
    const root = document.querySelector('#root')!
    const name = Object.keys(root).find((key) => key.startsWith('__reactContainer$'))!
    const texts: string[] = []
    const waiting = [Reflect.get(root, name) as Fiber | null]
    while (waiting.length > 0) {
      const fiber = waiting.pop()
      if (!fiber) continue
      const client = fiber.memoizedProps?.client
      const caches = client?.getQueryCache ? [client.getQueryCache(), client.getMutationCache()] : []
      for (const cache of caches) texts.push(JSON.stringify(cache.getAll().map(({ state }) => state)))
      waiting.push(fiber.child, fiber.sibling)
    }
    return texts
  })
}
