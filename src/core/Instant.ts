import * as v from 'valibot'

/** RFC 3339 with its zone: a time without one would be read as local, and differ from reader to reader. */
export const Instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)$/),
  v.check(isDayOfCalendar),
  v.transform((text) => new Date(text.replace(' ', 'T'))),
  // Before it lie the zero values of backends, and seconds taken for milliseconds. `NaN` lies nowhere.
  v.check((date) => date.getTime() >= EARLIEST),
  v.transform((date) => date.toISOString()),
)

const EARLIEST = Date.UTC(1980, 0)

/** Engines take the 30th of February for the 2nd of March. */
function isDayOfCalendar(text: string): boolean {
  // Every month has these, and what is no month is no date. A list has thousands of instants.
  if (text.slice(8, 10) <= '28') return true
  const day = text.slice(0, 10)
  return new Date(`${day}T00:00Z`).toJSON()?.startsWith(day) ?? false
}

/** An instant in UTC, or nothing where it is none. */
export function asInstant(value: unknown): string | undefined {
  const instant = v.safeParse(Instant, value)
  return instant.success ? instant.output : undefined
}
