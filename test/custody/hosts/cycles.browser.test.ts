import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Edit } from '../../support/planting'
import { type Cycle, growthOver, type Held, openAndClose, startBrowser, wholeWay } from './cycles'
import { startSite } from './site'
import { isDeep } from '../../support/deep'

const NOTHING: Held = { listeners: 0, nodes: 0, windowListeners: 0, observers: 0, timers: 0 }
const MODAL = 'components/parts/useModalElement.ts'
const OPENING = 'const invoker = focusedIn(dialog)'

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

describe.skipIf(!isDeep)('The count notices a Keydrawer that', () => {
  const leaks: readonly (readonly [string, keyof Held, Cycle, Edit])[] = [
    [
      'does not take its listener from the window',
      'windowListeners',
      openAndClose,
      { file: MODAL, find: "window.removeEventListener('keydown', handleKeyDown, true)", replace: '' },
    ],
    [
      'keeps the dialogs',
      'nodes',
      openAndClose,
      { file: MODAL, find: OPENING, replace: `${OPENING}; (globalThis.kept ??= []).push(dialog)` },
    ],
    [
      'never stops observing',
      'observers',
      openAndClose,
      { file: MODAL, find: OPENING, replace: `${OPENING}; new ResizeObserver(() => {}).observe(dialog)` },
    ],
    [
      'never stops a timer',
      'timers',
      openAndClose,
      { file: MODAL, find: OPENING, replace: `${OPENING}; setInterval(() => {}, 1000)` },
    ],
    [
      'keeps what showed the secret',
      'nodes',
      wholeWay,
      {
        file: 'components/create-key-wizard/SecretField.tsx',
        find: 'if (!element || !isShown) return undefined',
        replace: ';(globalThis.kept ??= []).push(element); if (!element || !isShown) return undefined',
      },
    ],
    [
      'does not take the listener of a menu from the window',
      'windowListeners',
      wholeWay,
      {
        file: 'components/key-actions/useMenuElement.ts',
        find: "window.removeEventListener('resize', close)",
        replace: '',
      },
    ],
    [
      'lets a timer of a minute run on after each key',
      'timers',
      wholeWay,
      { file: 'core/retrying.ts', find: 'answered.abort()', replace: '' },
    ],
  ]
  it.each(leaks)(
    '%s',
    async (_, what, cycle, edit) => {
      expect((await growth('plain', cycle, 10, edit))[what]).toBeGreaterThanOrEqual(10)
    },
    240_000,
  )
})
