/**
 * Which key took the place of which, as far as this page has seen: most backends that make another key do not
 * tell it again.
 */
export interface Links {
  learn(oldId: string, newId: unknown): void
  of(id: unknown): Iterable<readonly ['replaces' | 'replacedBy', string]>
}

export function createRotationLinks(): Links {
  const older = new Map<unknown, string>()
  const newer = new Map<unknown, string>()
  return {
    learn(oldId, newId) {
      if (typeof newId !== 'string' || newId === oldId) return
      older.set(newId, oldId)
      newer.set(oldId, newId)
    },
    *of(id) {
      const [replaces, replacedBy] = [older.get(id), newer.get(id)]
      if (replaces !== undefined) yield ['replaces', replaces]
      if (replacedBy !== undefined) yield ['replacedBy', replacedBy]
    },
  }
}
