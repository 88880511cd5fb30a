import { afterAll, beforeAll, expect, it } from 'vitest'
import { reportOf } from './checks'
import { type Driver, startChromium } from './drivers'
import { mutants } from './mutants'
import { startSite } from './site'

let driver: Driver
beforeAll(async () => {
  driver = await startChromium()
})
afterAll(() => driver.close())

it.each(mutants.map((each) => [each.name, each] as const))('A Keydrawer that %s is noticed', async (_, mutant) => {
  const site = await startSite(mutant)
  try {
    const report = await reportOf(driver, `${site.url}/?host=${mutant.host}`)
    expect(report[mutant.caughtBy]).not.toBe('')
  } finally {
    await site.close()
  }
})
