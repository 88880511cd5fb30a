import type { ApiKeysClient } from '../core/ApiKeysClient'
import { DAY_MS } from '../core/durations'
import { getClientKey } from '../core/getClientKey'
import { isRecord } from '../core/isRecord'
import { ENTRY_NAMES, type EntryStorage, StoredEntries } from './StoredEntries'

interface PendingAcknowledgement {
  readonly clientKey: string
  readonly scope: string
  readonly keyId: string
  /** The user who saved the secret, if the host passes an id. */
  readonly userId?: string | undefined
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

  of({
    client,
    scope,
    userId,
  }: {
    readonly client: Pick<ApiKeysClient, 'key'>
    readonly scope: string
    readonly userId?: string | undefined
  }): readonly PendingAcknowledgement[] {
    const clientKey = getClientKey(client)
    // Several people may share one browser profile.
    const isOfUser = (entry: PendingAcknowledgement) => !userId || !entry.userId || entry.userId === userId
    return this.read().filter((entry) => entry.clientKey === clientKey && entry.scope === scope && isOfUser(entry))
  }
}

function isCurrent(entry: unknown): entry is PendingAcknowledgement {
  if (!isRecord(entry)) return false
  const { clientKey, scope, keyId, savedAt, userId } = entry
  const areTexts = [clientKey, scope, keyId].every((text) => typeof text === 'string' && text.trim() !== '')
  return (
    areTexts &&
    typeof (userId ?? '') === 'string' &&
    typeof savedAt === 'number' &&
    Math.abs(Date.now() - savedAt) < MAX_AGE_MS
  )
}
