import type { ApiKeyScope } from '../../core/ApiKey'
import { fold } from '../../core/filterAndSort'

/** Scopes that are shown together. The first group may have no name. */
export interface ScopeGroup {
  readonly name: string | undefined
  readonly scopes: readonly ApiKeyScope[]
}

/** The scopes that contain every word of a search, in their groups. The search is plain text, not a pattern. */
export function findScopes(scopes: readonly ApiKeyScope[], search: string): readonly ScopeGroup[] {
  const words = fold(search).split(/\s+/).filter(Boolean)
  const groups = new Map<string | undefined, ApiKeyScope[]>()
  for (const scope of scopes) {
    const { value, label, description } = scope
    const group = scope.group || undefined
    const text = fold([value, label, description, group].filter(Boolean).join('\n'))
    if (words.every((word) => text.includes(word))) groups.set(group, [...(groups.get(group) ?? []), scope])
  }
  return [...groups].map(([name, found]) => ({ name, scopes: found }))
}

/** The values of scopes. */
export function valuesOf(scopes: readonly ApiKeyScope[]): readonly string[] {
  return scopes.map(({ value }) => value)
}

/** The kind of a scope selection. No selection yet counts as all scopes. */
export type ScopeMode = 'all' | 'read-only' | 'choose'

export function modeOf(chosen: readonly string[] | undefined, scopes: readonly ApiKeyScope[]): ScopeMode {
  const isAll = (values: readonly string[]) =>
    values.length > 0 && values.length === chosen?.length && values.every((value) => chosen.includes(value))
  if (chosen === undefined || isAll(valuesOf(scopes))) return 'all'
  return isAll(readOnlyIn(scopes)) ? 'read-only' : 'choose'
}

/** The values of the read-only scopes. */
export function readOnlyIn(scopes: readonly ApiKeyScope[]): readonly string[] {
  return valuesOf(scopes.filter(({ readOnly }) => readOnly))
}
