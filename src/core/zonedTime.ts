import { LAST_INSTANT } from './instantRange'
import { DAY_MS, MINUTE_MS } from './durations'

/** Returns the local time in a time zone at an instant in epoch milliseconds, such as `2026-11-24T18:30:00`. */
export function localTimeOf(instant: number, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
  return `${day}T${part('hour')}:${part('minute')}:${part('second')}`
}

/**
 * Returns the instant of a local time, in epoch milliseconds. A time that occurs twice is read as the first of the two.
 * A time that is skipped is moved forward by as much as the clocks are. Returns `NaN` if the text is not a time.
 */
export function instantOfLocalTime(local: string, timeZone?: string): number {
  const asUtc = Date.parse(`${local}Z`)
  if (Number.isNaN(asUtc)) return Number.NaN
  const offsets = [asUtc - DAY_MS, asUtc + DAY_MS].map((instant) => offsetAt(instant, timeZone))
  const [before = 0] = offsets
  const shown = offsets.map((offset) => asUtc - offset).filter((each) => each + offsetAt(each, timeZone) === asUtc)
  return shown.length > 0 ? Math.min(...shown) : asUtc - before
}

function offsetAt(instant: number, timeZone: string | undefined): number {
  // In the year 10000, the text has five digits and cannot be parsed.
  const second = Math.floor(Math.min(instant, LAST_INSTANT - 2 * DAY_MS) / 1000) * 1000
  return Date.parse(`${localTimeOf(second, timeZone)}Z`) - second
}

/** Returns the same time of day some calendar months later. If that month is too short, its last day is used. */
export function addMonths(instant: number, months: number, timeZone?: string): number {
  const [year = 0, month = 0, day = 0] = localTimeOf(instant, timeZone).slice(0, 10).split('-').map(Number)
  const time = localTimeOf(instant, timeZone).slice(11)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  const date = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)))
  return instantOfLocalTime(`${date.toISOString().slice(0, 10)}T${time}`, timeZone)
}

/** Returns the first whole minute after an instant. `minuteBefore` returns the last one that is not after it. */
export function minuteAfter(instant: number): number {
  return minuteBefore(instant) + MINUTE_MS
}

export function minuteBefore(instant: number): number {
  return Math.floor(instant / MINUTE_MS) * MINUTE_MS
}
