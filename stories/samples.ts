import type { ApiKey } from 'keydrawer'
import { sampleApiKeys } from 'keydrawer/mocks'
import { NOW } from './clock'

export const samples = sampleApiKeys({ now: NOW })
const { active, neverUsed, disabled, expired, revoked, longName, rightToLeft, unnamed } = samples

/** A usual page: one key for each way it can stand. */
export const usualKeys: readonly ApiKey[] = [active, neverUsed, disabled, expired, revoked]

export const longKeys: readonly ApiKey[] = [longName, unnamed, active]

export const rightToLeftKeys: readonly ApiKey[] = [rightToLeft, ...usualKeys]

/** Names that try to be something else. */
export const hostileKeys: readonly ApiKey[] = [
  hostile('markup', '<img src=x onerror="document.title = `broken`"> <script>alert(1)</script>'),
  hostile('turned', 'invoice\u202Efdp.exe \u2066left open'),
  hostile('invisible', 'zero\u200B\u200D\u2060width\uFEFF'),
  hostile('emoji', '👩🏽‍💻🏳️‍🌈 Z̸̡̨͚͇͕͙̞͉̠̙̱̗̣̈́̑͌́a̵̛͖̼̟͑̓͊̿l̷̡̛g̶̢̛o̷͎͝'),
  hostile('endless', 'x'.repeat(10_000)),
  hostile('lines', 'One\nTwo\n\n\tThree'),
]

function hostile(id: string, name: string): ApiKey {
  return {
    ...active,
    id,
    name,
    description: name,
    hint: { prefix: 'kd_"><b>hhhhhhhhhhhhhhhhhh', suffix: '\u202Eabcd' },
  }
}

/** Every field that a backend can report. */
export const detailedKeys: readonly ApiKey[] = [
  { ...active, expiresAt: '2026-11-29T09:00:00.000Z', createdBy: { id: 'user_1', label: 'Ada Okafor' } },
  { ...neverUsed, createdBy: { id: 'user_2' } },
  { ...disabled, expiresAt: '2027-03-14T11:00:00.000Z', createdBy: null },
  { ...expired, createdBy: { id: 'user_1', label: 'Ada Okafor' } },
]

const DAY = 86_400_000

/** So many keys that they come in pages. */
export const manyKeys: readonly ApiKey[] = Array.from({ length: 12 }, (_, index) => ({
  ...active,
  id: `key_${index}`,
  name: `Worker ${index + 1}`,
  description: null,
  hint: { prefix: 'kd_demo_', suffix: `W${String(index).padStart(3, '0')}` },
  createdAt: new Date(Date.parse('2026-11-20T08:00:00.000Z') - index * DAY).toISOString(),
}))
