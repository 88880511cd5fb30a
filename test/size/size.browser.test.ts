import type { CDPSession, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve, STRICT_CSP, withBrowser } from '../security/hostile/pages'
import { isDeep } from '../support/deep'
import type { Size } from './browser/table'

const browser = withBrowser()
let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  server = await serve(new URL('browser/table.tsx', import.meta.url), { csp: STRICT_CSP })
})
afterAll(() => server.close())

async function visit<T>(query: string, look: (page: Page) => Promise<T>, width = 1200): Promise<T> {
  const context = await browser().newContext({ viewport: { width, height: 900 } })
  try {
    const page = await context.newPage()
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(String(error)))
    await page.goto(`${server.url}?${query}`)
    await page.evaluate(() => window.size.ready())
    const seen = await look(page)
    expect(faults.filter((fault) => !/favicon|404/.test(fault))).toEqual([])
    return seen
  } finally {
    await context.close()
  }
}

declare global {
  interface Window {
    readonly size: Size
  }
}

const isOnIts = (list: readonly number[]) => list.every((each, at) => at === 0 || each > list[at - 1]!)

const WAYS = [
  ['as a table', 'count=10000', 1200],
  ['as cards', 'count=10000', 400],
  ['from right to left', 'count=10000&rtl', 1200],
  ['in a shadow root', 'count=10000&shadow', 1200],
] as const

describe.each(isDeep ? WAYS : WAYS.slice(0, 2))('ten thousand keys %s', (_how, query, width) => {
  it('stay few elements, from the first key to the last and back', async () => {
    await visit(
      query,
      async (page) => {
        const looks: { elements: number; names: string[]; indexes: number[] }[] = []
        for (const top of [0, 200_000, 1e9, 300_000, 0]) {
          await page.evaluate((to) => window.size.scroll(to), top)
          // Rows that are measured move those below them: the end is where it is after a few looks.
          if (top === 1e9) await page.evaluate((to) => window.size.scroll(to), top)
          looks.push(
            await page.evaluate(() => ({
              elements: window.size.elements(),
              names: window.size.inSight(),
              indexes: window.size.indexes(),
            })),
          )
        }
        for (const { elements, names, indexes } of looks) {
          expect(elements).toBeLessThan(1500)
          expect(names.length).toBeGreaterThan(3)
          expect(isOnIts(indexes)).toBe(true)
        }
        expect(looks[0]!.names[0]).toMatch(/ 0$/)
        expect(looks[2]!.names.at(-1)).toMatch(/ 9999$/)
        expect(looks[4]!.names[0]).toMatch(/ 0$/)
        expect(await page.locator('table').getAttribute('aria-rowcount')).toBe('10001')
      },
      width,
    )
  })
})

describe('ten thousand keys', () => {
  it('keep the focus while rows come and go', async () => {
    await visit('count=10000', async (page) => {
      await page.evaluate(() => window.size.focusRow(3))
      const before = await page.evaluate(() => window.size.focused())
      await page.evaluate(() => window.size.scroll(300_000))
      const away = await page.evaluate(() => [window.size.focused(), window.size.indexes().includes(3)])
      expect(away).toEqual([before, true])
      expect(before).toContain('Partner feed 3')
      await page.evaluate(() => window.size.scroll(0))
      expect(await page.evaluate(() => window.size.focused())).toBe(before)
    })
  })

  it('are walked through with the keyboard', async () => {
    await visit('count=10000', async (page) => {
      await page.locator('[data-kd="scroller"]').focus()
      const press = async (key: string, at: 'first' | 'last', name: RegExp) => {
        await page.keyboard.press(key)
        const seen = () => page.evaluate(() => window.size.inSight())
        await expect.poll(async () => (await seen()).at(at === 'first' ? 0 : -1), { timeout: 10_000 }).toMatch(name)
      }
      await press('PageDown', 'first', / [1-9]\d?$/)
      await press('PageUp', 'first', / 0$/)
      await press('End', 'last', / 9999$/)
      await press('Home', 'first', / 0$/)
    })
  })

  it('are found in the page, rendered or not', async () => {
    await visit('count=10000', async (page) => {
      await page.evaluate(() => window.size.untilUnseen())
      const { unseen, indexes } = await page.evaluate(() => ({
        unseen: window.size.unseen(),
        indexes: window.size.indexes(),
      }))
      expect(unseen.length).toBeLessThanOrEqual(128)
      // Every key once: what is rendered is not written down a second time.
      const written = unseen.join('\n').match(/^(Booking|CI|Reporting|Partner|Load)[a-z ]* \d+/gm)!
      expect(written.length + indexes.length).toBe(10_000)
      expect(await page.evaluate(() => window.size.match('Number 7654 of many'))).toBe(true)
      expect((await page.evaluate(() => window.size.inSight())).join()).toMatch(/ 7[56]\d\d/)
      expect(await page.evaluate(() => window.size.elements())).toBeLessThan(4000)
      await page.waitForTimeout(2000)
      expect(await page.evaluate(() => window.size.elements())).toBeLessThan(1500)
    })
  })

  it('are printed, five thousand of them, and said how many are not', async () => {
    await visit('count=10000', async (page) => {
      const printed = await page.evaluate(() => {
        window.dispatchEvent(new Event('beforeprint'))
        const all = window.size.indexes()
        return { count: all.length, last: document.querySelector('tbody')!.lastElementChild!.textContent }
      })
      expect(printed).toEqual({ count: 5000, last: '5,000 more API keys aren’t printed.' })
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
      await page.waitForTimeout(300)
      expect(await page.evaluate(() => window.size.elements())).toBeLessThan(1500)
    })
  }, 120_000)

  it('change one row when one key changes', async () => {
    await visit('count=10000', async (page) => {
      expect(await page.evaluate(() => window.size.rename(4))).toEqual([expect.stringMatching(/^key_0+4$/)])
    })
  })

  it('turn to cards and back without losing their place', async () => {
    await visit('count=10000', async (page) => {
      await page.evaluate(() => window.size.scroll(200_000))
      const [first] = await page.evaluate(() => window.size.inSight())
      const indexOf = (name: string | undefined) => Number(name?.split(' ').at(-1))
      await page.setViewportSize({ width: 500, height: 900 })
      await page.waitForTimeout(800)
      const [second] = await page.evaluate(() => window.size.inSight())
      expect(Math.abs(indexOf(second) - indexOf(first))).toBeLessThan(12)
      await page.setViewportSize({ width: 1200, height: 900 })
      await page.waitForTimeout(800)
      const [third] = await page.evaluate(() => window.size.inSight())
      expect(Math.abs(indexOf(third) - indexOf(first))).toBeLessThan(24)
    })
  })
})

describe.runIf(isDeep)('a hundred thousand keys behind cursors', () => {
  it('come by themselves as one scrolls, and take little more memory than they are', async () => {
    await visit('count=100000&page=200', async (page) => {
      const session = await page.context().newCDPSession(page)
      // The first pages also bring the code that reads and shows them.
      await page.evaluate(() => window.size.walk(10))
      const before = await heapOf(session)
      const text = await page.evaluate(() => window.size.walk(100))
      expect(text).toBe('20,000 of 100,000 API keys')
      const grown = (await heapOf(session)) - before
      const data = await visit('count=100000&page=200', async (other) => {
        const own = await other.context().newCDPSession(other)
        const empty = await heapOf(own)
        await other.evaluate(() => window.size.hold(10, 90))
        return (await heapOf(own)) - empty
      })
      expect(grown / data).toBeLessThan(1.5)
      expect(await page.evaluate(() => window.size.elements())).toBeLessThan(1500)
    })
  }, 240_000)
})

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}
