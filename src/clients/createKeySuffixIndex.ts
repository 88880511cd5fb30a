import { readPath } from './readPath'
import { idOf } from './travelgateKeys'

/**
 * The suffixes by which Travelgate identifies its keys, from its lists. They stay in memory, because a longer text may
 * be the whole key.
 */
export interface KeySuffixIndex {
  learn(scope: string, nodes: readonly unknown[]): void
  /** `null` if another key has the same suffix, `undefined` if no list contained the key. */
  of(scope: string, id: string): string | null | undefined
  forget(scope: string, id: string): void
}

export function createKeySuffixIndex(): KeySuffixIndex {
  const scopes = new Map<string, Map<string, string | null>>()
  return {
    learn(scope, nodes) {
      const known = new Map<string, string | null>()
      const owners = new Map<string, string>()
      for (const node of nodes) {
        const id = idOf(node)
        const ending = readPath(node, 'code')
        if (id === undefined || typeof ending !== 'string' || ending === '') continue
        const owner = owners.get(ending)
        if (owner !== undefined) known.set(owner, null)
        known.set(id, owner === undefined ? ending : null)
        owners.set(ending, id)
      }
      scopes.set(scope, known)
    },
    of: (scope, id) => scopes.get(scope)?.get(id),
    forget: (scope, id) => void scopes.get(scope)?.delete(id),
  }
}
