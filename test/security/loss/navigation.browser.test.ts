import type { BrowserContext, CDPSession, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { englishLabels as labels } from '../../../src/labels/englishLabels'
import { deferred } from '../../support/deferred'
import { serve, withBrowser } from '../hostile/pages'
import { askForKey, button, expectShown, SECRET, waitForStep } from './visit'

const browser = withBrowser()
let server: Awaited<ReturnType<typeof serve>>
/** Delays the responses of the backend until it resolves. */
let gate: Promise<void> = Promise.resolve()

beforeAll(async () => {
  server = await serve(new URL('browser/routed.tsx', import.meta.url), {
    api: async (method, _url, text) => {
      if (method !== 'POST') return { body: { data: [], total: 0 } }
      await gate
      const { name } = JSON.parse(text) as { name: string }
      return { status: 201, body: { data: { id: 'key_1', name }, secret: SECRET } }
    },
  })
})
afterAll(() => server.close())

interface Setup {
  readonly router: string
  readonly isGuarded: boolean
  readonly hasNavigationApi: boolean
}

/** Opens the keys page of a single-page app, with another page of the app before it in the history. */
async function visit(setup: Setup, tour: (page: Page) => Promise<void>): Promise<void> {
  const context: BrowserContext = await browser().newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(String(error)))
    if (!setup.hasNavigationApi)
      await page.addInitScript(() => Object.defineProperty(window, 'navigation', { value: undefined }))
    await page.goto(`${server.url}pages/before?router=${setup.router}${setup.isGuarded ? '&guarded' : ''}`)
    expect(await page.evaluate(() => window.navigation !== undefined)).toBe(setup.hasNavigationApi)
    await page.getByRole('heading', { name: 'before' }).waitFor()
    await go(page, 'keys')
    await tour(page)
    expect(faults).toEqual([])
  } finally {
    await context.close()
  }
}

const go = (page: Page, name: 'before' | 'keys' | 'other') => page.evaluate((to) => void window.routed.go(to), name)

/** Presses the Back button of the browser, which differs from `history.back()` in a script. */
async function pressBack(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await goBack(session)
  await session.detach()
  await settle(page)
}

/**
 * Presses Back three times without a click in between, or until the page is left. Every command of Playwright counts as
 * a click. The browser may register the last one late, and then it lets the page refuse once more.
 */
async function pressBackAgainAndAgain(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const evaluate = async (expression: string) =>
    (await session.send('Runtime.evaluate', { expression, awaitPromise: true })).result.value as unknown
  for (let count = 0; count < 3 && (await evaluate('location.pathname')) === '/pages/keys'; count++) {
    await goBack(session)
    await evaluate('new Promise((resolve) => setTimeout(resolve, 300))')
  }
  await session.detach()
  await settle(page)
}

async function goBack(session: CDPSession): Promise<void> {
  const { currentIndex, entries } = await session.send('Page.getNavigationHistory')
  await session.send('Page.navigateToHistoryEntry', { entryId: entries[currentIndex - 1]!.id })
}

/** Waits until a router has rendered or has reverted a blocked navigation, which takes a few tasks. */
const settle = (page: Page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)))

const pathOf = (page: Page) => new URL(page.url()).pathname

async function expectAsked(page: Page): Promise<void> {
  await waitForStep(page, 'leave')
  expect(await page.locator('dialog:modal').count()).toBe(1)
}

/** Checks the address only after the question is answered, because a router may show either one before. */
async function expectKept(page: Page): Promise<void> {
  await expectShown(page)
  await settle(page)
  expect(pathOf(page)).toBe('/pages/keys')
}

async function expectLeft(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name }).waitFor()
  expect(pathOf(page)).toBe(`/pages/${name}`)
  expect(await page.locator('dialog').count()).toBe(0)
}

async function revealSecret(page: Page): Promise<void> {
  await askForKey(page)
  await waitForStep(page, 'reveal')
}

const ROUTERS = ['react-router', 'tanstack-router']
const WAYS = [
  ['Back', pressBack, 'before'],
  ['history.back()', (page: Page) => page.evaluate(() => history.back()), 'before'],
  ['a link', (page: Page) => go(page, 'other'), 'other'],
] as const

describe.each(ROUTERS)('a route of %s with an unsaved secret', (router) => {
  describe(
    'with the Navigation API and no guard of the router',
    { tags: 'fault/navigation-without-router-guard' },
    () => {
      const setup = { router, isGuarded: false, hasNavigationApi: true }

      it.each(WAYS.slice(0, 2))(
        'asks each time before %s leaves it, until the secret is given up',
        async (_name, leave) => {
          await visit(setup, async (page) => {
            await revealSecret(page)
            for (let count = 0; count < 2; count++) {
              await leave(page)
              await expectAsked(page)
              await expectShown(page)
            }
            await leave(page)
            await button(page, labels.closeAnyway).click()
            await leave(page)
            await expectLeft(page, 'before')
          })
        },
      )

      it('leaves at once when the secret is saved', async () => {
        await visit(setup, async (page) => {
          await revealSecret(page)
          await button(page, labels.copy).click()
          await page.waitForSelector('[data-copy="copied"]')
          await pressBack(page)
          await expectLeft(page, 'before')
        })
      })

      it('leaves on a second Back without a click in between, and reports the lost key', async () => {
        await visit(setup, async (page) => {
          await revealSecret(page)
          await pressBackAgainAndAgain(page)
          await expectLeft(page, 'before')
          await go(page, 'keys')
          await page.getByText(labels.orphanTitle('Booking engine')).waitFor()
        })
      })

      it('stays while the request is in flight', async () => {
        const answer = deferred<void>()
        gate = answer.promise
        await visit(setup, async (page) => {
          await askForKey(page)
          await page.waitForSelector('dialog[aria-busy="true"]')
          await pressBack(page)
          expect(pathOf(page)).toBe('/pages/keys')
          answer.resolve()
          await expectShown(page)
        })
      })

      it('lets the host change the hash, and asks before Back undoes the change', async () => {
        await visit(setup, async (page) => {
          await revealSecret(page)
          await page.evaluate(() => {
            location.hash = 'step'
          })
          await settle(page)
          expect(new URL(page.url()).hash).toBe('#step')
          await expectShown(page)
          await pressBack(page)
          await expectAsked(page)
          await button(page, labels.closeAnyway).click()
          await pressBack(page)
          expect(new URL(page.url()).hash).toBe('')
        })
      })
    },
  )

  describe.each([true, false])(
    'with the recipe, Navigation API: %s',
    { tags: 'fault/navigation-with-recipe' },
    (hasNavigationApi) => {
      const setup = { router, isGuarded: true, hasNavigationApi }

      it.each(WAYS)('asks each time before %s leaves it, and then leaves', async (_name, leave, target) => {
        await visit(setup, async (page) => {
          await revealSecret(page)
          for (let count = 0; count < 2; count++) {
            await leave(page)
            await expectAsked(page)
            await expectKept(page)
          }
          await leave(page)
          await expectAsked(page)
          await button(page, labels.closeAnyway).click()
          await settle(page)
          // If the browser and not the router blocked the navigation, it must be repeated after the dialog is closed.
          if (pathOf(page) === '/pages/keys') await leave(page)
          await expectLeft(page, target)
        })
      })

      it('leaves when the secret is copied in answer to the question', async () => {
        await visit(setup, async (page) => {
          await revealSecret(page)
          await go(page, 'other')
          await button(page, labels.copyAndClose).click()
          await expectLeft(page, 'other')
          expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(SECRET)
        })
      })

      // TanStack Router asks after the navigation, when the address has already changed. The next Back leaves the
      // document, so the browser asks.
      const isAskedLate = router === 'tanstack-router' && !hasNavigationApi
      it.skipIf(isAskedLate)('stays on a second Back without a click in between', async () => {
        await visit(setup, async (page) => {
          await revealSecret(page)
          await pressBackAgainAndAgain(page)
          await expectAsked(page)
          await expectKept(page)
        })
      })

      it('stays while the request is in flight', async () => {
        const answer = deferred<void>()
        gate = answer.promise
        await visit(setup, async (page) => {
          await askForKey(page)
          await page.waitForSelector('dialog[aria-busy="true"]')
          await go(page, 'other')
          await settle(page)
          expect(pathOf(page)).toBe('/pages/keys')
          answer.resolve()
          await expectShown(page)
        })
      })
    },
  )
})

it.each(ROUTERS)(
  'leaves without a question if neither the recipe nor the Navigation API is used, in %s',
  { tags: 'self-test' },
  async (router) => {
    await visit({ router, isGuarded: false, hasNavigationApi: false }, async (page) => {
      await revealSecret(page)
      await pressBack(page)
      await expectLeft(page, 'before')
    })
  },
)
