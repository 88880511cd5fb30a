import type { ApiKeysClient } from './ApiKeysClient'

const MINUTE_MS = 60_000
/** More backends than one page is known to have. */
const CLOCKS_AT_MOST = 100

/** A client, or its key before the client exists. */
type ClockOwner = Pick<ApiKeysClient, 'key'>

/**
 * By the key of the client, because a client that is created during render is another object each time, and because
 * a client learns from its answers before it is wrapped or spread.
 */
const skews = new Map<string, number>()
/** Clients without a key. */
const skewsOfKeyless = new WeakMap<object, number>()

/**
 * Learns from an answer how far the reader's clock is off. Less than a minute counts as nothing: an answer takes
 * its time, and says its own to the second.
 */
export function learnServerTime(client: ClockOwner, servedAt: string | undefined): void {
  if (servedAt === undefined) return
  const offset = Date.parse(servedAt) - Date.now()
  const skew = Math.abs(offset) < MINUTE_MS ? 0 : offset
  const { key } = client
  if (key === undefined) {
    skewsOfKeyless.set(client, skew)
    return
  }
  skews.delete(key)
  skews.set(key, skew)
  const [oldest] = skews.keys()
  if (skews.size > CLOCKS_AT_MOST && oldest !== undefined) skews.delete(oldest)
}

/** How far the server's clock is ahead of the reader's, in milliseconds, as far as the server has said. */
export function skewOf(client: ClockOwner): number {
  return (client.key === undefined ? skewsOfKeyless.get(client) : skews.get(client.key)) ?? 0
}

/** The instant by the clock of the server, which decides when a key ends. Epoch milliseconds. */
export function serverNow(client: ClockOwner): number {
  return Date.now() + skewOf(client)
}
