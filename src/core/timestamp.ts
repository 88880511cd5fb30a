import * as v from 'valibot'
import { LAST_INSTANT } from './instantRange'

/**
 * RFC 3339 with a zone. A time without a zone would be read as local time, and differ from reader to reader. The name
 * of the zone may follow (RFC 9557). A year after 9999 is read as the last instant of 9999.
 */
export const Timestamp = v.pipe(
  v.string(),
  v.regex(/^(\+\d\d)?\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)(\[[^\][]+\])*$/),
  v.transform(plainText),
  v.check(isDayOfCalendar),
  v.transform((text) => new Date(text)),
  // Earlier dates are zero values of backends, or seconds taken for milliseconds. `NaN` fails this check too.
  v.check((date) => date.getTime() >= EARLIEST),
  v.transform((date) => new Date(Math.min(date.getTime(), LAST_INSTANT)).toISOString()),
)

const EARLIEST = Date.UTC(1980, 0)

/** Prepares a text for `Date`: removes the name of the zone, and replaces a leap second with the second before it. */
function plainText(text: string): string {
  return text
    .replace(/\[.*$/, '')
    .replace(' ', 'T')
    .replace(/(T\d\d:\d\d):60/i, '$1:59')
}

/** Whether the day exists. Engines read the 30th of February as the 2nd of March. */
function isDayOfCalendar(text: string): boolean {
  // Every month has the first 28 days, and `Date` rejects invalid months. Checked first, because a list has thousands
  // of dates.
  const day = text.slice(0, text.search(/t/i))
  if (day.slice(-2) <= '28') return true
  return new Date(`${day}T00:00Z`).toJSON()?.startsWith(day) ?? false
}

/** Returns an instant in UTC, or `undefined` if the value is not a timestamp. */
export function asTimestamp(value: unknown): string | undefined {
  const instant = v.safeParse(Timestamp, value)
  return instant.success ? instant.output : undefined
}
