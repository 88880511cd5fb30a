import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Edit } from '../leaks/bundle'
import { growthOver, type Held, startBrowser } from './cycles'
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

async function growth(host: string, cycles: number, edit?: Edit): Promise<Held> {
  const site = await startSite(edit)
  try {
    return await growthOver(browser, `${site.url}/?host=${host}`, cycles)
  } finally {
    await site.close()
  }
}

// What each run can afford; `DEEP=1` has the rest.
it.each(isDeep ? ['plain', 'shadow-root', 'radix-nested'] : ['plain'])(
  'opened and closed 100 times in the host “%s”, the wizard leaves nothing behind',
  async (host) => {
    expect(await growth(host, 100)).toEqual(NOTHING)
  },
  240_000,
)

describe.skipIf(!isDeep)('The count notices a Keydrawer that', () => {
  const leaks: readonly (readonly [string, keyof Held, Edit])[] = [
    [
      'does not take its listener from the window',
      'windowListeners',
      { file: MODAL, find: "window.removeEventListener('keydown', handleKeyDown, true)", replace: '' },
    ],
    [
      'keeps the dialogs',
      'nodes',
      { file: MODAL, find: OPENING, replace: `${OPENING}; (globalThis.kept ??= []).push(dialog)` },
    ],
    [
      'never stops observing',
      'observers',
      { file: MODAL, find: OPENING, replace: `${OPENING}; new ResizeObserver(() => {}).observe(dialog)` },
    ],
    [
      'never stops a timer',
      'timers',
      { file: MODAL, find: OPENING, replace: `${OPENING}; setInterval(() => {}, 1000)` },
    ],
  ]
  it.each(leaks)('%s', async (_, what, edit) => {
    expect((await growth('plain', 10, edit))[what]).toBeGreaterThanOrEqual(10)
  })
})
