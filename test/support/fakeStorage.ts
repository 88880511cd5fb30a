import type { EntryStorage } from '../../src/create-flow/StoredEntries'

/** Storage of a browser in memory. `text` is all of it. */
export function fakeStorage(): EntryStorage & { readonly text: () => string } {
  const items = new Map<string, string>()
  return {
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
    text: () => [...items].flat().join('\n'),
  }
}
