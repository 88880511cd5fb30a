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

// The fast run checks one host. `DEEP=1` checks all of them.
const hosts = isDeep ? ['plain', 'shadow-root', 'radix-nested'] : ['plain']
const WHOLE_WAYS = isDeep ? 100 : 10

it.each(hosts)(
  'leaves nothing behind after 100 times opening and closing the wizard in the host “%s”',
  async (host) => {
    expect(await growth(host, openAndClose, 100)).toEqual(NOTHING)
  },
  240_000,
)

it.each(hosts)(
  `leaves nothing behind after ${WHOLE_WAYS} keys created, copied, viewed, edited and deleted in the host “%s”`,
  async (host) => {
    expect(await growth(host, wholeWay, WHOLE_WAYS)).toEqual(NOTHING)
  },
  480_000,
)

it('keeps no closed dialog in memory', async () => {
  const site = await startSite()
  try {
    expect(await keptDialogs(browser, `${site.url}/?host=plain`)).toEqual([0, 0, 0, 0])
  } finally {
    await site.close()
  }
}, 120_000)

describe.skipIf(!isDeep)('the leak count catches a Keydrawer that', () => {
  it.each(cycleMutants.map((each) => [each.name, each] as const))(
    '%s',
    async (_, { leaves, in: cycle, ...edit }) => {
      const held = await growth('plain', CYCLES[cycle], 10, edit)
      expect(held[leaves]).toBeGreaterThanOrEqual(10)
    },
    240_000,
  )
})
