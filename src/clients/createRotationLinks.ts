/**
 * Remembers which key replaced which in this page, because most backends that create a new key do not report it later.
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
