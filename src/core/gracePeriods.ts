import type { ApiKey } from './ApiKey'
import type { ClientFeatures } from './ClientFeatures'

const DAY = 86_400
const CENTURY = 36_525 * DAY

/** For how long an old secret may go on working, in seconds, shortest first. */
export function gracePeriodsOf({ rotate }: ClientFeatures): readonly number[] {
  const given: unknown = rotate?.gracePeriods
  const periods = Array.isArray(given) ? given.filter(isPeriod) : []
  return [...new Set(periods)].toSorted((a, b) => a - b)
}

function isPeriod(seconds: unknown): seconds is number {
  return typeof seconds === 'number' && seconds >= 0 && seconds < CENTURY
}

/** What is chosen at first: the longest of at most a day, which is time to replace a secret and not to forget it. */
export function usualGrace(periods: readonly number[]): number | undefined {
  return periods.findLast((seconds) => seconds <= DAY) ?? periods[0]
}

/** When the old secret ends, if it is rotated at an instant (epoch milliseconds): no later than its key would. */
export function endOfGrace({ expiresAt }: ApiKey, seconds: number, from: number): string {
  return new Date(Math.min(from + seconds * 1000, Date.parse(expiresAt ?? '') || Infinity)).toISOString()
}
