import { asTimestamp } from '../core/timestamp'
import { isRecord } from '../core/isRecord'
import { type TimestampOptions, type TimeUnit, parseTimestamp } from '../core/timestampFormats'
import type { StatusMapping, StatusValue } from './KeyMapping'

type Kind = 'active' | 'disabled' | 'revoked' | 'expired'

const KINDS: readonly Kind[] = ['revoked', 'expired', 'disabled', 'active']
const WORDS: Readonly<Record<Kind, readonly string[]>> = {
  active: ['active', 'enabled', 'valid', 'live'],
  disabled: ['disabled', 'inactive', 'suspended', 'paused', 'deactivated', 'blocked'],
  revoked: ['revoked', 'deleted', 'cancelled', 'canceled', 'invalidated'],
  expired: ['expired'],
}

const FLAGS = new Map<unknown, boolean>([
  [true, true],
  [1, true],
  ['true', true],
  ['1', true],
  [false, false],
  [0, false],
  ['false', false],
  ['0', false],
])

interface Times extends TimestampOptions {
  readonly unit: TimeUnit
  /** By the clock of the server, in epoch milliseconds. */
  readonly now: number
}

/**
 * Converts a status to the fields of a key. Returns `undefined` for an unknown status, which is never treated as
 * active.
 */
export function readStatus(
  value: unknown,
  status: StatusMapping,
  key: Readonly<Record<string, unknown>>,
  times: Times,
): object | undefined {
  const listed = KINDS.find((kind) => includes(status[kind], value))
  const word = typeof value === 'string' ? kindOfWord(value) : undefined
  const found = listed ?? word ?? kindByName(value, nameOf(status.at), times)
  if (found === undefined) return undefined
  const { kind, at } = typeof found === 'object' ? found : { kind: found, at: undefined }
  if (kind === 'revoked' || kind === 'expired') {
    const field = kind === 'revoked' ? 'revokedAt' : 'expiresAt'
    const reported = at ?? firstPast([key[field]], times.now)
    if (reported !== undefined) return { [field]: reported }
    return { [field]: firstPast([key['updatedAt'], key['createdAt']], times.now) ?? LONG_AGO, unknownDates: [field] }
  }
  return { enabled: kind === 'active' && key['enabled'] !== false }
}

function includes(values: readonly StatusValue[] | undefined, value: unknown): boolean {
  return Array.isArray(values) && values.some((each) => each === (value ?? null))
}

function kindOfWord(text: string): Kind | undefined {
  const word = text.trim().toLowerCase()
  return KINDS.find((kind) => WORDS[kind].includes(word))
}

/**
 * The meaning of `true`, an instant or `null`, inferred from the name of the field, such as `is_active` or `revokedAt`.
 */
function kindByName(
  value: unknown,
  kind: Kind | undefined,
  { unit, now: _now, ...options }: Times,
): Kind | { readonly kind: Kind; readonly at: string } | undefined {
  if (kind === undefined || value === undefined || isRecord(value)) return undefined
  const opposite = kind === 'active' ? 'disabled' : 'active'
  const flag = FLAGS.get(value)
  if (flag !== undefined) return flag ? kind : opposite
  if (kind === 'active') return undefined
  const instant = parseTimestamp(value, unit, options)
  if (instant === null) return opposite
  const at = asTimestamp(instant)
  return at === undefined ? undefined : { kind, at }
}

function nameOf(at: StatusMapping['at']): Kind | undefined {
  if (typeof at !== 'string') return undefined
  let name = (at.split('.').at(-1) ?? '').replaceAll('_', '').replaceAll('-', '').toLowerCase()
  if (name.startsWith('is')) name = name.slice(2)
  for (const suffix of ['at', 'on', 'date']) if (name.endsWith(suffix)) name = name.slice(0, -suffix.length)
  return kindOfWord(name)
}

/** Returns the first value that is an instant in the past. */
function firstPast(instants: readonly unknown[], now: number): string | undefined {
  return instants.map(asTimestamp).find((instant) => instant !== undefined && Date.parse(instant) <= now)
}

/** Gives a key its status if the backend reports no date. It is not shown. */
export const LONG_AGO = '2000-01-01T00:00:00Z'
