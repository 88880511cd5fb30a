const MINUTE_MS = 60_000
/** By client, or by what stands for one before it is there. */
const offsets = new WeakMap<object, number>()

/** Learns from an answer how far the reader's clock is off. */
export function learnServerTime(client: object, servedAt: string | undefined): void {
  if (servedAt !== undefined) offsets.set(client, Date.parse(servedAt) - Date.now())
}

/**
 * How far the server's clock is ahead of the reader's, in milliseconds, as the last answer said.
 *
 * Too low by the time the answer took, and by up to the second to which a `Date` header is precise.
 */
export function clockOffsetOf(client: object): number {
  return offsets.get(client) ?? 0
}

/** The same, where an answer's own delay must not show: less than a minute counts as nothing. */
export function skewOf(client: object): number {
  const offset = clockOffsetOf(client)
  return Math.abs(offset) < MINUTE_MS ? 0 : offset
}

/** The instant by the clock of the server, which decides when a key ends. Epoch milliseconds. */
export function serverNow(client: object): number {
  return Date.now() + skewOf(client)
}
