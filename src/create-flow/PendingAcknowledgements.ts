import { DAY_MS } from '../core/durations'
import { isRecord } from '../core/isRecord'
import { isOfUser } from './LostKeys'
import { ENTRY_NAMES, type EntryOwner, type EntryStorage, isOf, StoredEntries } from './StoredEntries'

interface PendingAcknowledgement extends EntryOwner {
  readonly keyId: string
  /** Epoch milliseconds. */
  readonly savedAt: number
}

/** A backend of level L2 does not have to keep an unacknowledged key for longer. */
const MAX_AGE_MS = DAY_MS

/**
 * Acknowledgements that a backend of level L2 has not received yet. Stored so that they survive closing the tab. Holds
 * ids, never a secret.
 */
export class PendingAcknowledgements extends StoredEntries<PendingAcknowledgement> {
  constructor(getStorage: () => EntryStorage | undefined) {
    super(getStorage, ENTRY_NAMES.acknowledgements, isCurrent)
  }

  add(keyId: string, { clientKey, scope, userId }: EntryOwner): void {
    const entry = { clientKey, scope, userId, keyId, savedAt: Date.now() }
    this.update((other) => other.keyId === keyId && isOf(other, entry), [entry])
  }

  remove(keyId: string, owner: EntryOwner): void {
    this.update((entry) => entry.keyId === keyId && isOf(entry, owner))
  }

  /** Returns the ids of the keys. Several people may share one browser profile. */
  keyIdsOf(owner: EntryOwner): readonly string[] {
    const entries = this.read().filter((entry) => isOf(entry, owner) && isOfUser(entry, owner.userId))
    return entries.map(({ keyId }) => keyId)
  }
}

function isCurrent(entry: unknown): entry is PendingAcknowledgement {
  if (!isRecord(entry)) return false
  const { clientKey, scope, keyId, savedAt, userId = '' } = entry
  const areTexts = [clientKey, scope, keyId, userId].every((text) => typeof text === 'string')
  const isRecent = typeof savedAt === 'number' && Math.abs(Date.now() - savedAt) < MAX_AGE_MS
  return areTexts && String(keyId).trim() !== '' && isRecent
}
