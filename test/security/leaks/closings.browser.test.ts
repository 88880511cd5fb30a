// @module-tag fault/leaks-after-closing
import { describe, expect, it } from 'vitest'
import { isDeep, withBrowser } from './checks/browser'
import { afterClosing, afterLateAnswer, type Closing, closings } from './checks/closings'

const browser = withBrowser()

const ways = Object.keys(closings) as Closing[]
const production = { mode: 'production', withDevtools: false } as const
const others = [
  { mode: 'production', withDevtools: true },
  { mode: 'development', withDevtools: false },
  { mode: 'development', withDevtools: true },
] as const

describe.each(isDeep ? [production, ...others] : [production])(
  'in a $mode build, with React DevTools: $withDevtools',
  (build) => {
    it.each(ways)('leaves no trace in any sink or in the heap immediately after closing by: %s', async (closing) => {
      expect(await afterClosing(browser(), { closing, ...build })).toEqual([])
    })
  },
)

it.each(isDeep ? ways : (['Done after a copy', 'Close anyway', 'the page is hidden by the browser'] as const))(
  'leaves no trace of a rotated secret immediately after closing by: %s',
  async (closing) => {
    expect(await afterClosing(browser(), { closing, isRotated: true })).toEqual([])
  },
)

it('wipes the secret handle that a host has kept', async () => {
  expect(await afterClosing(browser(), { closing: 'Close anyway', isHeld: true })).toEqual([])
})

it('leaves no trace of a response that arrives after the wizard has gone', async () => {
  expect(await afterLateAnswer(browser())).toEqual([])
})

it('catches a Keydrawer that keeps such a response', { tags: 'self-test' }, async () => {
  const edit = {
    file: 'create-flow/CreateKeyStore.ts',
    find: `if (event.type === 'created' && event.issued.secret !== held) event.issued.secret.wipe()`,
    replace: `if (event.type === 'created') Object.assign(window, { late: event })`,
  }
  expect(await afterLateAnswer(browser(), { edits: [edit] })).toContain('late answer: heap')
})
