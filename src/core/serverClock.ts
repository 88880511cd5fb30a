import type { ApiKeysClient } from './ApiKeysClient'
import { MINUTE_MS } from './durations'

/** More than the number of backends that any page is known to use. */
const MAX_CLOCKS = 100

/** A client, or its key before the client exists. */
type ClockOwner = Pick<ApiKeysClient, 'key'>

/**
 * State and not a cache: the clock is learnt from the answers of a client, and used wherever its keys are shown. Keyed
 * by the client's key and not by the object, for two reasons. A client that is created during render is a new
 * object each time, and a client learns from its answers before it is wrapped or spread.
 */
const offsets = new Map<string, number>()
/** Clients without a key. */
const offsetsOfKeyless = new WeakMap<object, number>()

/** Learns from an answer how far the browser's clock deviates. */
export function learnServerTime(client: ClockOwner, servedAt: string | undefined): void {
  if (servedAt === undefined) return
  const offset = offsetOf(servedAt)
  const { key } = client
  if (key === undefined) {
    offsetsOfKeyless.set(client, offset)
    return
  }
  offsets.delete(key)
  offsets.set(key, offset)
  const [oldest] = offsets.keys()
  if (offsets.size > MAX_CLOCKS && oldest !== undefined) offsets.delete(oldest)
}

/**
 * Returns how far the server's clock is ahead of the reader's, in milliseconds, as of the last answer.
 *
 * The result is too low by the time that the answer took, and by up to the one second of precision of a `Date` header.
 */
export function clockOffsetOf(client: ClockOwner): number {
  return (client.key === undefined ? offsetsOfKeyless.get(client) : offsets.get(client.key)) ?? 0
}

/** Returns the same offset, but 0 if it is less than a minute, so that network latency has no effect. */
export function skewOf(client: ClockOwner): number {
  return withoutLatency(clockOffsetOf(client))
}

/** Returns the current time by the clock of the server, which decides when a key expires. Epoch milliseconds. */
export function serverNow(client: ClockOwner): number {
  return Date.now() + skewOf(client)
}

/** Forgets the clocks of all clients with a key. */
export function forgetServerTimes(): void {
  offsets.clear()
}

/** Returns the same time, from an answer that was just received. */
export function serverNowAt(servedAt: string): number {
  return Date.now() + withoutLatency(offsetOf(servedAt))
}

function offsetOf(servedAt: string): number {
  return Date.parse(servedAt) - Date.now()
}

function withoutLatency(offset: number): number {
  return Math.abs(offset) < MINUTE_MS ? 0 : offset
}
