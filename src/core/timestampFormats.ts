import { fromFormat, readDate, toDate, toFormat } from './dateOnly'
import { isNever } from './neverValues'

/** Days without a time. */
export interface DateUnit {
  /** The time zone that the days are in, such as `Europe/Madrid` or `UTC`. */
  readonly date: string
  /** How a day is written, with `YYYY`, `MM` and `DD`, such as `DD.MM.YYYY`. @default 'YYYY-MM-DD' */
  readonly format?: string | undefined
}

/**
 * How a backend writes an instant. `utc` is ISO 8601 without a zone, and means UTC. `date` is a day without a time, in
 * UTC or in the zone of `{ date: 'Europe/Madrid' }`.
 */
export type TimeUnit = 'iso' | 'utc' | 'seconds' | 'milliseconds' | 'date' | DateUnit

/** How a backend expects an expiration date: an instant, a day, or a duration from now. */
export type ExpiryUnit = TimeUnit | 'seconds-from-now' | 'milliseconds-from-now' | 'days-from-now'

const DAY_MS = 86_400_000

export interface TimestampOptions {
  /** More values that stand for no instant. @default [] */
  readonly never?: readonly (string | number)[] | undefined
  /** Which end of a day is meant where the unit is `date`. @default 'start' */
  readonly edge?: 'start' | 'end' | undefined
}

/**
 * An instant of a backend as RFC 3339 in UTC. `null` stays `null`, and so do the values that backends send in its place:
 * an empty text, 0, -1, the first instant of the years 1 and 1970, and the last day of the year 9999. What makes no
 * sense is handed on, so that the parser refuses it under the field's name.
 *
 * Seconds and milliseconds are never told apart by size: 1,700,000,000 is both.
 */
export function parseTimestamp(
  value: unknown,
  unit: TimeUnit = 'iso',
  { never = [], edge = 'start' }: TimestampOptions = {},
): unknown {
  if (isNever(value, isCount(unit) ? (unit === 'seconds' ? 1000 : 1) : undefined, never)) return null
  if (typeof value === 'number' || (isCount(unit) && typeof value === 'string' && /^\d+$/.test(value))) {
    // A number where a text was promised.
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

/** The zone that the days of a backend are in. */
function zoneOf(unit: ExpiryUnit): string {
  return typeof unit === 'object' ? unit.date : 'UTC'
}

function isCount(unit: TimeUnit): boolean {
  return unit === 'seconds' || unit === 'milliseconds'
}

/** As nearly all are sent. */
const TIDY = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

/** A space for the T, an offset of hours alone, no zone where UTC is meant, and what `Date#toString` writes. */
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

/** How far an end of whole days may fall short of them on its way. */
const SLACK_MS = 600_000

/**
 * Whole days where they were meant: some backends know 30 days, and refuse a second less. What is over stays
 * below zero, which is "never" to many.
 */
function timeTo(end: number, now: number): number {
  if (end <= now) return Math.min(end - now, -1)
  const wholeDays = Math.ceil((end - now) / DAY_MS) * DAY_MS
  return wholeDays - (end - now) <= SLACK_MS ? wholeDays : end - now
}

/** An end as a backend wants to hear it. `null`, for never, stays `null`. */
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
