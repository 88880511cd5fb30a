import type { ApiKey } from '../../core/ApiKey'
import { assertKept } from '../assertions'

/** How far clocks may be off. */
const TOLERANCE_SECONDS = 120
/** No clock is off by ten years. */
const OTHER_UNIT_SECONDS = 315_360_000

/** A day begins up to a day before now. */
const DAY_SECONDS = 86_400

/** Asserts that a key which was created just now, and never used, has dates that fit. `now` in epoch milliseconds. */
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
