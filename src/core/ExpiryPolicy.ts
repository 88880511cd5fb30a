import { warnOnce } from '../warnOnce'
import type { ExpiryPolicy } from './ClientFeatures'
import { hasFourDigitYear } from './instantRange'

const DAY_MS = 86_400_000
const PRESETS = [7, 30, 90, 365]
const USUAL = 90
/** A century. What is longer has no date that everyone can read. */
const LONGEST = 36_525

/** A policy with every blank filled in. `default` is in days, `null` for never, `undefined` for "pick one". */
export interface ExpiryChoices {
  readonly presets: readonly number[]
  readonly allowNever: boolean
  readonly allowCustom: boolean
  readonly minDays: number
  readonly maxDays: number | undefined
  readonly default: number | null | undefined
}

/** What a form may offer. Of two policies, such as a client's and a host's, the narrower counts. */
export function expiryChoices(client: ExpiryPolicy, host: ExpiryPolicy = {}): ExpiryChoices {
  const [policy, narrower] = [readPolicy(client), readPolicy(host)]
  const bounds = [policy.maxDays, narrower.maxDays].filter((days) => days !== undefined)
  const maxDays = bounds.length > 0 ? Math.min(...bounds) : undefined
  const minDays = Math.max(policy.minDays ?? 0, narrower.minDays ?? 0)
  const offered = narrower.presets ?? policy.presets ?? PRESETS
  // Where no other day may be picked, no other may be offered either.
  const isPickable = (days: number) => policy.allowCustom !== false || (policy.presets ?? PRESETS).includes(days)
  const presets = offered.filter(
    (days) => days > 0 && days >= minDays && days <= Math.min(maxDays ?? LONGEST, LONGEST) && isPickable(days),
  )
  const allowNever = allowsNever(policy) && allowsNever(narrower)
  const wished = narrower.default === undefined ? policy.default : narrower.default
  return {
    presets,
    allowNever,
    allowCustom: policy.allowCustom !== false && narrower.allowCustom !== false,
    minDays,
    maxDays,
    default: defaultOf(wished, presets, allowNever),
  }
}

/** A policy without what is no number of days: formatting such an instant throws, and would unmount the tree. */
function readPolicy(policy: ExpiryPolicy): ExpiryPolicy {
  try {
    const { presets, minDays, maxDays, allowNever, allowCustom, default: wished } = policy
    const days = Array.isArray(presets) ? presets.filter(isDays) : undefined
    const bound = isDays(maxDays) ? maxDays : undefined
    const earliest = isDays(minDays) ? minDays : undefined
    if (days?.length !== presets?.length || bound !== maxDays || earliest !== minDays) warnOfPolicy()
    const bounds = { minDays: earliest, maxDays: bound }
    return { allowNever, allowCustom, default: wished, presets: days && [...new Set(days)], ...bounds }
  } catch {
    // `null`, or a getter or a `Proxy` of the host's that throws.
    warnOfPolicy()
    return {}
  }
}

function isDays(days: unknown): days is number {
  return typeof days === 'number' && days >= 0
}

function warnOfPolicy(): void {
  warnOnce('The `expiry` policy has `presets`, `minDays` or `maxDays` that are no days. They are ignored.')
}

/** Who sets a bound means it, unless they say that "never" is allowed beside it. */
function allowsNever({ allowNever, maxDays }: ExpiryPolicy): boolean {
  return allowNever ?? maxDays === undefined
}

function defaultOf(
  wished: number | null | undefined,
  presets: readonly number[],
  allowNever: boolean,
): number | null | undefined {
  if (wished === null && allowNever) return null
  if (typeof wished === 'number' && presets.includes(wished)) return wished
  if (presets.includes(USUAL)) return USUAL
  return presets.length > 0 ? Math.max(...presets) : allowNever ? null : undefined
}

/** The instant a number of days of 24 hours after `now`, to the second. Both in epoch milliseconds. */
export function daysFrom(now: number, days: number): string {
  return new Date(Math.floor((now + days * DAY_MS) / 1000) * 1000).toISOString()
}

/** The calendar day of an instant in a time zone, as a date field writes it: `2026-11-24`. */
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
 * The last second of a calendar day in a time zone. `undefined` if there is no such day, or if it ends after the year
 * 9999 in UTC.
 *
 * A day ends when the next begins, which is not always 24 hours later and not always at midnight: zones
 * put their clocks forward at that hour. So the end is searched for, and not added up.
 */
export function endOfDay(day: string, timeZone?: string): string | undefined {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(midnight)) return undefined
  if (new Date(midnight).toISOString().slice(0, 10) !== day || !hasFourDigitYear(midnight)) return undefined
  // No zone is further than 15 hours from UTC: the day is over by the second, and not yet at the first.
  let [inside, after] = [midnight - 15 * 3_600_000, midnight + 40 * 3_600_000]
  while (after - inside > 1000) {
    const middle = inside + Math.floor((after - inside) / 2000) * 1000
    // The length, because as texts the year 10000 would come before 9999.
    const middleDay = dayOf(middle, timeZone)
    if (middleDay <= day && middleDay.length === day.length) inside = middle
    else after = middle
  }
  if (!hasFourDigitYear(inside)) return undefined
  return new Date(inside).toISOString()
}
