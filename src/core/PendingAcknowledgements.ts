import type { ApiKeysClient } from './ApiKeysClient'
import { getClientKey } from './getClientKey'
import { isRecord } from './isRecord'
import { type EntryStorage, StoredEntries } from './StoredEntries'

interface PendingAcknowledgement {
  readonly clientKey: string
  readonly scope: string
  readonly keyId: string
  /** Epoch milliseconds. */
  readonly savedAt: number
}

/** No backend of level L2 has to keep an unacknowledged key for longer. */
const MAX_AGE_MS = 24 * 3_600_000

/** Acknowledgements that a backend of level L2 has not received yet. Survives the tab. Holds ids, and never a secret. */
export class PendingAcknowledgements extends StoredEntries<PendingAcknowledgement> {
  constructor(getStorage: () => EntryStorage | undefined) {
    super(getStorage, 'keydrawer:acknowledgements', isCurrent)
  }

  of({
    client,
    scope,
  }: {
    readonly client: Pick<ApiKeysClient, 'key'>
    readonly scope: string
  }): readonly PendingAcknowledgement[] {
    const clientKey = getClientKey(client)
    return this.read().filter((entry) => entry.clientKey === clientKey && entry.scope === scope)
  }
}

function isCurrent(entry: unknown): entry is PendingAcknowledgement {
  if (!isRecord(entry)) return false
  const { clientKey, scope, keyId, savedAt } = entry
  const areTexts = [clientKey, scope, keyId].every((text) => typeof text === 'string' && text.trim() !== '')
  return areTexts && typeof savedAt === 'number' && Math.abs(Date.now() - savedAt) < MAX_AGE_MS
}
