import { DAY_MS } from './durations'

/** The part of a secret that stays visible: its first characters, its last characters, or both. */
export interface KeyHint {
  readonly prefix?: string
  readonly suffix?: string
}

/** How often a key is used, as far as the backend counts. */
export interface KeyUsage {
  /** The number of requests so far. */
  readonly requests: number
  /** The number of requests that are still allowed. `null` if there is no limit. */
  readonly remaining?: number | null
}

/** An action on an existing key. */
export type KeyAction = 'update' | 'enable' | 'disable' | 'rotate' | 'revoke' | 'delete'

/** The user who created a key, as far as the backend reports it. */
export interface KeyCreator {
  readonly id?: string
  readonly label?: string
}

/**
 * One API key as an organization sees it: every field except its secret.
 *
 * Plain JSON, so that it survives caches, persisters and server rendering. Dates are RFC 3339 strings in UTC.
 * `undefined` means that the backend does not report the field. `null` means that it does and there is no value:
 * `lastUsedAt: null` is "never used", `expiresAt: null` is "never expires".
 */
export interface ApiKey {
  /** An opaque text. It is never blank, and never holds the secret or a part of it. */
  readonly id: string
  readonly name: string | null
  readonly description?: string | null
  readonly hint: KeyHint | null
  readonly createdAt?: string
  readonly updatedAt?: string
  readonly lastUsedAt?: string | null
  readonly expiresAt?: string | null
  readonly enabled?: boolean
  readonly revokedAt?: string | null
  /**
   * The dates that the backend does not report, although it reports the status. Their values only give the key its
   * status, and are never shown.
   */
  readonly unknownDates?: readonly UnknownDate[]
  readonly createdBy?: KeyCreator | null
  readonly scopes?: readonly string[]
  readonly usage?: KeyUsage
  /** The id of the key that replaces this one. This key then expires at `expiresAt`. */
  readonly replacedBy?: string | null
  /** The id of the key that this one replaces. */
  readonly replaces?: string | null
  /**
   * The actions that this key does not allow at the moment. The value is `false`, or the reason as a text, such as
   * "Revoke it first."
   */
  readonly actions?: Readonly<Partial<Record<KeyAction, boolean | string>>>
}

/** A date that a backend may leave out of an expired or revoked key. */
export type UnknownDate = 'expiresAt' | 'revokedAt'

/** The fields that keys can be sorted by. */
export type SortField = 'name' | 'hint' | 'createdAt' | 'lastUsedAt' | 'expiresAt' | 'createdBy' | 'status'

/** One permission that a key can have. */
export interface ApiKeyScope {
  readonly value: string
  /** @default the value */
  readonly label?: string
  readonly description?: string
  /** Scopes of one group are shown together. */
  readonly group?: string
  /** Whether the scope only allows reading. If any scope sets this, the form offers "read only". */
  readonly readOnly?: boolean
}

export type ApiKeyStatus = 'active' | 'disabled' | 'expired' | 'revoked'

/**
 * Returns the status of a key at `now` (a `Date` or epoch milliseconds).
 *
 * If several apply, the most permanent one wins: revoked before expired before disabled.
 */
export function statusOf(apiKey: ApiKey, now: Date | number): ApiKeyStatus {
  const instant = Number(now)
  if (hasPassed(apiKey.revokedAt, instant)) return 'revoked'
  if (hasPassed(apiKey.expiresAt, instant)) return 'expired'
  return apiKey.enabled === false ? 'disabled' : 'active'
}

/** Returns a date of a key that may be shown, or `undefined` if the backend does not report it. */
export function knownDate(apiKey: ApiKey, field: UnknownDate): string | null | undefined {
  return apiKey.unknownDates?.includes(field) ? undefined : apiKey[field]
}

/** Whether a key is revoked or expired. `now` in epoch milliseconds. */
export function isOver({ revokedAt, expiresAt }: ApiKey, now: number): boolean {
  return hasPassed(revokedAt, now) || hasPassed(expiresAt, now)
}

/** How long before its expiration date a key counts as expiring soon. */
export const SOON_MS = 7 * DAY_MS
/** How long a key may go unused before it counts as idle. */
const IDLE_MS = 90 * DAY_MS
/** The age below which an unused or never-expiring key is not worth mentioning. */
const YOUNG_MS = 30 * DAY_MS

/**
 * Whether an active key expires within seven days of `now`, in epoch milliseconds. A replaced key counts whenever it
 * expires.
 */
export function isExpiringSoon(apiKey: ApiKey, now: number): boolean {
  if (apiKey.expiresAt == null || statusOf(apiKey, now) !== 'active') return false
  return apiKey.replacedBy != null || Date.parse(apiKey.expiresAt) - now <= SOON_MS
}

/** A notable fact about an active key: it was never used, not used for 90 days, or never expires. */
export type KeyInsight = 'never-used' | 'idle' | 'never-expires'

/** Returns the most important insight about a key, or `undefined` if there is none. `now` in epoch milliseconds. */
export function getKeyInsight(apiKey: ApiKey, now: number): KeyInsight | undefined {
  if (statusOf(apiKey, now) !== 'active') return undefined
  const { lastUsedAt, createdAt } = apiKey
  const isYoung = createdAt === undefined || now - Date.parse(createdAt) < YOUNG_MS
  if (lastUsedAt === null && !isYoung) return 'never-used'
  if (lastUsedAt && now - Date.parse(lastUsedAt) >= IDLE_MS) return 'idle'
  return apiKey.expiresAt === null && !isYoung ? 'never-expires' : undefined
}

function hasPassed(instant: string | null | undefined, now: number): boolean {
  return instant != null && Date.parse(instant) <= now
}
