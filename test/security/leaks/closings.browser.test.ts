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
  'In a $mode build, with React’s developer tools: $withDevtools',
  (build) => {
    it.each(ways)('leaves no trace in any sink nor in the heap, at once, when it ends by: %s', async (closing) => {
      expect(await afterClosing(browser(), { closing, ...build })).toEqual([])
    })
  },
)

it.each(isDeep ? ways : (['Done after a copy', 'Close anyway', 'the page is hidden by the browser'] as const))(
  'leaves no trace of the secret of a rotation, at once, when it ends by: %s',
  async (closing) => {
    expect(await afterClosing(browser(), { closing, isRotated: true })).toEqual([])
  },
)

it('empties even the handle that a host has kept', async () => {
  expect(await afterClosing(browser(), { closing: 'Close anyway', isHeld: true })).toEqual([])
})

it('leaves no trace of an answer that arrives when nobody looks any more', async () => {
  expect(await afterLateAnswer(browser())).toEqual([])
})

it('notices a Keydrawer that keeps such an answer', { tags: 'self-test' }, async () => {
  const edit = {
    file: 'core/CreateKeyFlow.ts',
    find: `if (event.type === 'created' && event.issued.secret !== held) event.issued.secret.wipe()`,
    replace: `if (event.type === 'created') Object.assign(window, { late: event })`,
  }
  expect(await afterLateAnswer(browser(), { edits: [edit] })).toContain('late answer: heap')
})
