import type { QueryClient } from '@tanstack/react-query'
import type { ApiKey } from '../core/ApiKey'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import type { EventDetails } from '../core/ApiKeysEvent'
import { ApiKeysError, asApiKeysError } from '../core/ApiKeysError'
import { mutateKey, type KeyChange } from '../core/mutateKey'
import { omitUndefined } from '../core/omitUndefined'
import { serverNow } from '../core/serverClock'
import { findCached, findLoaded, isAmbiguous, mapApiKey, removeApiKey } from './queryCache'
import { isOtherKey } from '../create-flow/LostKeys'
import { getConfirmedChanges } from './confirmedChanges'
import { queryKeys } from './queryKeys'
import { cancelListQueries, invalidateKeys } from './invalidateKeys'

interface Place {
  readonly client: ApiKeysClient
  readonly scope: string
  readonly queryClient: QueryClient
  readonly emit: (details: EventDetails) => void
}

export interface ChangeOptions {
  /** Whether a bulk action makes this change and refetches the list once at its end. @default false */
  readonly isOneOfMany?: boolean
  /** The key as it was shown. If the list now has another key with its id, nothing is sent. */
  readonly shown?: ApiKey
}

/**
 * Changes a key on the server and in the cache. Rejects with an `ApiKeysError`.
 *
 * A reversible change, such as a name or disabling, is shown at once. If the server refuses, only that change is
 * rolled back, not what happened to the key meanwhile. A revocation or deletion is shown once the server has
 * confirmed it.
 */
export async function changeKey(
  place: Place,
  id: string,
  change: KeyChange,
  { isOneOfMany = false, shown }: ChangeOptions = {},
): Promise<void> {
  const { client, scope, queryClient, emit } = place
  // A pending response does not include this change, and must not undo it.
  await Promise.all([
    cancelListQueries(queryClient, client, scope),
    queryClient.cancelQueries({ queryKey: [...queryKeys.details(client, scope), id] }),
  ])
  if (isAmbiguous(queryClient, client, scope, id)) throw new ApiKeysError('invalid-input', { message: AMBIGUOUS })
  const listed = shown && findLoaded(queryClient, client, scope, id)
  if (listed && isOtherKey(shown.createdAt, listed.createdAt))
    throw new ApiKeysError('not-found', { message: REPLACED })
  const before = findCached(queryClient, client, scope, id)
  const confirmed = getConfirmedChanges(queryClient, client, scope)
  const patch = patchOf(change)
  const undo = patch ? showAtOnce(place, id, patch) : () => {}
  const endChange = confirmed.startChange(id, Object.keys(patch ?? {}))
  try {
    const wasListed = before !== undefined || confirmed.hasListed(id)
    const answer = await mutateKey(client, scope, id, change, { wasListed })
    // A pending list request may have read its first pages before this change.
    if (isOneOfMany) void cancelListQueries(queryClient, client, scope)
    const changed = answer?.id === id ? answer : undefined
    if (endChange()) confirmed.release(id, Object.keys(patch ?? {}))
    else showConfirmed(place, id, change, changed, before?.createdAt)
    emit({ type: DONE[change.type], keyId: id })
  } catch (error) {
    endChange()
    undo()
    const known = asApiKeysError(error)
    const { code, mayHaveApplied } = known
    emit({ type: 'failed', action: change.type, keyId: id, code, mayHaveApplied })
    throw known
  } finally {
    // A deletion moves the following pages.
    if (!isOneOfMany) invalidateKeys(queryClient, client, scope, change.type === 'delete' ? undefined : [id])
  }
}

const AMBIGUOUS = 'Several API keys in the list have this id, so none of them can be changed. Nothing was sent.'

const REPLACED = 'Another API key in the list has this id by now. Nothing was sent.'

const DONE = {
  update: 'updated',
  enable: 'enabled',
  disable: 'disabled',
  revoke: 'revoked',
  delete: 'deleted',
} as const satisfies Record<KeyChange['type'], EventDetails['type']>

/** Shows the confirmed change, and keeps it over lists that do not include it yet. */
function showConfirmed(
  { client, scope, queryClient }: Place,
  id: string,
  change: KeyChange,
  changed: ApiKey | undefined,
  createdAt: string | undefined,
): void {
  const confirmed = getConfirmedChanges(queryClient, client, scope)
  const of = { id, createdAt }
  if (change.type === 'delete') {
    confirmed.confirm({ ...of, type: 'delete' })
    removeApiKey(queryClient, client, scope, id)
    return
  }
  const now = serverNow(client)
  const patch = patchOf(change)
  if (patch) confirmed.confirm({ ...of, type: 'edit', fields: changed ? storedFields(patch, changed) : patch })
  else confirmed.confirm({ ...of, type: 'revoke', revokedAt: new Date(now).toISOString() })
  // As for a response that was requested before: the cached key may be from a list without the change.
  mapApiKey(queryClient, client, scope, id, (apiKey) => confirmed.reconcileKey(changed ?? apiKey, 0, now) ?? apiKey)
}

/** The values as the backend stored them. It may have trimmed a name. */
function storedFields(patch: Partial<ApiKey>, changed: ApiKey): Partial<ApiKey> {
  const stored = CHANGEABLE.filter((field) => field in patch && changed[field] !== undefined)
  return omitUndefined({ ...patch, ...Object.fromEntries(stored.map((field) => [field, changed[field]])) })
}

function showAtOnce({ client, queryClient, scope }: Place, id: string, patch: Partial<ApiKey>): () => void {
  let before: ApiKey | undefined
  mapApiKey(queryClient, client, scope, id, (apiKey) => {
    before = apiKey
    return { ...apiKey, ...patch }
  })
  return () => {
    const known = before
    if (known) mapApiKey(queryClient, client, scope, id, (apiKey) => rolledBack(apiKey, patch, known))
  }
}

function patchOf(change: KeyChange): Partial<ApiKey> | undefined {
  if (change.type === 'enable' || change.type === 'disable') return { enabled: change.type === 'enable' }
  return change.type === 'update' ? omitUndefined(change.patch) : undefined
}

const CHANGEABLE = ['name', 'description', 'expiresAt', 'scopes', 'enabled'] as const

/** Restores only the changed fields, and only if nothing else has changed them since. */
function rolledBack(apiKey: ApiKey, patch: Partial<ApiKey>, before: ApiKey): ApiKey {
  // Compared by content, because the cache keeps copies of lists such as `scopes`.
  const isOurs = (field: (typeof CHANGEABLE)[number]) => JSON.stringify(apiKey[field]) === JSON.stringify(patch[field])
  const ours = CHANGEABLE.filter((field) => field in patch && isOurs(field))
  return omitUndefined({ ...apiKey, ...Object.fromEntries(ours.map((field) => [field, before[field]])) })
}
