import { act, cleanup, fireEvent } from '@testing-library/react'
import fc from 'fast-check'
import { type ApiKeyPage, type ApiKeysClient, ApiKeyTable } from 'keydrawer'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { deferred } from '../../support/deferred'
import { apiKey } from '../../support/fakeClient'
import { renderWithKeys } from '../../support/render'
import { isDeep } from '../../support/deep'

const RUNS = isDeep ? 5_000 : 500
// On a busy machine, ten times as many runs take more than ten times as long.
vi.setConfig({ testTimeout: isDeep ? 900_000 : 180_000 })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

/** A backend that answers searches late and in any order, and ignores the abort signal. */
function slowSearch() {
  const pending: (() => void)[] = []
  const client: ApiKeysClient = {
    features: { list: { search: true } },
    list: ({ search = 'all' }, { scope }) => {
      const answer = deferred<ApiKeyPage>()
      const name = `${scope} ${search}`
      pending.push(() => answer.resolve({ items: [apiKey({ id: name, name, description: null })] }))
      return answer.promise
    },
  }
  return { client, pending }
}

// Called thousands of times. A query by role would take as long as all the rest.
const shown = () => [...document.querySelectorAll('tbody th')].map(({ textContent }) => textContent)
const searchBox = () => document.querySelector('input[type="search"]')!
const step = fc.record({
  what: fc.constantFrom('type', 'type', 'answer', 'answer', 'wait', 'switch'),
  choice: fc.nat(9),
})

it(
  `shows the results of the latest search for any order of responses, ${RUNS} of ${RUNS} times`,
  { tags: 'fault/race-search' },
  async () => {
    let right = 0
    await fc.assert(
      fc
        .asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), fc.nat(9), async (steps, last) => {
          const { client, pending } = slowSearch()
          let scope = 'acme'
          const table = <ApiKeyTable toolbar />
          const view = renderWithKeys(table, { client, scope })
          const deliver = async (choice: number) => {
            const [answer] = pending.splice(choice % Math.max(pending.length, 1), 1)
            answer?.()
            await pass(2)
          }
          const type = (text: string) => fireEvent.change(searchBox(), { target: { value: text } })
          for (const { what, choice } of steps) {
            if (what === 'type') type(choice === 0 ? '' : `text ${choice}`)
            else if (what === 'answer') await deliver(choice)
            else if (what === 'wait') await pass(choice * 40)
            else {
              scope = scope === 'acme' ? 'other' : 'acme'
              view.rerender(table, { scope })
            }
            await pass(2)
            expect(shown().filter((name) => !name.startsWith(scope))).toEqual([])
          }
          type(`text ${last}`)
          await pass(300)
          for (let turns = 0; pending.length > 0 && turns < 50; turns++) await deliver(last + turns * 7)
          await pass(300)
          for (let turns = 0; pending.length > 0 && turns < 50; turns++) await deliver(turns)
          expect(shown()).toEqual([`${scope} text ${last}`])
          right++
        })
        .afterEach(cleanup),
      { numRuns: RUNS },
    )
    expect(right).toBe(RUNS)
  },
)
