// @module-tag fault/host-frozen
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isDeep } from '../../support/deep'
import type { Edit } from '../../support/planting'
import { KEPT, makeKey, startBrowser, wholeWay } from './cycles'
import { freezeAll } from './freezeAll'
import { frozenMutants } from './frozenMutants'
import { startSite } from './site'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** The faults on the way from the first key to the last, on a page with frozen built-ins. */
async function faultsOf(edit?: Edit): Promise<readonly string[]> {
  const site = await startSite(edit)
  const page = await browser.newPage()
  const faults: string[] = []
  page.setDefaultTimeout(10_000)
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  try {
    await page.addInitScript(freezeAll)
    await page.goto(`${site.url}/?host=plain`)
    const { count, refused } = await page.evaluate(() => window.frozen)
    expect(count).toBeGreaterThan(1000)
    // The browser does not allow to freeze this one.
    expect(refused).toEqual(['[object WindowProperties]'])
    await makeKey(page, KEPT)
    await wholeWay(page)
  } catch (error) {
    faults.push(String(error))
  } finally {
    await page.close()
    await site.close()
  }
  return faults
}

it('works from the first key to the last on a page with frozen built-ins', async () => {
  expect(await faultsOf()).toEqual([])
})

describe.skipIf(!isDeep)('the test with frozen built-ins catches a Keydrawer that', () => {
  it.each(frozenMutants.map((each) => [each.name, each] as const))('%s', async (_, mutant) => {
    expect((await faultsOf(mutant)).join('\n')).toMatch(/read only|not extensible/)
  })
})
