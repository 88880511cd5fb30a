import type { QueryClient } from '@tanstack/react-query'
import type { ApiKey } from '../core/ApiKey'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { ApiKeysEvent } from '../core/ApiKeysEvent'
import { asApiKeysError } from '../core/ApiKeysError'
import { changeKey, type KeyChange } from '../core/changeKey'
import { definedIn } from '../core/definedIn'
import { serverNow } from '../core/serverClock'
import { apiKeysQueries } from './apiKeysQueries'
import { mapApiKey, removeApiKey } from './cachedKeys'
import { giveUpLists, refetchKeys } from './refetchKeys'

interface Place {
  readonly client: ApiKeysClient
  readonly scope: string
  readonly queryClient: QueryClient
  readonly emit: (event: ApiKeysEvent) => void
}

export interface ChangeOptions {
  /** The list is asked again by whoever changes the many, once. @default false */
  readonly isOneOfMany?: boolean
}

/**
 * Changes a key on the server and in what is loaded of it. Rejects with an `ApiKeysError`.
 *
 * What can be taken back is shown at once: a name, or that a key is off. Should the server refuse, just
 * that is taken back, and not what happened to the key meanwhile. The end of a key is shown when the
 * server has confirmed it.
 */
export async function applyChange(
  place: Place,
  id: string,
  change: KeyChange,
  { isOneOfMany = false }: ChangeOptions = {},
): Promise<void> {
  const { client, scope, queryClient, emit } = place
  // An answer that is on its way knows nothing of this, and must not undo it.
  await Promise.all([
    giveUpLists(queryClient, scope),
    queryClient.cancelQueries({ queryKey: [...apiKeysQueries.details(scope), id] }),
  ])
  const patch = patchOf(change)
  const undo = patch ? showAtOnce(place, id, patch) : () => {}
  try {
    const changed = await changeKey(client, scope, id, change)
    if (change.type === 'delete') removeApiKey(queryClient, scope, id)
    else if (changed?.id === id) mapApiKey(queryClient, scope, id, () => changed)
    else if (change.type === 'revoke')
      mapApiKey(queryClient, scope, id, (apiKey) => ({
        ...apiKey,
        revokedAt: new Date(serverNow(client)).toISOString(),
      }))
    // A list that was asked for meanwhile may have brought back how the key was before.
    else if (patch) mapApiKey(queryClient, scope, id, (apiKey) => ({ ...apiKey, ...patch }))
    emit({ type: DONE[change.type], keyId: id })
  } catch (error) {
    undo()
    const known = asApiKeysError(error)
    const { code, mayHaveApplied } = known
    emit({ type: 'failed', action: change.type, keyId: id, code, mayHaveApplied })
    throw known
  } finally {
    // What is erased moves the pages after it.
    if (!isOneOfMany) refetchKeys(queryClient, scope, change.type === 'delete' ? undefined : [id])
  }
}

const DONE = {
  update: 'updated',
  enable: 'enabled',
  disable: 'disabled',
  revoke: 'revoked',
  delete: 'deleted',
} as const satisfies Record<KeyChange['type'], ApiKeysEvent['type']>

function showAtOnce({ queryClient, scope }: Place, id: string, patch: Partial<ApiKey>): () => void {
  let before: ApiKey | undefined
  mapApiKey(queryClient, scope, id, (apiKey) => {
    before = apiKey
    return { ...apiKey, ...patch }
  })
  return () => {
    const known = before
    if (known) mapApiKey(queryClient, scope, id, (apiKey) => takenBack(apiKey, patch, known))
  }
}

function patchOf(change: KeyChange): Partial<ApiKey> | undefined {
  if (change.type === 'enable' || change.type === 'disable') return { enabled: change.type === 'enable' }
  return change.type === 'update' ? definedIn(change.patch) : undefined
}

const CHANGEABLE = ['name', 'description', 'expiresAt', 'scopes', 'enabled'] as const

/** Only the fields that were changed, and only where nothing else has changed them since. */
function takenBack(apiKey: ApiKey, patch: Partial<ApiKey>, before: ApiKey): ApiKey {
  // By its contents: the cache keeps copies of lists such as `scopes`.
  const isOurs = (field: (typeof CHANGEABLE)[number]) => JSON.stringify(apiKey[field]) === JSON.stringify(patch[field])
  const ours = CHANGEABLE.filter((field) => field in patch && isOurs(field))
  return definedIn({ ...apiKey, ...Object.fromEntries(ours.map((field) => [field, before[field]])) })
}
