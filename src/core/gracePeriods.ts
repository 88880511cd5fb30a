import type { ApiKey } from './ApiKey'
import type { ClientFeatures } from './ClientFeatures'

const DAY = 86_400
const CENTURY = 36_525 * DAY

/** Returns the grace periods to choose from, in seconds, shortest first: how long the old secret keeps working. */
export function gracePeriodsOf({ rotate }: ClientFeatures): readonly number[] {
  const given: unknown = rotate?.gracePeriods
  const periods = Array.isArray(given) ? given.filter(isPeriod) : []
  return [...new Set(periods)].toSorted((a, b) => a - b)
}

function isPeriod(seconds: unknown): seconds is number {
  return typeof seconds === 'number' && seconds >= 0 && seconds < CENTURY
}

/**
 * Returns the initial choice: the longest grace period of at most a day. A day is enough to replace a secret, and too
 * short to forget about it.
 */
export function usualGrace(periods: readonly number[]): number | undefined {
  return periods.findLast((seconds) => seconds <= DAY) ?? periods[0]
}

/**
 * Returns when the old secret stops working if it is rotated at `from` (epoch milliseconds), at the latest when its key
 * expires.
 */
export function endOfGrace({ expiresAt }: ApiKey, seconds: number, from: number): string {
  return new Date(Math.min(from + seconds * 1000, Date.parse(expiresAt ?? '') || Infinity)).toISOString()
}
