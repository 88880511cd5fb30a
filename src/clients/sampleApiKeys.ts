import type { ApiKey } from '../core/ApiKey'
import { FAKE_PREFIX, makeApiKey, type MakeApiKeyOptions } from './makeApiKey'

/** One key for each status and appearance, by name. None of them gives access to anything. */
export type SampleApiKeys = Readonly<Record<keyof typeof SAMPLES, ApiKey>>

/**
 * Makes one key for each status and appearance. Their dates are relative to `now`, so their states never change.
 *
 * `unreadable` has an expiration date that is not a date, as an example of a key that the page cannot read. `rotated`
 * and `successor` are a pair.
 *
 * @example
 * const { active, expiringSoon, revoked } = sampleApiKeys()
 */
export function sampleApiKeys({ now = Date.now() }: Pick<MakeApiKeyOptions, 'now'> = {}): SampleApiKeys {
  const make = ({ suffix, ...options }: Sample) =>
    makeApiKey({ hint: { prefix: FAKE_PREFIX, suffix }, ...options, now })
  return {
    active: make(SAMPLES.active),
    neverUsed: make(SAMPLES.neverUsed),
    disabled: make(SAMPLES.disabled),
    expired: make(SAMPLES.expired),
    revoked: make(SAMPLES.revoked),
    expiringSoon: make(SAMPLES.expiringSoon),
    idle: make(SAMPLES.idle),
    scoped: make(SAMPLES.scoped),
    createdByOther: make(SAMPLES.createdByOther),
    rotated: make(SAMPLES.rotated),
    successor: make(SAMPLES.successor),
    unreadable: make(SAMPLES.unreadable),
    longName: make(SAMPLES.longName),
    rightToLeft: make(SAMPLES.rightToLeft),
    unnamed: make(SAMPLES.unnamed),
  }
}

/** The keys that a backend in memory starts with if it is given none. */
export function startingApiKeys(now: Date): readonly ApiKey[] {
  const { active, expiringSoon, neverUsed, disabled, expired } = sampleApiKeys({ now })
  return [active, expiringSoon, neverUsed, disabled, expired]
}

interface Sample extends MakeApiKeyOptions {
  readonly suffix: string
}

const SAMPLES = {
  active: {
    id: 'key_active',
    name: 'Booking engine',
    description: 'Production search and booking',
    suffix: 'x7Qa',
    createdAgo: { hours: 7, minutes: 48 },
    lastUsedAgo: { minutes: 20 },
  },
  neverUsed: {
    id: 'key_never_used',
    name: 'CI deploy',
    description: 'GitHub Actions, release pipeline only',
    suffix: 'Zp04',
    createdAgo: { days: 52, hours: 9, minutes: 30 },
  },
  disabled: {
    id: 'key_disabled',
    name: 'Reporting',
    description: 'Nightly export to the data warehouse, asked for by finance',
    suffix: '9mTe',
    createdAgo: { days: 254, hours: 6 },
    lastUsedAgo: { days: 1, hours: 15 },
    enabled: false,
  },
  expired: {
    id: 'key_expired',
    name: 'Load test',
    description: null,
    suffix: 'Kd2f',
    createdAgo: { days: 540, hours: 9 },
    lastUsedAgo: { days: 510, hours: 23 },
    expiresIn: { days: -510, hours: -17 },
  },
  revoked: {
    id: 'key_revoked',
    name: 'Old partner feed',
    description: 'Replaced by “Booking engine”',
    suffix: 'aa1B',
    createdAgo: { days: 683, hours: 1, minutes: 40 },
    lastUsedAgo: { days: 248, hours: 7 },
    revokedAgo: { days: 247, hours: 17 },
  },
  expiringSoon: {
    id: 'key_expiring_soon',
    name: 'Partner API',
    description: 'Shared with the integration partner',
    suffix: 'e3Sn',
    createdAgo: { days: 87, hours: 3 },
    lastUsedAgo: { hours: 2 },
    expiresIn: { days: 3 },
  },
  idle: {
    id: 'key_idle',
    name: 'Legacy import',
    description: null,
    suffix: 'iD1e',
    createdAgo: { days: 400 },
    lastUsedAgo: { days: 120 },
  },
  scoped: {
    id: 'key_scoped',
    name: 'Analytics',
    description: 'Read-only access for dashboards',
    suffix: 'sC0p',
    createdAgo: { days: 20 },
    lastUsedAgo: { hours: 5 },
    scopes: ['bookings:read', 'reports:read'],
  },
  createdByOther: {
    id: 'key_created_by_other',
    name: 'Mobile app',
    description: null,
    suffix: 'cB1y',
    createdAgo: { days: 12 },
    lastUsedAgo: { days: 1 },
    createdBy: { id: 'user_ada', label: 'Ada Okafor' },
  },
  rotated: {
    id: 'key_rotated',
    name: 'Webhook signing',
    description: null,
    suffix: 'r0Ld',
    createdAgo: { days: 180 },
    lastUsedAgo: { minutes: 5 },
    expiresIn: { hours: 23 },
    replacedBy: 'key_successor',
  },
  successor: {
    id: 'key_successor',
    name: 'Webhook signing',
    description: null,
    suffix: 'nXt1',
    createdAgo: { hours: 1 },
    replaces: 'key_rotated',
  },
  unreadable: {
    id: 'key_unreadable',
    name: 'Imported key',
    description: null,
    suffix: 'bAd0',
    createdAgo: { days: 90 },
    expiresAt: 'soon',
  },
  longName: {
    id: 'key_long_name',
    name: `Warehouse synchronisation for the ${'very '.repeat(12)}long tail of suppliers`,
    description: `An explanation that nobody shortened. ${'It goes on. '.repeat(20)}`,
    suffix: 'L0ng',
    createdAgo: { days: 699, hours: 5 },
  },
  rightToLeft: {
    id: 'key_right_to_left',
    name: 'محرك الحجز (v2)',
    description: 'بحث وحجز في الإنتاج',
    suffix: 'rT1L',
    createdAgo: { days: 742, hours: 5 },
  },
  unnamed: {
    id: 'key_unnamed',
    name: null,
    description: null,
    suffix: '0000',
    createdAgo: { days: 1057, hours: 17 },
  },
} as const satisfies Record<string, Sample>
