import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import type { Seen } from './browser/table'
import type { Layout } from './browser/layout'
import { trimText } from '../../../src/core/textLength'
import { isDeep } from '../../support/deep'
import { serve, STRICT_CSP, withBrowser } from './pages'
import { STRINGS } from './strings'

const browser = withBrowser()
const page = new URL('browser/table.tsx', import.meta.url)

/** The height limit of a row, in pixels, so that no key pushes the others out of sight. */
const TALLEST_ROW = 420

async function visit<T>(csp: string, width: number, look: (page: Page) => Promise<T>) {
  const server = await serve(page, { csp })
  const context = await browser().newContext({ viewport: { width, height: 800 } })
  try {
    const tab = await context.newPage()
    const asked: string[] = []
    const gone: string[] = []
    tab.on('request', (request) => asked.push(new URL(request.url()).pathname))
    tab.on('dialog', (dialog) => void dialog.dismiss())
    await tab.goto(server.url)
    tab.on('framenavigated', (frame) => gone.push(frame.url()))
    context.on('page', (popup) => gone.push(popup.url()))
    const seen = await look(tab)
    const { executions, violations } = await tab.evaluate(() => ({
      executions: window.hostile.executions,
      violations: window.hostile.violations,
    }))
    const strangers = asked.filter((path) => !['/', '/app.js', '/app.css', '/favicon.ico'].includes(path))
    return { seen, executions, violations, strangers, gone }
  } finally {
    await context.close()
    await server.close()
  }
}

/** Whether the dialogs are checked, too. The fast run does so for every 20th string and for bidi overrides. */
const isLived = (text: string, index: number) => isDeep || index % 20 === 0 || text.includes('\u202e')

async function lookAtAll(tab: Page, isWalked: boolean) {
  const plain = await tab.evaluate((walked) => window.hostile.plain(walked), isWalked)
  const blank = await tab.evaluate((walked) => window.hostile.blank(walked), isWalked)
  const all: Seen[] = []
  for (const [index, text] of STRINGS.entries()) {
    const how = [index, isWalked, isLived(text, index)] as const
    all.push(await tab.evaluate((each) => window.hostile.look(...each), how))
  }
  return { all, likeOf: (text: string) => (trimText(text) === '' ? blank : plain) }
}

/** From the first element that differs. */
function differenceOf(is: string, was = ''): string {
  const elements = [is.split(' '), was.split(' ')] as const
  const first = elements[0].findIndex((element, index) => element !== elements[1][index])
  const [here, there] = elements.map((each) => each.slice(first, first + 5).join(' '))
  return `${here} instead of ${there}`
}

/** The differences between the layout of a string and that of a plain or blank text. */
function faultsOf({ text, row, isWhole, steps }: Seen, plain: Seen): string[] {
  const parts: [string, Layout, Layout | undefined][] = [
    ['row', row, plain.row],
    ...steps.map((step, at): [string, Layout, Layout | undefined] => [`step ${at}`, step, plain.steps[at]]),
  ]
  const faults = parts.flatMap(([where, is, was]) => [
    is.elements !== was?.elements && `${where}: other elements, ${differenceOf(is.elements, was?.elements)}`,
    is.neighbours.join('|') !== was?.neighbours.join('|') && `${where}: beside it now ${is.neighbours.join('|')}`,
    !is.isInOrder && `${where}: its cells are out of order`,
    is.pageOverflow > 0 && `${where}: the page is ${is.pageOverflow}px too wide`,
    is.overflow > (was?.overflow ?? 0) && `${where}: ${is.overflow}px too wide`,
    is.height > (where === 'row' ? TALLEST_ROW : 900) && `${where}: ${is.height}px high`,
  ])
  if (!isWhole) faults.push('the text is not shown as it is')
  return faults.filter((fault) => fault !== false).map((fault) => `${JSON.stringify(text)} ${fault}`)
}

it(`has at least 300 hostile strings`, { tags: 'self-test' }, () => {
  expect(STRINGS.length).toBeGreaterThanOrEqual(300)
  expect(STRINGS.filter((text) => text.trim() === '')).toEqual([])
})

/** The fast run checks a narrow window under a strict policy. The deep run adds wide windows and no policy. */
const VISITS: readonly (readonly [which: string, width: number, csp: string, isWalked: boolean])[] = [
  ['under a strict policy with Trusted Types', 320, STRICT_CSP, true],
  ...(isDeep
    ? ([
        ['without a policy', 1200, '', false],
        ['under a strict policy with Trusted Types', 1200, STRICT_CSP, true],
        ['without a policy', 320, '', true],
      ] as const)
    : []),
]

it.each(VISITS)(
  '%s: shows every string in every field as text only, %i pixels wide',
  { tags: 'fault/strings-as-text', timeout: 300_000 },
  async (_which, width, csp, isWalked) => {
    const { seen, ...happened } = await visit(csp, width, (tab) => lookAtAll(tab, isWalked))
    expect(happened).toEqual({ executions: [], violations: [], strangers: [], gone: [] })
    expect(seen.all).toHaveLength(STRINGS.length)
    expect(seen.all.flatMap((each) => faultsOf(each, seen.likeOf(each.text)))).toEqual([])
  },
)

describe('the detector', () => {
  const plant = (tab: Page) =>
    tab.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src=/pwn.png onerror=pwn()><p style="color:red">x</p>')
      return new Promise((resolve) => setTimeout(resolve, 300))
    })

  it('catches a string that executes', { tags: 'self-test' }, async () => {
    const { executions, strangers } = await visit('', 320, plant)
    expect([executions, strangers]).toEqual([['pwn'], ['/pwn.png']])
  })

  it('catches a string that the policy blocks', { tags: 'self-test' }, async () => {
    const { violations } = await visit(STRICT_CSP.replace(/require-trusted.*/, ''), 320, plant)
    expect(violations.join('\n')).toMatch(/script-src.*\n?.*style-src|style-src.*\n?.*script-src/s)
  })

  it('catches a string that reaches the HTML parser', { tags: 'self-test' }, async () => {
    const { violations } = await visit(STRICT_CSP, 320, (tab) => plant(tab).catch(() => undefined))
    expect(violations.join('\n')).toMatch(/require-trusted-types-for/)
  })
})
