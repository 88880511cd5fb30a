import type { EntryStorage } from '../../../src/core/StoredEntries'

/** A `Storage` that no browser is needed for. */
export function memoryStorage(): EntryStorage {
  const entries = new Map<string, string>()
  return {
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, value) => void entries.set(name, value),
    removeItem: (name) => void entries.delete(name),
  }
}
