import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hosts } from '../../../examples/hosts/src/hosts'
import { FINE, reportOf } from './checks'
import { type Driver, findFirefox, startChromium, startFirefox } from './drivers'
import { type Site, startSite } from './site'

const HOW_TO_GET_IT =
  'Firefox was not found: install it (on Debian, apt-get install firefox-esr) or set FIREFOX to the path of one.'

const firefox = findFirefox()
const names = firefox ? 'Chromium and Firefox' : 'Chromium'
let site: Site
let drivers: readonly Driver[] = []

beforeAll(async () => {
  site = await startSite()
  drivers = await Promise.all([startChromium(), ...(firefox ? [startFirefox(firefox)] : [])])
})
afterAll(async () => {
  await Promise.all(drivers.map((driver) => driver.close()))
  await site.close()
})

describe(`In ${names}, Keydrawer works`, () => {
  it.each(hosts.map(({ title, id }) => [title, id] as const))('with the host “%s”', async (_, id) => {
    // Each browser has a clipboard of its own, so they need not wait for each other.
    const reports = await Promise.all(drivers.map((driver) => reportOf(driver, `${site.url}/?host=${id}`)))
    expect(reports).toEqual(drivers.map(() => FINE))
  })
})

if (!firefox && process.env['DEEP'] === '1')
  it('works in Firefox', () => {
    throw new Error(HOW_TO_GET_IT)
  })
else if (!firefox) it.skip(`works in Firefox. ${HOW_TO_GET_IT}`)
