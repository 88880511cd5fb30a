const WORDS: ReadonlySet<string> = new Set(['', '0', '-1', 'never', 'none', 'null', 'infinity'])

/** The zero values of Go, Java, .NET, MySQL and the Unix epoch, and the latest day that they can represent. */
const DAYS: ReadonlySet<string> = new Set(['0000-00-00', '0001-01-01', '1970-01-01', '9999-12-31'])

/** In seconds: the zero value of Go, and the last day of the year 9999. */
const [YEAR_1, LAST_DAY] = [-62_135_596_800, 253_402_214_400]

/**
 * Whether a value means "no date". `1970-01-01` does so only at midnight: a later time on that day suggests a wrong
 * unit. `unitMs` is the length of the unit of a number, in milliseconds.
 */
export function isNever(value: unknown, unitMs: number | undefined, never: readonly (string | number)[]): boolean {
  if (value === null) return true
  if (typeof value === 'number') return never.includes(value) || isNeverNumber(value, unitMs)
  if (typeof value !== 'string') return false
  // A fast path: nearly all dates begin with "20", and a list has thousands of them.
  if (value.startsWith('20')) return never.includes(value)
  if (never.includes(value) || WORDS.has(value.trim().toLowerCase())) return true
  const day = value.slice(0, 10)
  return DAYS.has(day) && (day !== '1970-01-01' || isMidnight(value.slice(10)))
}

function isNeverNumber(value: number, unitMs: number | undefined): boolean {
  if (value === 0 || value === -1) return true
  if (unitMs === undefined) return false
  const seconds = (value * unitMs) / 1000
  return seconds === YEAR_1 || (seconds >= LAST_DAY && seconds < LAST_DAY + 86_400)
}

function isMidnight(time: string): boolean {
  return Array.from(time).every((sign) => !(sign >= '1' && sign <= '9'))
}
