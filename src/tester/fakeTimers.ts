import { STEP_MS } from './Surface'

// Taken before a test can replace it.
const realSetTimeout = globalThis.setTimeout

/** Advances the timers of a test, such as `vi.advanceTimersByTimeAsync`. */
export type AdvanceTimers = (ms: number) => unknown

/** Waits in real time, and advances the timers of the test if they are fake. */
export async function pauseFor(ms: number, advanceTimers?: AdvanceTimers): Promise<false> {
  await (advanceTimers ?? advanceFakeTimers)(ms)
  await new Promise<void>((resolve) => {
    realSetTimeout(resolve, ms)
  })
  return false
}

/** Waits for something. A user of Testing Library waits for timers, which may be fake. */
export async function waitWithTimers<T>(pending: Promise<T>, advanceTimers?: AdvanceTimers): Promise<T> {
  if (advanceTimers === undefined && !getFakeTimers()) return await pending
  const settled = Promise.allSettled([pending]).then(() => true)
  while (!(await Promise.race([settled, pauseFor(STEP_MS / 4, advanceTimers)]))) continue
  return await pending
}

async function advanceFakeTimers(ms: number): Promise<void> {
  await getFakeTimers()?.tickAsync(ms)
}

interface FakeTimers {
  readonly tickAsync: (ms: number) => Promise<unknown>
}

/** Vitest and Jest use `@sinonjs/fake-timers`, which leaves its clock on the functions that it replaces. */
function getFakeTimers(): FakeTimers | undefined {
  const clock: unknown = Reflect.get(globalThis.setTimeout, 'clock')
  return isFakeTimers(clock) ? clock : undefined
}

function isFakeTimers(clock: unknown): clock is FakeTimers {
  return typeof clock === 'object' && clock !== null && 'tickAsync' in clock && typeof clock.tickAsync === 'function'
}
