import { useMemo, useSyncExternalStore } from 'react'
import { canEndKeys } from '../core/changeKey'
import { looseEndsOf, type OrphanedKey } from '../core/LooseEnds'
import { useApiKeysContext } from './apiKeysContext'

const NONE: readonly OrphanedKey[] = []

/** The keys of the provider's scope whose secret nobody has, and what can be done about them. */
export function useOrphans(caller: string) {
  const { client, scope, change } = useApiKeysContext(caller)
  const ends = useMemo(() => looseEndsOf(client, scope), [client, scope])
  const orphans = useSyncExternalStore(ends.subscribe, ends.getOrphans, () => NONE)

  return {
    orphans,
    /** Absent where the backend has no way to end keys. Rejects with an `ApiKeysError`. */
    end: canEndKeys(client)
      ? async (id: string) => {
          await change(id, { type: client.revoke ? 'revoke' : 'delete' })
          ends.settle(id)
        }
      : undefined,
    /** The user wants to hear no more of it. */
    keep: (id: string) => ends.settle(id),
  }
}
