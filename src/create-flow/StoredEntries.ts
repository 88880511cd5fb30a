/** The part of `Storage` that is used. Every call may throw: a browser may block or limit storage. */
export type EntryStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The client, the scope and the user that a request or a stored entry belongs to. */
export interface EntryOwner {
  /** The `key` of the client. */
  readonly clientKey: string
  readonly scope: string
  /** The signed-in user, if the host passes an id. */
  readonly userId?: string | undefined
}

/** Whether an entry belongs to a client and scope. Two of them may each have a key with the same id. */
export function isOf(entry: EntryOwner, { clientKey, scope }: EntryOwner): boolean {
  return entry.clientKey === clientKey && entry.scope === scope
}

const MAX_ENTRIES = 20

/** The names of all lists. */
export const ENTRY_NAMES = { requests: 'keydrawer:requests', acknowledgements: 'keydrawer:acknowledgements' } as const

/** A short list in `sessionStorage` or `localStorage`. Acts as an empty list if storage is blocked. */
export class StoredEntries<Entry> {
  readonly #getStorage: () => EntryStorage | undefined
  readonly #name: string
  /** Needed because other scripts of the page can write to storage as well. */
  readonly #isEntry: (value: unknown) => value is Entry

  constructor(getStorage: () => EntryStorage | undefined, name: string, isEntry: (value: unknown) => value is Entry) {
    this.#getStorage = getStorage
    this.#name = name
    this.#isEntry = isEntry
  }

  read(): readonly Entry[] {
    try {
      const entries: unknown = JSON.parse(this.#getStorage()?.getItem(this.#name) ?? '[]')
      return Array.isArray(entries) ? entries.filter(this.#isEntry) : []
    } catch {
      return []
    }
  }

  /** Removes the entries that `isRemoved` selects, then adds `added`. */
  update(isRemoved: (entry: Entry) => boolean, added: readonly Entry[] = []): void {
    const before = this.read()
    const after = [...before.filter((entry) => !isRemoved(entry)), ...added].slice(-MAX_ENTRIES)
    if (before.length === 0 && after.length === 0) return
    try {
      const storage = this.#getStorage()
      if (after.length === 0) storage?.removeItem(this.#name)
      else storage?.setItem(this.#name, JSON.stringify(after))
    } catch {
      // The browser refuses storage: a reload then forgets the entries.
    }
  }
}

/** Returns a storage of the browser, whose access throws if it is blocked. Returns `undefined` on a server. */
export function getBrowserStorage(name: 'sessionStorage' | 'localStorage'): EntryStorage | undefined {
  return typeof window === 'undefined' ? undefined : window[name]
}

/** Removes every list from the storages of the browser. */
export function clearStoredEntries(): void {
  for (const storage of ['sessionStorage', 'localStorage'] as const)
    for (const name of Object.values(ENTRY_NAMES))
      try {
        getBrowserStorage(storage)?.removeItem(name)
      } catch {
        // The browser refuses storage, so there is nothing to remove.
      }
}
