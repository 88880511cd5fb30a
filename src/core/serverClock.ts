import type { ApiKeysClient } from './ApiKeysClient'

const MINUTE_MS = 60_000
/** More backends than one page is known to have. */
const MAX_CLOCKS = 100

/** A client, or its key before the client exists. */
type ClockOwner = Pick<ApiKeysClient, 'key'>

/**
 * By the key of the client, because a client that is created during render is another object each time, and because
 * a client learns from its answers before it is wrapped or spread.
 */
const offsets = new Map<string, number>()
/** Clients without a key. */
const offsetsOfKeyless = new WeakMap<object, number>()

/** Learns from an answer how far the reader's clock is off. */
export function learnServerTime(client: ClockOwner, servedAt: string | undefined): void {
  if (servedAt === undefined) return
  const offset = Date.parse(servedAt) - Date.now()
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
 * How far the server's clock is ahead of the reader's, in milliseconds, as the last answer said.
 *
 * Too low by the time the answer took, and by up to the second to which a `Date` header is precise.
 */
export function clockOffsetOf(client: ClockOwner): number {
  return (client.key === undefined ? offsetsOfKeyless.get(client) : offsets.get(client.key)) ?? 0
}

/** The same, where an answer's own delay must not show: less than a minute counts as nothing. */
export function skewOf(client: ClockOwner): number {
  const offset = clockOffsetOf(client)
  return Math.abs(offset) < MINUTE_MS ? 0 : offset
}

/** The instant by the clock of the server, which decides when a key ends. Epoch milliseconds. */
export function serverNow(client: ClockOwner): number {
  return Date.now() + skewOf(client)
}
