import type { FieldErrorReason } from './ApiKeysError'
import { daysFrom, dayOf, endOfDay, type ExpiryChoices } from './ExpiryPolicy'
import { hasFourDigitYear, LAST_INSTANT } from './instantRange'
import { instantOfLocalTime, localTimeOf, minuteAfter, minuteBefore } from './zonedTime'
import { DAY_MS } from './durations'

/** A number of days becomes an instant when it is first sent. A retry some minutes later sends the same instant. */
const SLACK_MS = 600_000
const FOREVER_DAYS = 1_000_000
/** Date fields accept years of six digits unless they have a `max`. */
const LAST_DAY = '9999-12-31'
const LAST_SECOND = Math.floor(LAST_INSTANT / 1000) * 1000

type Choices = ExpiryChoices & { readonly timeZone?: string | undefined }

/**
 * Returns `min` and `max` of a field of the type `date` or `datetime-local`, in its format. `now` in epoch
 * milliseconds.
 */
export function pickableRange({ precision, minDays, maxDays, timeZone }: Choices, now: number) {
  const limit = maxDays === undefined || maxDays > FOREVER_DAYS ? undefined : Date.parse(daysFrom(now, maxDays))
  if (precision === 'minute') {
    const last = localTimeOf(minuteBefore(limit ?? LAST_INSTANT), timeZone)
    return {
      min: localTimeOf(minuteAfter(now + minDays * DAY_MS), timeZone).slice(0, 16),
      max: last.length > 19 ? `${LAST_DAY}T23:59` : last.slice(0, 16),
    }
  }
  const min = dayOf(now + minDays * DAY_MS, timeZone)
  if (limit === undefined) return { min, max: LAST_DAY }
  const day = dayOf(limit, timeZone)
  const isWhole = Date.parse(endOfDay(day, timeZone) ?? '') <= limit
  return { min, max: isWhole ? day : new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10) }
}

/** Returns the value of a `date` or `datetime-local` field for an instant. */
export function pickedText(expiresAt: string, { precision, timeZone }: Choices): string {
  const instant = Date.parse(expiresAt)
  return precision === 'minute' ? localTimeOf(instant, timeZone).slice(0, 16) : dayOf(instant, timeZone)
}

/**
 * Returns the instant that was picked in such a field: the end of a day, or a minute. `undefined` if the field is
 * empty.
 *
 * The last day of 9999 ends in the year 10000 west of UTC, so it is shortened to the last instant that can be sent.
 * `expiryProblem` rejects a later year.
 */
export function pickedExpiry(text: string, { precision, timeZone }: Choices): string | undefined {
  if (text === '') return undefined
  if (/^\+?\d{5,}-/.test(text)) return new Date(LAST_SECOND + 1000).toISOString()
  const isLastDay = text.slice(0, 10) === LAST_DAY
  if (precision === 'day')
    return endOfDay(text, timeZone) ?? (isLastDay ? new Date(LAST_SECOND).toISOString() : undefined)
  const instant = instantOfLocalTime(text, timeZone)
  if (Number.isNaN(instant)) return undefined
  return new Date(isLastDay ? Math.min(instant, LAST_SECOND) : instant).toISOString()
}

/**
 * Returns why an expiration date of a form is invalid. `undefined` as a date means that none is chosen. `now` in epoch
 * milliseconds.
 */
export function expiryProblem(
  expiresAt: string | null | undefined,
  { allowNever, minDays, maxDays }: ExpiryChoices,
  now: number,
): FieldErrorReason | undefined {
  if (expiresAt === null) return allowNever ? undefined : 'invalid'
  const instant = Date.parse(expiresAt ?? '')
  if (Number.isNaN(instant)) return 'required'
  if (instant <= now) return 'too-short'
  if (instant < now + minDays * DAY_MS - SLACK_MS) return 'too-short'
  if (!hasFourDigitYear(instant)) return 'too-long'
  return maxDays !== undefined && instant > now + maxDays * DAY_MS ? 'too-long' : undefined
}
