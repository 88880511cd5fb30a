// @module-tag fault/host-cycles
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Edit } from '../../support/planting'
import { cycleMutants } from './cycleMutants'
import { type Cycle, growthOver, type Held, keptDialogs, openAndClose, startBrowser, wholeWay } from './cycles'
import { startSite } from './site'
import { isDeep } from '../../support/deep'

const NOTHING: Held = { listeners: 0, nodes: 0, windowListeners: 0, observers: 0, timers: 0 }
const CYCLES = { openAndClose, wholeWay }

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

async function growth(host: string, cycle: Cycle, cycles: number, edit?: Edit): Promise<Held> {
  const site = await startSite(edit)
  try {
    return await growthOver(browser, `${site.url}/?host=${host}`, cycle, cycles)
  } finally {
    await site.close()
  }
}

// What each run can afford; `DEEP=1` has the rest.
const hosts = isDeep ? ['plain', 'shadow-root', 'radix-nested'] : ['plain']
const WHOLE_WAYS = isDeep ? 100 : 10

it.each(hosts)(
  'opened and closed 100 times in the host “%s”, the wizard leaves nothing behind',
  async (host) => {
    expect(await growth(host, openAndClose, 100)).toEqual(NOTHING)
  },
  240_000,
)

it.each(hosts)(
  `a key made, copied, looked at, changed and taken away ${WHOLE_WAYS} times in the host “%s” leaves nothing behind`,
  async (host) => {
    expect(await growth(host, wholeWay, WHOLE_WAYS)).toEqual(NOTHING)
  },
  480_000,
)

it('no closed dialog stays in memory', async () => {
  const site = await startSite()
  try {
    expect(await keptDialogs(browser, `${site.url}/?host=plain`)).toEqual([0, 0, 0, 0])
  } finally {
    await site.close()
  }
}, 120_000)

describe.skipIf(!isDeep)('The count notices a Keydrawer that', () => {
  it.each(cycleMutants.map((each) => [each.name, each] as const))(
    '%s',
    async (_, { leaves, in: cycle, ...edit }) => {
      const held = await growth('plain', CYCLES[cycle], 10, edit)
      expect(held[leaves]).toBeGreaterThanOrEqual(10)
    },
    240_000,
  )
})
