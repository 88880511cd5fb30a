import { isRecord } from './isRecord'

/**
 * How long a key works. Hours and days have a fixed length. Months are those of the calendar in the time zone of the
 * page: one month after 31 January is the last day of February, at the same time of day.
 */
export type ExpiryDuration =
  | {
      /** May have a fraction. */
      readonly hours: number
    }
  | {
      /** Days of 24 hours. May have a fraction. */
      readonly days: number
    }
  | {
      /** A whole number. */
      readonly months: number
    }

/** Reads a duration of a policy. A number counts days. Returns `undefined` for an invalid value. */
export function toDuration(value: unknown): ExpiryDuration | undefined {
  if (typeof value === 'number') return value >= 0 ? { days: value } : undefined
  if (!isRecord(value)) return undefined
  const { hours, days, months } = value
  if ([hours, days, months].filter((count) => count !== undefined).length !== 1) return undefined
  if (isCount(hours)) return { hours }
  if (isCount(days)) return { days }
  return isCount(months) && Number.isInteger(months) ? { months } : undefined
}

function isCount(count: unknown): count is number {
  return typeof count === 'number' && count >= 0
}

/** A text that is the same for equal durations. */
export function durationKey(duration: ExpiryDuration): string {
  if ('months' in duration) return `${duration.months} months`
  return 'hours' in duration ? `${duration.hours} hours` : `${duration.days} days`
}

/** Returns the minimum number of days that a duration can have. */
export function shortestDays(duration: ExpiryDuration): number {
  if ('hours' in duration) return duration.hours / 24
  if ('days' in duration) return duration.days
  // Months are shortest when they start with a February.
  return (Date.UTC(2001, 1 + duration.months, 1) - Date.UTC(2001, 1, 1)) / 86_400_000
}
