// @vitest-environment node
import { expect, it, vi } from 'vitest'
import { untilYounger } from '../../src/testing/Check'

/** Returns how long it waits, in milliseconds. */
async function pauseAfter(createdAt: string | undefined): Promise<number> {
  vi.useFakeTimers()
  const start = Date.now()
  const waiting = untilYounger(createdAt)
  await vi.runAllTimersAsync()
  await waiting
  const pause = Date.now() - start
  vi.useRealTimers()
  return pause
}

it.each([
  ['a backend that keeps whole seconds', '2026-11-24T10:00:00.000Z'],
  ['one that writes no more than those', '2026-11-24T10:00:00Z'],
  ['one that does not say', undefined],
])('waits for the next second for %s', async (_, createdAt) => {
  expect(await pauseAfter(createdAt)).toBeGreaterThan(1000)
})

it('waits only briefly if a backend reports milliseconds', async () => {
  expect(await pauseAfter('2026-11-24T10:00:00.123Z')).toBeLessThan(100)
})
