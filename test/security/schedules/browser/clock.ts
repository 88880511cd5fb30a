// Before everything else: a clock that stands until it is told to go on. What is short is the
// browser's own business (React and the cache hand work over this way); what is long is waiting.
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
  /** Whether something waits for no longer than this. */
  isAwaited: (within: number) => timers.some(({ at }) => at <= clock.now + within),
  /** Goes on to the next thing that waits. */
  advance(): void {
    const [next, ...others] = timers.toSorted((a, b) => a.at - b.at)
    if (!next) return
    timers = others
    clock.now = Math.max(clock.now, next.at)
    next.run()
  },
  forget: () => void (timers = []),
  /** Lets what is short pass by, for good. */
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

/** Lets React, the cache and every settled promise come to rest. */
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
