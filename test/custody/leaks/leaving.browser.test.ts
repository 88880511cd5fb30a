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

it('does so on a page that asks not to be stored', async () => {
  expect(await leavingAndReturning(browser, { pageHeaders: { 'cache-control': 'no-store' } })).toEqual([])
})

it('notices a Keydrawer that does not mind being left', async () => {
  const edit = {
    file: 'hooks/useFlowLifetime.ts',
    find: `window.addEventListener('pagehide', flow.leavePage)`,
    replace: '',
  }
  expect((await leavingAndReturning(browser, { edits: [edit] })).join('\n')).toContain('return: DOM text (1)')
})
