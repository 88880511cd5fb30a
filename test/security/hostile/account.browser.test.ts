import type { BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { englishLabels as labels } from '../../../src/labels/englishLabels'
import { apiKey, SECRET } from '../../support/fakeClient'
import { serve, STRICT_CSP, withBrowser } from './pages'
import { withAnyName } from '../../support/withAnyName'

const browser = withBrowser()
const account = new URL('browser/account.tsx', import.meta.url)
type Server = Awaited<ReturnType<typeof start>>

/** A page with its own backend, which remembers revocations and the last created key. */
async function start(csp = '') {
  let keys = [apiKey({ createdAt: '2025-03-01T10:00:00Z' }), apiKey({ id: 'key_2', name: 'Reporting' })]
  let created = 0
  const server = await serve(account, {
    csp,
    api: (method, url) => {
      if (method === 'GET') return { body: { data: keys, total: keys.length } }
      if (url.endsWith('/revoke')) {
        keys = keys.map((key) => (url.includes(key.id) ? { ...key, revokedAt: '2025-03-03T10:00:00Z' } : key))
        return { body: { data: keys[0] } }
      }
      // The same page is walked through several times. Each creation replaces the key of the creation before.
      const made = apiKey({ id: `made_${++created}`, name: 'Booking engine', createdAt: '2025-03-02T10:00:00Z' })
      keys = [made, ...keys.filter(({ id }) => !id.startsWith('made_'))]
      return { status: 201, body: { data: made, secret: SECRET } }
    },
  })
  return server
}

async function open(server: Server, options: Parameters<ReturnType<typeof browser>['newContext']>[0] = {}) {
  const context = await browser().newContext({ reducedMotion: 'reduce', ...options })
  return { context, page: await visit(context, server) }
}

async function visit(context: BrowserContext, server: Server): Promise<Page> {
  const page = await context.newPage()
  await page.goto(server.url)
  await page.getByRole('row', { name: /CI deploy/ }).waitFor()
  return page
}

/** The steps of a creation. `inspect` is called at each. */
async function walk(page: Page, inspect: (step: string) => Promise<void>): Promise<void> {
  const dialog = page.locator('dialog')
  // The table looks different while the list is loaded, also behind the dialog.
  const look = async (step: string) => {
    await page.locator('[data-kd="table"][aria-busy="false"]').waitFor()
    await inspect(step)
  }
  const press = (name: string) => dialog.getByRole('button', { name, exact: true }).click()
  await look('table')
  await page.getByRole('button', { name: labels.createButton }).click()
  await look('form')
  await press(labels.createKey)
  await look('refused')
  await page.getByLabel(labels.nameLabel).fill('Booking engine')
  const listed = page.waitForResponse((response) => response.request().method() === 'GET')
  await press(labels.createKey)
  await page.getByRole('dialog', { name: withAnyName(labels.revealTitle) }).waitFor()
  await listed
  await look('hidden')
  await press(labels.show)
  await look('shown')
  await page.keyboard.press('Escape')
  await look('question')
  await press(labels.backToSecret)
  await press(labels.copy)
  await press(labels.done)
  await dialog.waitFor({ state: 'detached' })
  await look('closed')
}

const STEPS = ['table', 'form', 'refused', 'hidden', 'shown', 'question', 'closed']

describe('page under a strict policy', { tags: 'fault/strict-policy' }, () => {
  let strict: Server
  let free: Server
  beforeAll(async () => {
    ;[strict, free] = [await start(STRICT_CSP), await start()]
  })
  afterAll(async () => {
    await Promise.all([strict.close(), free.close()])
  })

  it.each(['light', 'dark'] as const)(
    'looks the same as without a policy, pixel by pixel, in %s',
    async (colorScheme) => {
      const pictures = async (server: Server) => {
        const { context, page } = await open(server, { colorScheme })
        const taken = new Map<string, string>()
        await walk(page, async (step) => {
          const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
          taken.set(step, picture.toString('base64'))
        })
        await context.close()
        return taken
      }
      const [under, without] = [await pictures(strict), await pictures(free)]
      expect([...under.keys()]).toEqual(STEPS)
      const differences = await Promise.all(
        STEPS.map(async (step) => [step, await differingPixels(under.get(step)!, without.get(step)!)] as const),
      )
      // The corners of the same box are not always drawn with the same shade.
      expect(differences.filter(([, count]) => count > 0)).toEqual([])
      // Screenshots that never differ would prove nothing.
      expect(new Set(under.values()).size).toBeGreaterThan(STEPS.length - 2)
    },
  )
})

/** The number of pixels of two pictures of one size that differ by more than a tenth in a color. Both are base64. */
async function differingPixels(...pictures: readonly [string, string]): Promise<number> {
  if (pictures[0] === pictures[1]) return 0
  const page = await browser().newPage()
  const count = await page.evaluate(async (both) => {
    const [one = [], other = []] = await Promise.all(
      both.map(async (picture) => {
        const image = new Image()
        image.src = `data:image/png;base64,${picture}`
        await image.decode()
        const { naturalWidth: width, naturalHeight: height } = image
        const canvas = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!
        canvas.drawImage(image, 0, 0)
        return [...canvas.getImageData(0, 0, width, height).data]
      }),
    )
    if (one.length !== other.length) return Infinity
    return one.filter((value, index) => Math.abs(value - other[index]!) > 25).length
  }, pictures)
  await page.close()
  return count
}

const CLOBBERED = 'keydrawer fetch crypto URL Intl getSelection cookie execCommand baseURI visibilityState'.split(' ')

describe('page', () => {
  let server: Server
  beforeAll(async () => {
    server = await start(STRICT_CSP)
  })
  afterAll(() => server.close())

  it('needs no horizontal scrolling at a zoom of 400 % in any step', { tags: 'fault/zoom-400' }, async () => {
    // A window of 1280 by 1024 pixels at a zoom of 400 %.
    const { context, page } = await open(server, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 })
    const tooWide: string[] = []
    await walk(page, async (step) => {
      const overflow = await page.evaluate(() => {
        const boxes = [document.documentElement, ...document.querySelectorAll('dialog, [data-kd="panel"]')]
        return boxes.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
      })
      if (Math.max(...overflow) > 0) tooWide.push(step)
    })
    expect(tooWide).toEqual([])
    await context.close()
  })

  it(
    'creates, shows and copies a key beside elements that are named like browser globals',
    { tags: 'fault/clobbered-globals-in-browser' },
    async () => {
      const { context, page } = await open(server, { permissions: ['clipboard-read', 'clipboard-write'] })
      // Without the names that React itself reads, because they would break every React page.
      const clobbered = await page.evaluate((names) => {
        for (const name of names) document.body.append(Object.assign(document.createElement('img'), { id: name, name }))
        return names.filter((name) => Reflect.get(document, name) instanceof HTMLImageElement)
      }, CLOBBERED)
      expect(clobbered).toEqual(CLOBBERED)
      await walk(page, async (step) => {
        const shown = page.locator('[data-kd="secret-text"]')
        if (step === 'shown') expect(await shown.textContent()).toBe(SECRET)
      })
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(SECRET)
      await context.close()
    },
  )

  it(
    'shows a key as revoked in another tab that has had no input',
    { tags: 'fault/other-tab-shows-revocation' },
    async () => {
      const { context, page: here } = await open(server)
      const there = await visit(context, server)
      await here.bringToFront()
      await here.getByRole('button', { name: labels.actionsFor('CI deploy') }).click()
      await here.getByRole('menuitem', { name: labels.revoke }).click()
      await here.getByRole('alertdialog').getByRole('button', { name: labels.revoke }).click()
      await there.locator('[data-kd="row"][data-status="revoked"]', { hasText: 'CI deploy' }).waitFor()
      await context.close()
    },
  )
})
