import type { ApiKey } from '../core/ApiKey'
import { hashText } from './hashText'
import { randomText, seededRandom } from './seededRandom'

/** A length of time. The parts add up. */
export interface TimeSpan {
  /** Days of 24 hours. */
  readonly days?: number | undefined
  readonly hours?: number | undefined
  readonly minutes?: number | undefined
}

/** The fields of the key, and its dates relative to `now`. A field such as `expiresAt` takes precedence. */
export interface MakeApiKeyOptions extends Partial<ApiKey> {
  /** When the key expires. A negative time is in the past. @default never */
  readonly expiresIn?: TimeSpan | undefined
  /** How long ago the key was created. Lists show the newest key first. @default at the start of yesterday (UTC) */
  readonly createdAgo?: TimeSpan | undefined
  /** How long ago the key was last changed. @default not reported */
  readonly updatedAgo?: TimeSpan | undefined
  /** How long ago the key was last used. @default never */
  readonly lastUsedAgo?: TimeSpan | undefined
  /** How long ago the key was revoked. @default not revoked */
  readonly revokedAgo?: TimeSpan | undefined
  /** The current time. @default new Date() */
  readonly now?: Date | number | undefined
}

/** The start of every hint that is made up. */
export const FAKE_PREFIX = 'kd_demo_'

/** The start of every secret that is made up. Scanners for leaked secrets ignore texts with the word "example". */
export const FAKE_SECRET = `${FAKE_PREFIX}EXAMPLE`

/**
 * Makes one key for a test, a story or a demo. It gives access to nothing.
 *
 * Equal options make equal keys: the id is derived from the name, and the hint from the id.
 *
 * @example
 * makeApiKey({ name: 'CI', expiresIn: { days: 3 }, scopes: ['read'] })
 */
export function makeApiKey(options: MakeApiKeyOptions = {}): ApiKey {
  const { expiresIn, createdAgo, updatedAgo, lastUsedAgo, revokedAgo, now = Date.now(), ...fields } = options
  const { name = 'API key' } = fields
  const { id = idOf(name) } = fields
  const instant = Number(now)
  return {
    hint: { prefix: FAKE_PREFIX, suffix: randomText(seededRandom(hashText(id)), 4) },
    createdAt: createdAgo ? before(instant, createdAgo) : toIso(Math.floor(instant / DAY) * DAY - DAY),
    lastUsedAt: lastUsedAgo ? before(instant, lastUsedAgo) : null,
    expiresAt: expiresIn ? toIso(instant + milliseconds(expiresIn)) : null,
    enabled: true,
    revokedAt: revokedAgo ? before(instant, revokedAgo) : null,
    ...(updatedAgo && { updatedAt: before(instant, updatedAgo) }),
    ...fields,
    id,
    name,
  }
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

function milliseconds({ days = 0, hours = 0, minutes = 0 }: TimeSpan): number {
  return days * DAY + hours * HOUR + minutes * MINUTE
}

function before(now: number, span: TimeSpan): string {
  return toIso(now - milliseconds(span))
}

function toIso(instant: number): string {
  return new Date(instant).toISOString()
}

/** `key_ci_deploy` for "CI deploy". A name without Latin letters gets a hash. */
function idOf(name: string | null): string {
  const words = (name ?? 'unnamed').toLowerCase().match(/[a-z0-9]+/g)
  return `key_${words?.join('_') ?? hashText(name ?? '').toString(36)}`
}
