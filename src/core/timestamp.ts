import * as v from 'valibot'
import { LAST_INSTANT } from './instantRange'

/**
 * RFC 3339 with its zone: a time without one would be read as local, and differ from reader to reader. The name of the
 * zone may follow (RFC 9557), and a later year than 9999 is read as the last instant of 9999.
 */
export const Timestamp = v.pipe(
  v.string(),
  v.regex(/^(\+\d\d)?\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)(\[[^\][]+\])*$/),
  v.transform(plainText),
  v.check(isDayOfCalendar),
  v.transform((text) => new Date(text)),
  // Before it lie the zero values of backends, and seconds taken for milliseconds. `NaN` lies nowhere.
  v.check((date) => date.getTime() >= EARLIEST),
  v.transform((date) => new Date(Math.min(date.getTime(), LAST_INSTANT)).toISOString()),
)

const EARLIEST = Date.UTC(1980, 0)

/** As `Date` reads it: without the name of the zone, and with a leap second as the second before it. */
function plainText(text: string): string {
  return text
    .replace(/\[.*$/, '')
    .replace(' ', 'T')
    .replace(/(T\d\d:\d\d):60/i, '$1:59')
}

/** Engines take the 30th of February for the 2nd of March. */
function isDayOfCalendar(text: string): boolean {
  // Every month has these, and what is no month is no date. A list has thousands of instants.
  const day = text.slice(0, text.search(/t/i))
  if (day.slice(-2) <= '28') return true
  return new Date(`${day}T00:00Z`).toJSON()?.startsWith(day) ?? false
}

/** An instant in UTC, or nothing where it is none. */
export function asTimestamp(value: unknown): string | undefined {
  const instant = v.safeParse(Timestamp, value)
  return instant.success ? instant.output : undefined
}
