import type { FieldErrorReason } from './ApiKeysError'
import { daysFrom, dayOf, endOfDay, type ExpiryChoices } from './ExpiryPolicy'
import { hasFourDigitYear } from './instantRange'

const DAY_MS = 86_400_000
/** A number of days becomes an instant when it is first sent, and is the same one when that is tried again. */
const SLACK_MS = 600_000
const FOREVER_DAYS = 1_000_000

/** The first and the last day that may be picked, as a date field writes them. `now` in epoch milliseconds. */
export function pickableDays({ minDays, maxDays }: ExpiryChoices, now: number, timeZone?: string) {
  const min = dayOf(now + minDays * DAY_MS, timeZone)
  // Date fields take years of six digits unless told otherwise.
  if (maxDays === undefined || maxDays > FOREVER_DAYS) return { min, max: lastDay(timeZone) }
  const limit = daysFrom(now, maxDays)
  const day = dayOf(Date.parse(limit), timeZone)
  const isWhole = (endOfDay(day, timeZone) ?? '') <= limit
  return { min, max: isWhole ? day : new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10) }
}

/** West of UTC, the last day of 9999 ends in the year 10000. */
function lastDay(timeZone?: string): string {
  return endOfDay('9999-12-31', timeZone) ? '9999-12-31' : '9999-12-30'
}

/** What is wrong with the end of a key, chosen in a form: `undefined` is none chosen. `now` in epoch milliseconds. */
export function expiryProblem(
  end: string | null | undefined,
  { allowNever, minDays, maxDays }: ExpiryChoices,
  now: number,
): FieldErrorReason | undefined {
  if (end === null) return allowNever ? undefined : 'invalid'
  const instant = Date.parse(end ?? '')
  if (Number.isNaN(instant)) return 'required'
  if (instant <= now) return 'too-short'
  if (instant < now + minDays * DAY_MS - SLACK_MS) return 'too-short'
  if (!hasFourDigitYear(instant)) return 'too-long'
  return maxDays !== undefined && instant > now + maxDays * DAY_MS ? 'too-long' : undefined
}
