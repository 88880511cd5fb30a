import { dayOf, endOfDay } from './ExpiryPolicy'

/** Days that were read lately: finding the end of one in a zone takes a search, and a list has few of them. */
const read = new Map<string, string | undefined>()
const MAX_DAYS = 1000

/** The first or the last second of a day such as `2026-12-31` in a zone, or nothing for another text. */
export function readDate(text: string, zone: string, edge: 'start' | 'end'): string | undefined {
  if (text.length !== 10) return undefined
  const name = `${text} ${zone} ${edge}`
  if (!read.has(name)) {
    if (read.size >= MAX_DAYS) read.clear()
    read.set(name, edge === 'end' ? endOfDay(text, zone) : startOfDay(text, zone))
  }
  return read.get(name)
}

/** The end of the day before. */
function startOfDay(day: string, zone: string): string | undefined {
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000)
  const isDay = endOfDay(day, 'UTC') !== undefined && !Number.isNaN(before.getTime())
  const end = isDay ? endOfDay(before.toISOString().slice(0, 10), zone) : undefined
  return end === undefined ? undefined : new Date(Date.parse(end) + 1000).toISOString()
}

/** The day to send for an instant. Midnight is the end of the day before. */
export function toDate(instant: string, zone: string): string {
  return dayOf(Date.parse(instant) - 1, zone)
}
