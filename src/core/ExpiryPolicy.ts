import { warnOnce } from '../warnOnce'
import type { ExpiryPolicy } from './ClientFeatures'
import { durationKey, type ExpiryDuration, shortestDays, toDuration } from './ExpiryDuration'
import { hasFourDigitYear } from './instantRange'
import { addMonths } from './zonedTime'
import { DAY_MS } from './durations'

const PRESETS: readonly ExpiryDuration[] = [7, 30, 90, 365].map((days) => ({ days }))
const USUAL = durationKey({ days: 90 })
/** A century. A date further away may not be readable for everyone. */
const LONGEST = 36_525

/** A policy with all defaults filled in. `default` is `null` for never, `undefined` for "pick one". */
export interface ExpiryChoices {
  readonly presets: readonly ExpiryDuration[]
  readonly allowNever: boolean
  readonly allowCustom: boolean
  readonly precision: 'day' | 'minute'
  readonly minDays: number
  readonly maxDays: number | undefined
  readonly default: ExpiryDuration | null | undefined
}

/**
 * Returns the choices that a form may offer. If both the client and the host have a policy, the narrower one counts.
 */
export function expiryChoices(client: ExpiryPolicy, host: ExpiryPolicy = {}): ExpiryChoices {
  const [policy, narrower] = [readPolicy(client), readPolicy(host)]
  const bounds = [policy.maxDays, narrower.maxDays].filter((days) => days !== undefined)
  const maxDays = bounds.length > 0 ? Math.min(...bounds) : undefined
  const minDays = Math.max(policy.minDays ?? 0, narrower.minDays ?? 0)
  const offered = narrower.presets ?? policy.presets ?? PRESETS
  // A host may not offer a preset that is not in a client's policy without custom dates.
  const pickable = policy.allowCustom === false ? keysOf(policy.presets ?? PRESETS) : undefined
  const presets = offered.filter((preset) => {
    const days = shortestDays(preset)
    const isWithin = days > 0 && days >= minDays && days <= Math.min(maxDays ?? LONGEST, LONGEST)
    return isWithin && (pickable?.has(durationKey(preset)) ?? true)
  })
  const allowNever = allowsNever(policy) && allowsNever(narrower)
  const wished = narrower.default === undefined ? policy.default : narrower.default
  return {
    presets,
    allowNever,
    allowCustom: policy.allowCustom !== false && narrower.allowCustom !== false,
    precision: policy.precision === 'minute' && narrower.precision !== 'day' ? 'minute' : 'day',
    minDays,
    maxDays,
    default: defaultOf(wished, presets, allowNever),
  }
}

type ReadPolicy = Omit<ExpiryPolicy, 'presets' | 'default'> & {
  readonly presets?: readonly ExpiryDuration[] | undefined
  readonly default?: ExpiryDuration | null | undefined
}

/** Drops invalid values of a policy, because formatting an invalid date throws and would unmount the tree. */
function readPolicy(policy: ExpiryPolicy): ReadPolicy {
  try {
    const { presets, minDays, maxDays, allowNever, allowCustom, precision, default: wished } = policy
    const durations = Array.isArray(presets) ? presets.flatMap((each) => toDuration(each) ?? []) : undefined
    const bound = isDays(maxDays) ? maxDays : undefined
    const earliest = isDays(minDays) && minDays <= LONGEST ? minDays : undefined
    const isKnown = precision === undefined || precision === 'day' || precision === 'minute'
    if (durations?.length !== presets?.length || bound !== maxDays || earliest !== minDays || !isKnown) warnOfPolicy()
    return {
      allowNever,
      allowCustom,
      precision,
      default: wished === null ? null : toDuration(wished),
      presets: durations && [...new Map(durations.map((each) => [durationKey(each), each])).values()],
      minDays: earliest,
      maxDays: bound,
    }
  } catch {
    // The policy is `null`, or a getter or a `Proxy` of the host throws.
    warnOfPolicy()
    return {}
  }
}

function isDays(days: unknown): days is number {
  return typeof days === 'number' && days >= 0
}

function keysOf(durations: readonly ExpiryDuration[]): ReadonlySet<string> {
  return new Set(durations.map(durationKey))
}

function warnOfPolicy(): void {
  warnOnce(
    'The `expiry` policy contains an invalid value for `presets`, `minDays`, `maxDays` or `precision`. Invalid values are ignored.',
  )
}

/** A policy with `maxDays` allows "never" only if it says so. */
function allowsNever({ allowNever, maxDays }: ReadPolicy): boolean {
  return allowNever ?? maxDays === undefined
}

function defaultOf(
  wished: ExpiryDuration | null | undefined,
  presets: readonly ExpiryDuration[],
  allowNever: boolean,
): ExpiryDuration | null | undefined {
  if (wished === null && allowNever) return null
  const find = (key: string | undefined) => presets.find((preset) => durationKey(preset) === key)
  const chosen = find(wished ? durationKey(wished) : undefined) ?? find(USUAL)
  if (chosen) return chosen
  const [longest] = presets.toSorted((a, b) => shortestDays(b) - shortestDays(a))
  return longest ?? (allowNever ? null : undefined)
}

/**
 * Returns when a key expires that works for `duration` from `now`, in whole seconds. `now` in epoch milliseconds.
 * Months are shortened to `maxDays` and extended to `minDays`: four weeks are an hour short if the clocks are put
 * forward in them.
 */
export function expiryAfter(
  now: number,
  duration: ExpiryDuration,
  { minDays = 0, maxDays = Infinity, timeZone }: Bounds,
): string {
  if ('hours' in duration) return daysFrom(now, duration.hours / 24)
  if ('days' in duration) return daysFrom(now, duration.days)
  const days = (addMonths(now, duration.months, timeZone) - now) / DAY_MS
  return daysFrom(now, Math.min(Math.max(days, minDays), maxDays))
}

interface Bounds {
  readonly minDays?: number | undefined
  readonly maxDays?: number | undefined
  readonly timeZone?: string | undefined
}

/** Returns the instant that is `days` of 24 hours after `now`, in whole seconds. `now` in epoch milliseconds. */
export function daysFrom(now: number, days: number): string {
  return new Date(Math.floor((now + days * DAY_MS) / 1000) * 1000).toISOString()
}

/** Returns the calendar day of an instant in a time zone, in the format of a date field: `2026-11-24`. */
export function dayOf(instant: number, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/**
 * Returns the last second of a calendar day in a time zone. Returns `undefined` if the day does not exist, or if it
 * ends after the year 9999 in UTC.
 *
 * A day ends when the next one begins. That is not always 24 hours later and not always at midnight, because zones
 * change their clocks at that hour. A binary search therefore finds the last second.
 */
export function endOfDay(day: string, timeZone?: string): string | undefined {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(midnight)) return undefined
  if (new Date(midnight).toISOString().slice(0, 10) !== day || !hasFourDigitYear(midnight)) return undefined
  // No zone is more than 15 hours away from UTC: the day has begun by the first instant and is over by the second.
  let [inside, after] = [midnight - 15 * 3_600_000, midnight + 40 * 3_600_000]
  while (after - inside > 1000) {
    const middle = inside + Math.floor((after - inside) / 2000) * 1000
    // Lengths are compared too, because the text of the year 10000 sorts before 9999.
    const middleDay = dayOf(middle, timeZone)
    if (middleDay <= day && middleDay.length === day.length) inside = middle
    else after = middle
  }
  if (!hasFourDigitYear(inside)) return undefined
  return new Date(inside).toISOString()
}
