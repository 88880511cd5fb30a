// @module-tag self-test
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportOf } from './checks'
import { type Driver, startChromium } from './drivers'
import { mutants } from './mutants'
import { startSite } from './site'
import { isDeep } from '../../support/deep'

// Each fault needs its own build, which takes too long for every run, so only `DEEP=1` has them.
describe.skipIf(!isDeep)('host checks', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await startChromium()
  })
  afterAll(() => driver.close())

  it.each(mutants.map((each) => [each.name, each] as const))('catch a Keydrawer that %s', async (_, mutant) => {
    const site = await startSite(mutant)
    try {
      const report = await reportOf(driver, `${site.url}/?host=${mutant.host}`)
      expect(report[mutant.caughtBy]).not.toBe('')
    } finally {
      await site.close()
    }
  })
})
