// @module-tag fault/host-behaviour
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hosts } from '../../../examples/hosts/src/hosts'
import { findFirefox, HOW_TO_GET_FIREFOX } from '../../../scripts/findBrowser.mjs'
import { FINE, reportOf } from './checks'
import { type Driver, startChromium, startFirefox } from './drivers'
import { type Site, startSite } from './site'
import { isDeep } from '../../support/deep'

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

describe(`works in ${names}`, () => {
  it.each(hosts.map(({ title, id }) => [title, id] as const))('inside the host “%s”', async (_, id) => {
    // Each browser has a clipboard of its own, so they need not wait for each other.
    const reports = await Promise.all(drivers.map((driver) => reportOf(driver, `${site.url}/?host=${id}`)))
    expect(reports).toEqual(drivers.map(() => FINE))
  })
})

if (!firefox && isDeep)
  it('works in Firefox', () => {
    throw new Error(HOW_TO_GET_FIREFOX)
  })
else if (!firefox) it.skip(`works in Firefox. ${HOW_TO_GET_FIREFOX}`)
