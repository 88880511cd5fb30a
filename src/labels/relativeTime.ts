import { DAY_MS, HOUR_MS, MINUTE_MS } from '../core/durations'

export interface CalendarDate {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
}

export interface RelativeTime {
  readonly value: number
  readonly unit: Intl.RelativeTimeFormatUnit
  /** Whether a word such as "yesterday" may stand for the number. */
  readonly isCalendar: boolean
}

/**
 * The time between a timestamp and `now`, both in epoch milliseconds.
 *
 * Within 24 hours it is the elapsed time. Beyond that, it is the difference between two calendar dates, so that
 * "tomorrow" is always the next date: 47 hours ahead may be the one after it. Months are counted up to two years,
 * because "1 year ago" would stand for 23 months.
 */
export function relativeTime(instant: number, now: number, dateOf: (instant: number) => CalendarDate): RelativeTime {
  const span = instant - now
  const distance = Math.abs(span)
  if (distance < MINUTE_MS) return { value: 0, unit: 'second', isCalendar: true }
  if (distance < HOUR_MS) return { value: Math.trunc(span / MINUTE_MS), unit: 'minute', isCalendar: false }
  if (distance < DAY_MS) return { value: Math.trunc(span / HOUR_MS), unit: 'hour', isCalendar: false }
  const [from, to] = [dateOf(now), dateOf(instant)]
  const months = wholeMonths(from, to)
  if (months === 0) return { value: (dayNumber(to) - dayNumber(from)) / DAY_MS, unit: 'day', isCalendar: true }
  if (Math.abs(months) < 24 && months % 12 !== 0) return { value: months, unit: 'month', isCalendar: false }
  return { value: Math.trunc(months / 12), unit: 'year', isCalendar: false }
}

function wholeMonths(from: CalendarDate, to: CalendarDate): number {
  const months = (to.year - from.year) * 12 + to.month - from.month
  if (months > 0 && to.day < from.day) return months - 1
  return months < 0 && to.day > from.day ? months + 1 : months
}

function dayNumber({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day)
}

/** Reads the date of a timestamp in a time zone. The era is ignored, so years before 1 count as positive. */
export function createDateReader(timeZone: string | undefined): (instant: number) => CalendarDate {
  const format = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  return (instant) => {
    const parts = format.formatToParts(instant)
    const read = (type: string) => Number(parts.find((part) => part.type === type)?.value)
    return { year: read('year'), month: read('month'), day: read('day') }
  }
}
