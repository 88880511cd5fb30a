import type { KeyMapping } from './KeyMapping'
import type { RestMapping } from './RestMapping'

/** Merges the mapping with defaults: the names of the contract, in the case of the backend. */
export function keyMappingOf(mapping: RestMapping): KeyMapping {
  const usual: Record<string, unknown> = {
    hint: { prefix: 'hint.prefix', suffix: 'hint.suffix' },
    createdBy: { id: `${called(mapping, 'createdBy')}.id`, label: `${called(mapping, 'createdBy')}.label` },
    requests: 'usage.requests',
    remaining: 'usage.remaining',
  }
  for (const name of NAMES) usual[name] = called(mapping, name)
  const claimed = claimedPaths(mapping.key)
  for (const [field, where] of Object.entries(usual))
    if (field !== 'id' && claimed.has(String(where))) delete usual[field]
  return { ...usual, ...mapping.key }
}

/**
 * Returns the paths that a mapping reads a field from. By default, no other field is read from the same path: a backend
 * that keeps the name in `description` has no description. An id may also be the name.
 */
function claimedPaths({ id: _id, ...fields }: KeyMapping = {}): ReadonlySet<string> {
  const paths = Object.values(fields).flatMap((where): unknown[] =>
    typeof where === 'object' ? Object.values(where) : [where],
  )
  return new Set(paths.filter((path) => typeof path === 'string'))
}

/** Returns a name of the contract in the case of the backend. */
export function called({ case: writing }: Pick<RestMapping, 'case'>, name: string): string {
  return writing === 'snake' ? name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : name
}

const NAMES = [
  'id',
  'name',
  'description',
  'createdAt',
  'updatedAt',
  'lastUsedAt',
  'expiresAt',
  'revokedAt',
  'enabled',
  'scopes',
  'replaces',
  'replacedBy',
  'actions',
] as const satisfies (keyof KeyMapping)[]
