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

/** As with Firefox: a change may wait for a browser that has one, a release may not. */
function needMemory(skip: (note: string) => never): void {
  if (hasMemory) return
  if (isDeep) throw new Error(NEEDS_MEMORY)
  skip(NEEDS_MEMORY)
}

it('comes back from the browser’s memory without the secret, and says that it is lost', async ({ skip }) => {
  needMemory(skip)
  expect(await leavingAndReturning(browser)).toEqual([])
})

it('wipes the secret and says that it is lost when the browser tells that the page is left and shown again', async () => {
  expect(await leavingAndReturning(browser, { isTold: true })).toEqual([])
})

it('comes back without it on a page that asks not to be stored, which the browser loads anew', async () => {
  const found = await leavingAndReturning(browser, { pageHeaders: { 'cache-control': 'no-store' } })
  // Browsers differ in this, and change it: either way of coming back is fine, if nothing else is found.
  expect(found.filter((line) => line !== 'return: the page was loaded anew')).toEqual([])
})

it.for([false, true])(
  'notices a Keydrawer that does not mind being left (only told: %s)',
  { tags: 'self-test' },
  async (isTold, { skip }) => {
    if (!isTold) needMemory(skip)
    expect((await leavingAndReturning(browser, { isTold, edits: [edit] })).join('\n')).toContain('return: DOM text (1)')
  },
)
