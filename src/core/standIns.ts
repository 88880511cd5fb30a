import type { ApiKey } from './ApiKey'
import type { UnreadableApiKey } from './ApiKeysClient'

const standIns = new WeakMap<UnreadableApiKey, ApiKey>()
const known = new WeakSet<ApiKey>()

/**
 * Returns an object for a key that cannot be read, so that the key can be revoked or deleted by its id. Returns
 * `undefined` if it has no id, or shares it with another key, which a change might reach.
 */
export function standInFor(unreadable: UnreadableApiKey): ApiKey | undefined {
  const { id, field, name, hint } = unreadable
  if (id === null || field === 'id') return undefined
  const standIn = standIns.get(unreadable) ?? { id, name: name ?? (hint ? null : id), hint: hint ?? null }
  standIns.set(unreadable, standIn)
  known.add(standIn)
  return standIn
}

/** Whether an object is a stand-in for a key that cannot be read. Its status is unknown. */
export function isStandIn(apiKey: ApiKey): boolean {
  return known.has(apiKey)
}
