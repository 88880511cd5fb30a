import { useMemo, useSyncExternalStore } from 'react'
import { canEndKeys } from '../core/changeKey'
import { looseEndsOf, type OrphanedKey } from '../core/LooseEnds'
import { useApiKeysContext } from './apiKeysContext'

const NONE: readonly OrphanedKey[] = []

export interface OrphanedApiKeys {
  readonly orphans: readonly OrphanedKey[]
  /** Ends one. Absent where the backend has no way to end keys. Rejects with an `ApiKeysError`. */
  readonly end: ((id: string) => Promise<void>) | undefined
  /** The user wants to hear no more of it. */
  readonly keep: (id: string) => void
}

/** The keys of the provider's scope whose secret nobody has, and what can be done about them. */
export function useOrphanedApiKeys(): OrphanedApiKeys {
  const { client, scope, change } = useApiKeysContext('useOrphanedApiKeys()')
  const ends = useMemo(() => looseEndsOf(client, scope), [client, scope])
  const orphans = useSyncExternalStore(ends.subscribe, ends.getOrphans, () => NONE)

  return {
    orphans,
    end: canEndKeys(client)
      ? async (id: string) => {
          await change(id, { type: client.revoke ? 'revoke' : 'delete' })
          ends.settle(id)
        }
      : undefined,
    keep: (id: string) => ends.settle(id),
  }
}
