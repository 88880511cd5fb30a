import { type CreateRequest, isPlainIntent, REPLAY_WINDOW_MS } from './CreateRequest'
import { isRecord } from '../core/isRecord'
import { newIdempotencyKey } from '../core/newIdempotencyKey'
import { ENTRY_NAMES, type EntryStorage, StoredEntries } from './StoredEntries'

/** A request of an earlier page load whose secret was not saved. */
export interface JournalEntry {
  readonly request: CreateRequest
  /** The id of the key, if the request was answered. */
  readonly keyId: string | null
}

/** The client and scope that a request belongs to. */
export type RequestPair = Pick<CreateRequest, 'clientKey' | 'scope'>

type StoredRequest = Omit<CreateRequest, 'existingIds'> & { readonly keyId: string | null; readonly loadId: string }

/**
 * Remembers requests that are in flight, or whose secret is not saved yet, across a reload of the tab.
 *
 * Holds the data that is needed to repeat a request, and never a secret. An entry is dropped when its outcome is known,
 * and ten minutes after the request at the latest, which is how long a backend of level L1 has to repeat its answer.
 */
export class RequestJournal {
  readonly #entries: StoredEntries<StoredRequest>
  /** Identifies this page load, which handles its own entries itself. */
  readonly loadId: string

  constructor(getStorage: () => EntryStorage | undefined, loadId = newIdempotencyKey()) {
    this.loadId = loadId
    this.#entries = new StoredEntries(getStorage, ENTRY_NAMES.requests, isCurrent)
  }

  write({ existingIds: _existingIds, ...request }: CreateRequest, keyId: string | null = null): void {
    const { idempotencyKey } = request
    this.#entries.update(
      (entry) => entry.idempotencyKey === idempotencyKey && entry.keyId === keyId,
      [{ ...request, keyId, loadId: this.loadId }],
    )
  }

  /** Removes the entry of a request without a known outcome. */
  removeRequest(idempotencyKey: string): void {
    this.#entries.update((entry) => entry.idempotencyKey === idempotencyKey && entry.keyId === null)
  }

  /** Removes the entries of a key. Another client or scope may have a key with the same id. */
  removeKey(id: string, pair: RequestPair): void {
    this.#entries.update((entry) => entry.keyId === id && isOf(entry, pair))
  }

  /** The entries that earlier page loads left for this client and scope. */
  readEarlier(pair: RequestPair): readonly JournalEntry[] {
    return this.#entries
      .read()
      .filter((entry) => entry.loadId !== this.loadId && isOf(entry, pair))
      .map(({ keyId, ...request }) => ({ keyId, request: { ...request, existingIds: new Set() } }))
  }
}

function isOf(entry: RequestPair, { clientKey, scope }: RequestPair): boolean {
  return entry.clientKey === clientKey && entry.scope === scope
}

function isCurrent(entry: unknown): entry is StoredRequest {
  if (!isRecord(entry) || !isPlainIntent(entry)) return false
  const { scope, clientKey, userId, idempotencyKey, startedAt, keyId, loadId } = entry
  const areTexts = [scope, clientKey, idempotencyKey, loadId, userId ?? '', keyId ?? ''].every(
    (text) => typeof text === 'string',
  )
  const age = typeof startedAt === 'number' ? Date.now() - startedAt : Number.NaN
  return areTexts && age >= 0 && age < REPLAY_WINDOW_MS
}
