// @vitest-environment node
import { afterEach, expect, it, vi } from 'vitest'
import { runMapping } from './runMapping'
import { type Case, right } from './shapes'

/** Backends that take a lifetime and count it from their own clock. */
const timed = new Set(['tokens'])
const cases = Object.entries<Case>(right)

afterEach(() => {
  vi.useRealTimers()
})

async function expectNoFault(each: Case, onCreate?: () => void): Promise<void> {
  const { failures, skipped, backends } = await runMapping(each, onCreate)
  expect(failures).toEqual(new Map())
  expect(skipped).toBeGreaterThan(0)
  for (const backend of backends) expect(backend.names).toEqual([])
}

it.concurrent.for(cases.filter(([name]) => !timed.has(name)))('passes for a correct mapping: %s', async ([, each]) =>
  expectNoFault(each),
)

// Separate, with one clock for both sides that only moves between creations. On a busy machine, the backend would
// otherwise count from a later time than the client.
it.for(cases.filter(([name]) => timed.has(name)))('passes for a correct mapping: %s', async ([, each]) => {
  vi.useFakeTimers({ toFake: ['Date'] })
  await expectNoFault(each, () => vi.setSystemTime(Date.now() + 30))
})
