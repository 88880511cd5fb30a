import type { ApiKey } from '../../core/ApiKey'
import { assertKept } from '../assertions'

/** The tolerated difference of clocks. */
const TOLERANCE_SECONDS = 120
/** Ten years: a larger difference is not caused by a clock, but by another unit. */
const OTHER_UNIT_SECONDS = 315_360_000

/** A day begins up to 24 hours before now. */
const DAY_SECONDS = 86_400

/** Asserts that a key that was created just now, and never used, has plausible dates. `now` in epoch milliseconds. */
export function assertPlausibleDates(apiKey: ApiKey, now: number, isDateOnly = false): void {
  const { createdAt, updatedAt, lastUsedAt, expiresAt } = apiKey
  const tolerance = TOLERANCE_SECONDS + (isDateOnly ? DAY_SECONDS : 0)
  for (const [field, value] of Object.entries({ createdAt, updatedAt, lastUsedAt }))
    if (value) assertRecent(field, Date.parse(value), now, tolerance)
  if (!expiresAt) return
  const sentence = `A new key expires at ${expiresAt}, which has passed.`
  assertKept(Date.parse(expiresAt) > now, sentence, 'key.expiresAt', 'times')
}

function assertRecent(field: string, instant: number, now: number, tolerance: number): void {
  const off = Math.round(Math.abs(instant - now) / 1000)
  const never = field === 'lastUsedAt' ? '`null`, since the key was never used, or ' : ''
  const why = off < OTHER_UNIT_SECONDS ? 'the clock and the time zone' : 'the unit: seconds or milliseconds'
  const sentence = `\`${field}\` of a new key is ${off} seconds off. Expected ${never}now. Check ${why}.`
  assertKept(off < tolerance, sentence, `key.${field}`, 'times')
}
