/** What may be shown of a secret again and again: how it starts, how it ends, or both. */
export interface KeyHint {
  readonly prefix?: string
  readonly suffix?: string
}

/** How much a key is used, as far as the backend counts. */
export interface KeyUsage {
  /** How often it was used. */
  readonly requests: number
  /** How often it may still be used. `null` without a bound. */
  readonly remaining?: number | null
}

/** What can be done with a key that exists. */
export type KeyAction = 'update' | 'enable' | 'disable' | 'rotate' | 'revoke' | 'delete'

/** Who made a key, as far as the backend tells. */
export interface KeyCreator {
  readonly id?: string
  readonly label?: string
}

/**
 * One API key as an organization sees it: everything but its secret.
 *
 * Plain JSON, so that it survives caches, persisters and server rendering. Instants are RFC 3339
 * strings in UTC. `undefined` means that the backend does not report the field; `null` means that it
 * does and there is none: `lastUsedAt: null` is "never used", `expiresAt: null` is "never expires".
 */
export interface ApiKey {
  /** Opaque, never blank, and never the secret or a part of it. */
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
  /** The id of the key that takes the place of this one, which then ends at `expiresAt`. */
  readonly replacedBy?: string | null
  /** The id of the key whose place this one takes. */
  readonly replaces?: string | null
  /** The actions that this key does not allow at the moment: `false`, or the reason as a text, such as "Revoke it first." */
  readonly actions?: Readonly<Partial<Record<KeyAction, boolean | string>>>
}

/** A date that a backend may leave out of an expired or revoked key. */
export type UnknownDate = 'expiresAt' | 'revokedAt'

export type ApiKeyStatus = 'active' | 'disabled' | 'expired' | 'revoked'

/**
 * How a key stands at the instant `now` (a `Date` or epoch milliseconds).
 *
 * The end that cannot be undone wins: revoked before expired before disabled.
 */
export function statusOf(apiKey: ApiKey, now: Date | number): ApiKeyStatus {
  const instant = Number(now)
  if (hasPassed(apiKey.revokedAt, instant)) return 'revoked'
  if (hasPassed(apiKey.expiresAt, instant)) return 'expired'
  return apiKey.enabled === false ? 'disabled' : 'active'
}

/** A date of a key as it may be shown: `undefined` if the backend does not report it. */
export function knownDate(apiKey: ApiKey, field: UnknownDate): string | null | undefined {
  return apiKey.unknownDates?.includes(field) ? undefined : apiKey[field]
}

/** Whether a key works no more and never will, unless it is given another end. `now` in epoch milliseconds. */
export function isOver({ revokedAt, expiresAt }: ApiKey, now: number): boolean {
  return hasPassed(revokedAt, now) || hasPassed(expiresAt, now)
}

/** How long before its end a key counts as ending soon. */
export const SOON_MS = 7 * 86_400_000
/** How long a key may go unused before that is worth a word. */
const IDLE_MS = 90 * 86_400_000
/** A key this young has had no time to be used. */
const YOUNG_MS = 30 * 86_400_000

/** Whether an active key ends within seven days of `now`, in epoch milliseconds, or at all once another has its place. */
export function isExpiringSoon(apiKey: ApiKey, now: number): boolean {
  if (apiKey.expiresAt == null || statusOf(apiKey, now) !== 'active') return false
  return apiKey.replacedBy != null || Date.parse(apiKey.expiresAt) - now <= SOON_MS
}

/** What is worth a word about an active key: it was never used, or not for long, or never ends. */
export type KeyInsight = 'never-used' | 'idle' | 'never-expires'

/** The one thing most worth a word about a key, or nothing. `now` in epoch milliseconds. */
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
