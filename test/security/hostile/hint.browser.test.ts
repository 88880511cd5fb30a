import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SeenOf } from './browser/hint'
import { serve, withBrowser } from './pages'

describe('the end of a hint', { tags: 'fault/hint-direction' }, () => {
  const browser = withBrowser()
  let server: Awaited<ReturnType<typeof serve>>
  let tab: Page
  beforeAll(async () => {
    server = await serve(new URL('browser/hint.tsx', import.meta.url))
    tab = await browser().newPage()
    await tab.goto(server.url)
  })
  afterAll(() => server.close())

  const seenOf: SeenOf = (start) => tab.evaluate((text) => window.seenOf(text), start)
  const BREAKOUT = 'kd_\u2069\u2069\u2069\u2069\u202E'

  it.each([
    ['an override', 'kd_\u202E'],
    ['an embedding', 'kd_\u202B'],
    ['an isolation that never ends', 'kd_\u2067'],
    ['the end of an isolation, and an override', 'kd_\u2069\u202E'],
    ['the ends of all isolations, and an override', BREAKOUT],
    ['Hebrew', '\u05D0\u05D1'],
  ])('stays in its place after %s', async (_, start) => {
    const [table, secret] = await seenOf(start)
    expect(table).toMatch(/…Zp04$/)
    expect(secret).toMatch(/•{12}Zp04$/)
  })

  it('moves if the parts of the hint are not inline blocks', { tags: 'self-test' }, async () => {
    await tab.addStyleTag({ content: '[data-kd="hint-part"] { display: inline !important }' })
    const seen = await seenOf(BREAKOUT)
    expect(seen.filter((text) => text.endsWith('Zp04'))).toEqual([])
  })
})
