import { fromFormat, readDate, toDate, toFormat } from './dateOnly'
import { isNever } from './neverValues'
import { DAY_MS } from './durations'

/** Days without a time. */
export interface DateUnit {
  /** The time zone that the days are in, such as `Europe/Madrid` or `UTC`. */
  readonly date: string
  /** The format of a day, with `YYYY`, `MM` and `DD`, such as `DD.MM.YYYY`. @default 'YYYY-MM-DD' */
  readonly format?: string | undefined
}

/**
 * The format in which a backend writes an instant. `utc` is ISO 8601 without a zone, in UTC. `date` is a day without a
 * time, in UTC or in the zone of `{ date: 'Europe/Madrid' }`.
 */
export type TimeUnit = 'iso' | 'utc' | 'seconds' | 'milliseconds' | 'date' | DateUnit

/** The format in which a backend expects an expiration date: an instant, a day, or a duration from now. */
export type ExpiryUnit = TimeUnit | 'seconds-from-now' | 'milliseconds-from-now' | 'days-from-now'

export interface TimestampOptions {
  /** More values that mean "no date". @default [] */
  readonly never?: readonly (string | number)[] | undefined
  /** The instant that a day stands for if the unit is `date`: its first or its last second. @default 'start' */
  readonly edge?: 'start' | 'end' | undefined
}

/**
 * Converts a date of a backend to RFC 3339 in UTC. Returns `null` for `null` and for the values that backends send in
 * its place: an empty text, 0, -1, the first instant of the years 1 and 1970, and the last day of the year 9999.
 * Returns an invalid value unchanged, so that the parser rejects it and names the field.
 *
 * Seconds and milliseconds are never guessed from the size of a number: 1,700,000,000 can be both.
 */
export function parseTimestamp(
  value: unknown,
  unit: TimeUnit = 'iso',
  { never = [], edge = 'start' }: TimestampOptions = {},
): unknown {
  if (isNever(value, isCount(unit) ? (unit === 'seconds' ? 1000 : 1) : undefined, never)) return null
  if (typeof value === 'number' || (isCount(unit) && typeof value === 'string' && /^\d+$/.test(value))) {
    // The backend sent a number in place of a text.
    if (!isCount(unit)) return value
    return asText(Number(value) * (unit === 'seconds' ? 1000 : 1))
  }
  if (value instanceof Date) return asText(value.getTime())
  if (typeof value !== 'string' || TIDY.test(value)) return value
  if (unit !== 'date' && typeof unit !== 'object') return tidied(value, unit)
  const day = isoDay(value, unit)
  if (day !== '' && isNever(day, undefined, [])) return null
  return readDate(day, zoneOf(unit), edge) ?? tidied(value, unit)
}

function isoDay(text: string, unit: TimeUnit): string {
  const format = typeof unit === 'object' ? unit.format : undefined
  return format === undefined ? text : (fromFormat(text, format) ?? '')
}

/** Returns the time zone of the days of a backend. */
function zoneOf(unit: ExpiryUnit): string {
  return typeof unit === 'object' ? unit.date : 'UTC'
}

function isCount(unit: TimeUnit): boolean {
  return unit === 'seconds' || unit === 'milliseconds'
}

/** The most common format, which needs no changes. */
const TIDY = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

/**
 * Accepts a space in place of the T, an offset in hours, a missing zone if UTC is meant, and the output of
 * `Date#toString`.
 */
function tidied(text: string, unit: TimeUnit): string {
  const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d(?::?\d\d)?)?$/i.exec(text)
  if (!iso) {
    const zoned = /GMT|UTC/.test(text) ? Date.parse(text) : Number.NaN
    return Number.isNaN(zoned) ? text : new Date(zoned).toISOString()
  }
  const [, day, time, zone = unit === 'utc' ? 'Z' : ''] = iso
  const offset = /^[+-]\d\d$/.test(zone) ? `${zone}:00` : zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')
  return `${day}T${time}${offset}`
}

function asText(milliseconds: number): unknown {
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime()) ? milliseconds : date.toISOString()
}

/** How much of a number of whole days may pass before it is sent. */
const SLACK_MS = 600_000

/**
 * Rounds up to whole days if whole days were meant, because some backends accept 30 days and reject a second less. The
 * result is negative for a past date, because 0 means "never" to many backends.
 */
function timeTo(end: number, now: number): number {
  if (end <= now) return Math.min(end - now, -1)
  const wholeDays = Math.ceil((end - now) / DAY_MS) * DAY_MS
  return wholeDays - (end - now) <= SLACK_MS ? wholeDays : end - now
}

/** Converts an expiration date to the format of a backend. `null`, for never, stays `null`. */
export function formatTimestamp(instant: string | null, unit: ExpiryUnit, now = Date.now()): string | number | null {
  if (instant === null) return null
  if (unit === 'date') return toDate(instant, 'UTC')
  if (typeof unit === 'object') return toFormat(toDate(instant, unit.date), unit.format ?? 'YYYY-MM-DD')
  const end = Date.parse(instant)
  switch (unit) {
    case 'seconds':
      return Math.floor(end / 1000)
    case 'milliseconds':
      return end
    case 'seconds-from-now':
      return inWhole(timeTo(end, now) / 1000)
    case 'milliseconds-from-now':
      return timeTo(end, now)
    case 'days-from-now':
      return inWhole(timeTo(end, now) / DAY_MS)
    default:
      return instant
  }
}

function inWhole(count: number): number {
  return count < 0 ? Math.floor(count) : Math.ceil(count)
}
