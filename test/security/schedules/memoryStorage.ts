import type { EntryStorage } from '../../../src/create-flow/StoredEntries'

/** A `Storage` in memory, for tests without a browser. */
export function memoryStorage(): EntryStorage {
  const entries = new Map<string, string>()
  return {
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, value) => void entries.set(name, value),
    removeItem: (name) => void entries.delete(name),
  }
}
