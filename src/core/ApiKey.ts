/** What may be shown of a secret again and again: how it starts, how it ends, or both. */
export interface KeyHint {
  readonly prefix?: string
  readonly suffix?: string
}

/** Who made a key, as far as the backend tells. */
export interface KeyCreator {
  readonly id?: string
  readonly label?: string
}

/**
 * One API key as an organisation sees it: everything but its secret.
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
  readonly lastUsedAt?: string | null
  readonly expiresAt?: string | null
  readonly enabled?: boolean
  readonly revokedAt?: string | null
  readonly createdBy?: KeyCreator | null
  readonly scopes?: readonly string[]
}

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

function hasPassed(instant: string | null | undefined, now: number): boolean {
  return instant != null && Date.parse(instant) <= now
}
