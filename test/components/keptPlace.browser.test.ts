import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve, withBrowser } from '../security/hostile/pages'

declare function createElsewhere(count: number): Promise<void>
declare function deleteElsewhere(ids: readonly string[]): Promise<void>

const browser = withBrowser()
let site: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  site = await serve(new URL('browser/keptPlace.tsx', import.meta.url), {})
})
afterAll(() => site.close())

const SCROLLERS = { page: 'html', box: 'main', own: '[data-kd="scroller"]' } as const
type ScrollContainer = keyof typeof SCROLLERS

async function visit(rows: number, scroller: ScrollContainer, hasAnchoring = true) {
  const page = await browser().newPage({ viewport: { width: 1200, height: 800 } })
  page.setDefaultTimeout(6000)
  await page.goto(`${site.url}?rows=${rows}&in=${scroller}`)
  if (!hasAnchoring) await page.addStyleTag({ content: '* { overflow-anchor: none !important }' })
  await page.getByRole('rowheader', { name: 'Key 3', exact: true }).waitFor()
  return page
}

async function scrollTo(page: Page, scroller: ScrollContainer, top: number) {
  await page.locator(SCROLLERS[scroller]).evaluate((element, value) => element.scrollTo(0, value), top)
  await frames(page)
}

const frames = (page: Page) =>
  page.evaluate(async () => {
    for (let count = 0; count < 6; count++) await new Promise(requestAnimationFrame)
  })

/** The first row that is whole in sight, and its place. */
const firstRow = (page: Page, selector: string) =>
  page.locator(selector).evaluate((scroller) => {
    const edge = Math.max(0, scroller.tagName === 'HTML' ? 0 : scroller.getBoundingClientRect().top)
    const head = document.querySelector('thead')!.getBoundingClientRect()
    const rows = [...document.querySelectorAll<HTMLElement>('tbody [data-kd="row"]')]
    const row = rows.find((each) => each.getBoundingClientRect().top >= Math.max(edge, head.bottom))!
    return { id: row.dataset['id']!, top: row.getBoundingClientRect().top }
  })

const topOf = (page: Page, id: string) =>
  page.locator(`[data-id="${id}"]`).evaluate((row) => row.getBoundingClientRect().top)

describe.each([
  { rows: 120, scroller: 'page', hasAnchoring: true },
  { rows: 120, scroller: 'page', hasAnchoring: false },
  { rows: 120, scroller: 'box', hasAnchoring: true },
  { rows: 120, scroller: 'box', hasAnchoring: false },
  { rows: 1000, scroller: 'own', hasAnchoring: true },
] as const)('$rows rows in the scroller of $scroller, scroll anchoring: $hasAnchoring', (place) => {
  it.each([1, 25])('keeps the first visible row in its place when %i keys are created elsewhere', async (count) => {
    const page = await visit(place.rows, place.scroller, place.hasAnchoring)
    await scrollTo(page, place.scroller, 3000)
    const { id, top } = await firstRow(page, SCROLLERS[place.scroller])
    await page.evaluate((created) => createElsewhere(created), count)
    await page
      .getByText(`${english(place.rows + count)} API keys`)
      .first()
      .waitFor()
    await frames(page)
    expect(Math.abs((await topOf(page, id)) - top)).toBeLessThanOrEqual(2)
    await page.close()
  })

  it('keeps the next visible row in its place when the first one and others above it are deleted', async () => {
    const page = await visit(place.rows, place.scroller, place.hasAnchoring)
    await scrollTo(page, place.scroller, 3000)
    const { id, top } = await firstRow(page, SCROLLERS[place.scroller])
    const at = Number(id.slice(4))
    const height = (await topOf(page, `key_${at + 1}`)) - top
    const gone = [0, 1, 2, at - 1, at].map((index) => `key_${index}`)
    await page.evaluate((ids) => deleteElsewhere(ids), gone)
    await page
      .getByText(`${english(place.rows - gone.length)} API keys`)
      .first()
      .waitFor()
    await frames(page)
    expect(Math.abs((await topOf(page, `key_${at + 1}`)) - top - height)).toBeLessThanOrEqual(2)
    await page.close()
  })

  it('shows a new key to a user at the top of the table', async () => {
    const page = await visit(place.rows, place.scroller, place.hasAnchoring)
    const { top } = await firstRow(page, SCROLLERS[place.scroller])
    await page.evaluate(() => createElsewhere(1))
    await page.getByText('Elsewhere 0').waitFor()
    await frames(page)
    expect((await firstRow(page, SCROLLERS[place.scroller])).id).not.toBe('key_0')
    expect(Math.abs((await firstRow(page, SCROLLERS[place.scroller])).top - top)).toBeLessThanOrEqual(2)
    await page.close()
  })

  it('does not follow a row that another sort order moves', async () => {
    const page = await visit(place.rows, place.scroller, place.hasAnchoring)
    await scrollTo(page, place.scroller, 3000)
    const scrollTop = () => page.locator(SCROLLERS[place.scroller]).evaluate((element) => element.scrollTop)
    const before = await scrollTop()
    await page.getByRole('button', { name: 'Created', exact: true }).evaluate((button: HTMLElement) => {
      button.focus({ preventScroll: true })
      button.click()
      button.click()
    })
    await frames(page)
    expect(Math.abs((await scrollTop()) - before)).toBeLessThanOrEqual(2)
    await page.close()
  })
})

function english(count: number): string {
  return new Intl.NumberFormat('en-GB').format(count)
}
