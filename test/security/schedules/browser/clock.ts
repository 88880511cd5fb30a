// Loaded first. Replaces the clock by one that stands still until the test advances it. Short timers stay real,
// because React and the cache schedule work with them. Long ones wait for the test.
const SHORT_MS = 40

interface Timer {
  readonly id: number
  readonly at: number
  readonly run: () => void
}

const real = { set: window.setTimeout.bind(window), clear: window.clearTimeout.bind(window) }
let timers: Timer[] = []
let lastId = 1_000_000_000

export const clock = {
  now: 0,
  /** Whether a timer is due within a number of milliseconds. */
  isAwaited: (within: number) => timers.some(({ at }) => at <= clock.now + within),
  /** Advances to the next waiting timer. */
  advance(): void {
    const [next, ...others] = timers.toSorted((a, b) => a.at - b.at)
    if (!next) return
    timers = others
    clock.now = Math.max(clock.now, next.at)
    next.run()
  },
  forget: () => void (timers = []),
  /** Waits in real time until the short timers have run. */
  passShort: () => new Promise<void>((resolve) => void real.set(resolve, 2 * SHORT_MS)),
}

function setTimer(handler: TimerHandler, delay = 0, ...args: unknown[]): number {
  if (typeof handler !== 'function') throw new TypeError('A timer of text.')
  if (delay < SHORT_MS) return real.set(handler, delay, ...args)
  lastId++
  timers.push({ id: lastId, at: clock.now + delay, run: () => void Reflect.apply(handler, window, args) })
  return lastId
}

function clearTimer(id?: number): void {
  timers = timers.filter((timer) => timer.id !== id)
  real.clear(id)
}

Object.assign(window, { setTimeout: setTimer, clearTimeout: clearTimer })

/** Waits until React, the cache and all settled promises are idle. */
export async function settle(): Promise<void> {
  for (let turns = 0; turns < 6; turns++) {
    const { port1, port2 } = new MessageChannel()
    await new Promise((resolve) => {
      port1.addEventListener('message', resolve, { once: true })
      port1.start()
      port2.postMessage(0)
    })
    port1.close()
  }
}
