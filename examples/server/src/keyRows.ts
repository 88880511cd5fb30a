import type { ApiKey } from 'keydrawer/core'
import type { KeyRow } from './tables'

/** The key as the contract describes it. `now` is RFC 3339. */
export function toApiKey(row: KeyRow, now: string): ApiKey {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    hint: { prefix: row.hint_prefix, suffix: row.hint_suffix },
    createdAt: row.created_at,
    ...(row.updated_at !== null && { updatedAt: row.updated_at }),
    lastUsedAt: row.last_used_at,
    expiresAt: row.expires_at,
    revokedAt: endOf(row, now),
    enabled: row.enabled === 1,
    createdBy: { id: row.created_by_id, ...(row.created_by_label !== null && { label: row.created_by_label }) },
    ...(row.scopes !== null && { scopes: scopesOf(row.scopes) }),
    ...(row.replaces !== null && { replaces: row.replaces }),
    ...(row.replaced_by !== null && { replacedBy: row.replaced_by }),
  }
}

/** The time at which a key was revoked: by somebody, or because nobody acknowledged its secret in time. */
function endOf({ revoked_at, pending_until }: KeyRow, now: string): string | null {
  return revoked_at ?? (pending_until !== null && pending_until <= now ? pending_until : null)
}

export function scopesOf(text: string | null): readonly string[] {
  const scopes: unknown = JSON.parse(text ?? '[]')
  return Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === 'string') : []
}

/** The columns that a search and a sort by name use. */
export function findableAs({ name, description, hint_prefix, hint_suffix }: Findable) {
  return {
    search_text: fold([name, description ?? '', hint_prefix, hint_suffix].join('\n')),
    // "Key 9" comes before "Key 10".
    sort_name: fold(name).replaceAll(/\d+/g, (digits) => digits.padStart(12, '0')),
  }
}

type Findable = Pick<KeyRow, 'name' | 'description' | 'hint_prefix' | 'hint_suffix'>

/** Removes case and accents, in the same way for every database. */
export function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
