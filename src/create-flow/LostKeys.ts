import type { ApiKey } from '../core/ApiKey'
import { type Attempt, isUnresolved } from './Attempt'
import type { CreateRequest } from './CreateRequest'
import { DAY_MS } from '../core/durations'
import { omitUndefined } from '../core/omitUndefined'
import { CLOCK_PRECISION_MS, isUsed } from './matchesRequest'
import type { EntryOwner } from './StoredEntries'

/**
 * Why a key needs attention. An answer of the backend proves each of these reasons.
 *
 * - `unsaved`: the key was created here, and its secret was never saved
 * - `unsaved-rotation`: the key keeps its id and may have a new secret that was never saved
 * - `unacknowledged`: the secret is saved, but the backend could not be told and may revoke the key
 */
export type OrphanReason = 'unsaved' | 'unsaved-rotation' | 'unacknowledged'

/** The fields by which a user recognizes a key. */
export type KeyDetails = Pick<ApiKey, 'id' | 'name' | 'hint' | 'createdAt' | 'createdBy' | 'lastUsedAt'>

export interface OrphanedKey extends KeyDetails {
  readonly reason: OrphanReason
  /** The request that created the key. A backend of level L1 or L2 answers it with the same secret again. */
  readonly request?: CreateRequest | undefined
}

/** A request that ended without a readable answer: a key may have been created. */
export interface UnresolvedRequest {
  readonly request: CreateRequest
  /** A listed key that may be the answer. It is a guess, and there is at most one among all unresolved requests. */
  readonly candidate?: KeyDetails | undefined
}

export interface LostKeys {
  readonly orphans: readonly OrphanedKey[]
  readonly unresolved: readonly UnresolvedRequest[]
}

export const NO_LOST_KEYS: LostKeys = { orphans: [], unresolved: [] }

/** Returns the requests with an unresolved attempt. At most one of them has a candidate, a match that `isOpen`. */
export function unresolvedRequests(
  attempts: readonly Attempt[],
  isOpen: (apiKey: ApiKey) => boolean,
): readonly UnresolvedRequest[] {
  const byRequest = new Map(attempts.filter(isUnresolved).map((attempt) => [attempt.request.idempotencyKey, attempt]))
  let candidate: ApiKey | undefined
  return [...byRequest.values()].map(({ request, matches }) => {
    if (candidate) return { request }
    candidate = [...matches.values()].find(isOpen)
    return candidate ? { request, candidate: detailsOf(candidate) } : { request }
  })
}

/** Somebody else may have signed in since a request was sent or an entry was stored. */
export function isOfUser(entry: EntryOwner | undefined, signedInId: string | undefined): boolean {
  return !entry?.userId || !signedInId || entry.userId === signedInId
}

export function detailsOf({ id, name, hint, createdAt, createdBy, lastUsedAt }: KeyDetails): KeyDetails {
  return omitUndefined({ id, name, hint, createdAt, createdBy, lastUsedAt })
}

/**
 * Updates an orphan from a list. A key that is used or revoked is not an orphan, and neither is a later key with the
 * same id.
 */
export function refreshOrphan(orphan: OrphanedKey, apiKeys: readonly ApiKey[]): readonly OrphanedKey[] {
  const listed = apiKeys.find(({ id }) => id === orphan.id)
  if (!listed) return [orphan]
  // A backend may count a rotation as the creation of its key.
  if (orphan.reason !== 'unsaved-rotation' && isOtherKey(orphan.createdAt, listed.createdAt)) return []
  if (isOfOtherUser(orphan, listed)) return []
  if (listed.revokedAt != null || (orphan.reason === 'unsaved' && isUsed(listed))) return []
  return [{ ...orphan, ...detailsOf(listed) }]
}

/** An answer may have named a key of somebody else, and a backend may have given the id to one since. */
function isOfOtherUser({ reason, request }: OrphanedKey, { createdBy }: ApiKey): boolean {
  const userId = reason === 'unsaved' ? request?.userId : undefined
  return userId !== undefined && createdBy?.id !== undefined && createdBy.id !== userId
}

/**
 * Some backends reuse the id of a deleted key for the next one. Lists may truncate the time, or report only the day.
 */
export function isOtherKey(before: string | undefined, listed: string | undefined): boolean {
  if (before === undefined || listed === undefined) return false
  const [from, to] = [Date.parse(before), Date.parse(listed)]
  const isDay = from % DAY_MS === 0 || to % DAY_MS === 0
  return isDay ? Math.abs(from - to) >= DAY_MS : Math.abs(from - to) > CLOCK_PRECISION_MS
}
