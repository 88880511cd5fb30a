import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchWithMemory, leavingAndReturning } from './checks/leaving'

let browser: Browser
beforeAll(async () => {
  browser = await launchWithMemory()
})
afterAll(() => browser?.close())

it('comes back from the browser’s memory without the secret, and says that it is lost', async () => {
  expect(await leavingAndReturning(browser)).toEqual([])
})

it('comes back without it on a page that asks not to be stored, which the browser loads anew', async () => {
  const found = await leavingAndReturning(browser, { pageHeaders: { 'cache-control': 'no-store' } })
  // Browsers differ in this, and change it: either way of coming back is fine, if nothing else is found.
  expect(found.filter((line) => line !== 'return: the page was loaded anew')).toEqual([])
})

it('notices a Keydrawer that does not mind being left', async () => {
  const edit = {
    file: 'hooks/useFlowLifetime.ts',
    find: `window.addEventListener('pagehide', flow.leavePage)`,
    replace: '',
  }
  expect((await leavingAndReturning(browser, { edits: [edit] })).join('\n')).toContain('return: DOM text (1)')
})
