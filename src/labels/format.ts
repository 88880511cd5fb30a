import type { ExpiryDuration } from '../core/ExpiryDuration'
import { createDateReader, relativeTime } from './relativeTime'

/** Formats values as text in one language and time zone. Labels receive it as their last argument. */
export interface Format {
  readonly number: (value: number) => string
  /** The date of a timestamp, such as "23 Nov 2026". */
  readonly date: (instant: string) => string
  /** A timestamp to the minute, with its time zone. */
  readonly dateTime: (instant: string) => string
  /**
   * The time between a timestamp and now, such as "5 minutes ago" or "tomorrow". Both in epoch milliseconds. From 24
   * hours on, days are those of the calendar in the time zone.
   */
  readonly relative: (instant: number, now: number) => string
  /** A duration, such as "24 hours" or "7 days". A single day in seconds is given in hours. */
  readonly duration: (duration: number | ExpiryDuration) => string
  /** Picks the form for a number by the plural rules of the labels' language. */
  readonly plural: (value: number, forms: PluralForms) => string
}

export type PluralForms = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>

type Unit = 'month' | 'day' | 'hour' | 'minute' | 'second'

/** The units of a duration, in seconds, and the shortest duration that each is used for. */
const SPANS = [
  ['day', 86_400, 2 * 86_400],
  ['hour', 3600, 3600],
  ['minute', 60, 60],
] as const
const SECOND = ['second', 1] as const

/**
 * Creates formats for a BCP 47 `locale` and an IANA `timeZone`. If left out, they are the user's own.
 *
 * `words` is the language of the labels, for plurals. Formatters are created on first use: creating one costs more than
 * using it a hundred times.
 */
export function createFormat(locale?: string, timeZone?: string, words = locale): Format {
  const numbers = lazy(() => new Intl.NumberFormat(locale))
  const dates = lazy(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }))
  const times = lazy(() => new Intl.DateTimeFormat(locale, { ...TO_THE_MINUTE, timeZone }))
  const calendarWords = lazy(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  const amounts = lazy(() => new Intl.RelativeTimeFormat(locale))
  const dateOf = lazy(() => createDateReader(timeZone))
  const plurals = lazy(() => new Intl.PluralRules(words))

  return {
    number: (value) => numbers().format(value),
    date: (instant) => dates().format(new Date(instant)),
    dateTime: (instant) => times().format(new Date(instant)),
    duration(duration) {
      const [value, unit] = typeof duration === 'number' ? amountOf(duration) : amountOfExpiry(duration)
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
    },
    plural: (value, forms) => forms[plurals().select(value)] ?? forms.other,
    relative(instant, now) {
      const { value, unit, isCalendar } = relativeTime(instant, now, dateOf())
      return (isCalendar ? calendarWords() : amounts()).format(value, unit)
    },
  }
}

/** Splits seconds into a number and the largest unit in which it is whole. */
function amountOf(seconds: number): readonly [value: number, unit: Unit] {
  const [unit, length] = SPANS.find(([, each, from]) => seconds >= from && seconds % each === 0) ?? SECOND
  return [seconds / length, unit]
}

function amountOfExpiry(duration: ExpiryDuration): readonly [value: number, unit: Unit] {
  if ('months' in duration) return [duration.months, 'month']
  if ('hours' in duration) return amountOf(Math.round(duration.hours * 60) * 60)
  const { days } = duration
  return Number.isInteger(days) ? [days, 'day'] : amountOf(Math.round(days * 1440) * 60)
}

/**
 * A name for the middle of a sentence, in a bidi isolate: neither changes the direction of the other. Without one, the
 * full stop of "Acme Inc." would stand before the name in a sentence that is written from right to left.
 */
export function inSentence(name: string): string {
  const text = shorten(name.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''))
  return isPlainLatin(name) ? text : `\u2068${text}\u2069`
}

/**
 * Whether a text looks the same in every sentence: no mark or number at its edge adopts the direction of the
 * surrounding text.
 */
function isPlainLatin(text: string): boolean {
  return /^\p{Script=Latin}([\p{Script=Latin}\p{Nd}\p{P}\p{Zs}]*[\p{Script=Latin}\p{Nd}])?$/u.test(text)
}

/** Shortens any text of a backend: Chromium takes minutes to break one word of 100,000 letters into lines. */
export function shorten(text: string): string {
  if (text.length <= LONGEST) return text
  return `${text.slice(0, startOfCharacter(text, LONGEST) || LONGEST)}…`
}

const LONGEST = 500

/** The start of the character at an index. A visible character may consist of several code units. */
function startOfCharacter(text: string, index: number): number | undefined {
  return typeof Intl.Segmenter === 'function' ? new Intl.Segmenter().segment(text).containing(index)?.index : undefined
}

const TO_THE_MINUTE = {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
} as const

function lazy<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
