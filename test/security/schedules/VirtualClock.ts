interface Appointment {
  readonly at: number
  readonly run: () => void
}

/** A clock that only a schedule advances. The server's clock is right, and the reader's may be off. */
export class VirtualClock {
  /** The true time, in epoch milliseconds. */
  now: number
  #appointments: Appointment[] = []

  constructor(now: number) {
    this.now = now
  }

  /** Calls `run` when the clock reaches a time. */
  plan(at: number, run: () => void): void {
    this.#appointments.push({ at, run })
    this.#appointments.sort((a, b) => a.at - b.at)
  }

  advance(milliseconds: number): void {
    this.advanceTo(this.now + milliseconds)
  }

  /** Never goes back. */
  advanceTo(time: number): void {
    while (this.#appointments[0] && this.#appointments[0].at <= time) {
      const { at, run } = this.#appointments.shift()!
      this.now = Math.max(this.now, at)
      run()
    }
    this.now = Math.max(this.now, time)
  }
}

/** Random numbers below 1, always the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
