import { type CreateRequest, isPlainIntent, REPLAY_WINDOW_MS } from './CreateRequest'
import { isRecord } from '../core/isRecord'
import { newIdempotencyKey } from '../core/newIdempotencyKey'
import { ENTRY_NAMES, type EntryOwner, type EntryStorage, isOf, StoredEntries } from './StoredEntries'

interface StoredRequest extends Omit<CreateRequest, 'existingIds'> {
  /** The id of the key, if the request was answered. */
  readonly keyId: string | null
  readonly loadId: string
}

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

  /** Removes the entries of a key. */
  removeKey(id: string, owner: EntryOwner): void {
    this.#entries.update((entry) => entry.keyId === id && isOf(entry, owner))
  }

  /** The entries that earlier page loads left for this client and scope. */
  readEarlier(owner: EntryOwner): readonly { readonly request: CreateRequest; readonly keyId: string | null }[] {
    return this.#entries
      .read()
      .filter((entry) => entry.loadId !== this.loadId && isOf(entry, owner))
      .map(({ keyId, ...request }) => ({ keyId, request: { ...request, existingIds: new Set() } }))
  }
}

function isCurrent(entry: unknown): entry is StoredRequest {
  if (!isRecord(entry) || !isPlainIntent(entry)) return false
  const { scope, clientKey, userId = '', idempotencyKey, startedAt, keyId, loadId } = entry
  const texts = [scope, clientKey, idempotencyKey, loadId, userId, keyId ?? '']
  const areTexts = texts.every((text) => typeof text === 'string')
  const age = typeof startedAt === 'number' ? Date.now() - startedAt : Number.NaN
  return areTexts && age >= 0 && age < REPLAY_WINDOW_MS
}
