import { LAST_INSTANT } from './instantRange'

const RFC_3339 = /^(\+\d\d)?\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)(\[[^\][]+\])*$/
/** Earlier dates are zero values of backends, or seconds taken for milliseconds. */
const EARLIEST = Date.UTC(1980, 0)

/**
 * Returns an instant in UTC, or `undefined` if the value is not a timestamp.
 *
 * A timestamp is an RFC 3339 text with a zone. A time without a zone would be read as local time, and differ from reader
 * to reader. The name of the zone may follow (RFC 9557). A year after 9999 is read as the last instant of 9999.
 */
export function asTimestamp(value: unknown): string | undefined {
  if (typeof value !== 'string' || !RFC_3339.test(value)) return undefined
  const text = plainText(value)
  const instant = isDayOfCalendar(text) ? Date.parse(text) : Number.NaN
  return instant >= EARLIEST ? new Date(Math.min(instant, LAST_INSTANT)).toISOString() : undefined
}

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
