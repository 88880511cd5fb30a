const MINUTE_MS = 60_000
/** By client, or by what stands for one before it is there. */
const skews = new WeakMap<object, number>()

/**
 * Learns from an answer how far the reader's clock is off. Less than a minute counts as nothing: an answer takes
 * its time, and says its own to the second.
 */
export function learnServerTime(client: object, servedAt: string | undefined): void {
  if (servedAt === undefined) return
  const skew = Date.parse(servedAt) - Date.now()
  skews.set(client, Math.abs(skew) < MINUTE_MS ? 0 : skew)
}

/** How far the server's clock is ahead of the reader's, in milliseconds, as far as the server has said. */
export function skewOf(client: object): number {
  return skews.get(client) ?? 0
}

/** The instant by the clock of the server, which decides when a key ends. Epoch milliseconds. */
export function serverNow(client: object): number {
  return Date.now() + skewOf(client)
}
