import type { KeyMapping, RestMapping } from './RestMapping'

/** The contract's own names, or the same with underscores, under what the mapping says. */
export function keyMappingOf(mapping: RestMapping): KeyMapping {
  const isSnake = mapping.case === 'snake'
  const called = (name: string) => (isSnake ? name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : name)
  const usual: Record<string, unknown> = {
    hint: { prefix: 'hint.prefix', suffix: 'hint.suffix' },
    createdBy: { id: `${called('createdBy')}.id`, label: `${called('createdBy')}.label` },
    requests: 'usage.requests',
    remaining: 'usage.remaining',
  }
  for (const name of NAMES) usual[name] = called(name)
  return { ...usual, ...mapping.key }
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
