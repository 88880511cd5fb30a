import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isDeep } from '../../support/deep'
import { launchWithMemory, leavingAndReturning, restoresPages } from './checks/leaving'

const NEEDS_MEMORY =
  'This browser never brings a page back from memory: install Chromium or Chrome, or set CHROMIUM to the path of one.'
const edit = {
  file: 'hooks/useCreateFlowEffects.ts',
  find: `window.addEventListener('pagehide', flow.leavePage)`,
  replace: '',
}

let browser: Browser
let hasMemory = false
beforeAll(async () => {
  browser = await launchWithMemory()
  hasMemory = await restoresPages(browser)
})
afterAll(() => browser?.close())

/** Skips a test in a browser without a back/forward cache. Only the deep run, for releases, requires one. */
function needMemory(skip: (note: string) => never): void {
  if (hasMemory) return
  if (isDeep) throw new Error(NEEDS_MEMORY)
  skip(NEEDS_MEMORY)
}

it('returns from the back/forward cache without the secret and reports that it is lost', async ({ skip }) => {
  needMemory(skip)
  expect(await leavingAndReturning(browser)).toEqual([])
})

it('wipes the secret and reports that it is lost after pagehide and pageshow', async () => {
  expect(await leavingAndReturning(browser, { isTold: true })).toEqual([])
})

it('returns without the secret on a page with `Cache-Control: no-store`', async () => {
  const found = await leavingAndReturning(browser, { pageHeaders: { 'cache-control': 'no-store' } })
  // Browsers differ in this, so the page may be loaded or restored, if nothing else is found.
  expect(found.filter((line) => line !== 'return: the page was loaded anew')).toEqual([])
})

it.for([false, true])(
  'catches a Keydrawer that ignores pagehide (only events: %s)',
  { tags: 'self-test' },
  async (isTold, { skip }) => {
    if (!isTold) needMemory(skip)
    expect((await leavingAndReturning(browser, { isTold, edits: [edit] })).join('\n')).toContain('return: DOM text (1)')
  },
)
