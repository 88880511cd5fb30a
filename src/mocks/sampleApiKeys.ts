import type { ApiKey } from '../core/ApiKey'

/** One key for each status and appearance. None of them gives access to anything. */
export const sampleApiKeys = {
  active: sample({
    id: 'key_active',
    name: 'Booking engine',
    description: 'Production search and booking',
    suffix: 'x7Qa',
    createdAt: '2026-11-23T09:12:00.000Z',
    lastUsedAt: '2026-11-23T16:40:00.000Z',
  }),
  neverUsed: sample({
    id: 'key_never_used',
    name: 'CI deploy',
    description: 'GitHub Actions, release pipeline only',
    suffix: 'Zp04',
    createdAt: '2026-10-02T07:30:00.000Z',
    lastUsedAt: null,
  }),
  disabled: sample({
    id: 'key_disabled',
    name: 'Reporting',
    description: 'Nightly export to the data warehouse, asked for by finance',
    suffix: '9mTe',
    createdAt: '2026-03-14T11:00:00.000Z',
    lastUsedAt: '2026-11-22T02:00:00.000Z',
    enabled: false,
  }),
  expired: sample({
    id: 'key_expired',
    name: 'Load test',
    description: null,
    suffix: 'Kd2f',
    createdAt: '2025-06-01T08:00:00.000Z',
    lastUsedAt: '2025-06-30T18:00:00.000Z',
    expiresAt: '2025-07-01T00:00:00.000Z',
  }),
  revoked: sample({
    id: 'key_revoked',
    name: 'Old partner feed',
    description: 'Replaced by “Booking engine”',
    suffix: 'aa1B',
    createdAt: '2025-01-09T15:20:00.000Z',
    lastUsedAt: '2026-03-20T10:00:00.000Z',
    revokedAt: '2026-03-21T00:00:00.000Z',
  }),
  longName: sample({
    id: 'key_long_name',
    name: `Warehouse synchronisation for the ${'very '.repeat(12)}long tail of suppliers`,
    description: `An explanation that nobody shortened. ${'It goes on. '.repeat(20)}`,
    suffix: 'L0ng',
    createdAt: '2024-12-24T12:00:00.000Z',
    lastUsedAt: null,
  }),
  rightToLeft: sample({
    id: 'key_right_to_left',
    name: 'محرك الحجز (v2)',
    description: 'بحث وحجز في الإنتاج',
    suffix: 'rT1L',
    createdAt: '2024-11-11T12:00:00.000Z',
    lastUsedAt: null,
  }),
  unnamed: sample({
    id: 'key_unnamed',
    name: null,
    description: null,
    suffix: '0000',
    createdAt: '2024-01-01T00:00:00.000Z',
    lastUsedAt: null,
  }),
} as const satisfies Record<string, ApiKey>

function sample({
  suffix,
  ...own
}: Partial<ApiKey> & Pick<ApiKey, 'id' | 'name'> & { readonly suffix: string }): ApiKey {
  return { hint: { prefix: 'kd_demo_', suffix }, enabled: true, expiresAt: null, revokedAt: null, ...own }
}
