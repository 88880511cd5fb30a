import type { KeyMapping } from './AnswerMapping'
import type { RestMapping } from './RestMapping'

/** The contract's own names, or the same with underscores, under what the mapping says. */
export function keyMappingOf(mapping: RestMapping): KeyMapping {
  const usual: Record<string, unknown> = {
    hint: { prefix: 'hint.prefix', suffix: 'hint.suffix' },
    createdBy: { id: `${called(mapping, 'createdBy')}.id`, label: `${called(mapping, 'createdBy')}.label` },
    requests: 'usage.requests',
    remaining: 'usage.remaining',
  }
  for (const name of NAMES) usual[name] = called(mapping, name)
  return { ...usual, ...mapping.key }
}

/** A name of the contract as the backend writes it. */
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
