import type { ApiKey } from '../core/ApiKey'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import { type Attempt, isUnresolved } from './Attempt'
import { type CreateRequest, isRotated } from './CreateRequest'
import { type LengthUnit, textLength } from '../core/textLength'
import { DAY_MS, MINUTE_MS } from '../core/durations'
import { clockOffsetOf } from '../core/serverClock'

/** How long a backend may still carry out a request that ended without an answer. */
const LATE_COMMIT_MS = 2 * MINUTE_MS
/** A `Date` header and many creation dates have a precision of one second. */
export const CLOCK_PRECISION_MS = 2000

export interface MatchOptions {
  /** When the request ended without an answer, by the browser's clock, in epoch milliseconds. */
  readonly endedAt: number
  /** When the key was first listed, by the browser's clock, in epoch milliseconds. */
  readonly listedAt: number
  /** How far the server's clock is ahead of the reader's, in milliseconds. */
  readonly clockOffset: number
  /** The longest name that the backend stores. A longer one may have been truncated. */
  readonly maxNameLength?: number | undefined
  /** The unit of `maxNameLength`. @default 'code-points' */
  readonly nameLengthUnit?: LengthUnit | undefined
  /** The `createdBy.id` of the signed-in user, if known. */
  readonly userId?: string | undefined
}

/** Returns the options that are the same for all requests to one backend. */
export function backendOptionsOf(
  client: ApiKeysClient,
): Pick<MatchOptions, 'clockOffset' | 'maxNameLength' | 'nameLengthUnit'> {
  const { maxLength, lengthUnit } = client.features?.name || {}
  return { clockOffset: clockOffsetOf(client), maxNameLength: maxLength || undefined, nameLengthUnit: lengthUnit }
}

/** Updates the matches of unresolved attempts with keys that were just listed. */
export function updateMatches(
  attempts: readonly Attempt[],
  listed: readonly ApiKey[],
  optionsOf: (apiKey: ApiKey) => Omit<MatchOptions, 'endedAt'>,
): void {
  const isAnswer = ({ request, unresolvedSince: endedAt = Date.now() }: Attempt, apiKey: ApiKey) =>
    matchesRequest(request, apiKey, { ...optionsOf(apiKey), endedAt })
  // A list may show the key of a request in flight before its answer arrives.
  const awaited = attempts.filter(({ pendingTries, wasUncertain }) => pendingTries > 0 && !wasUncertain)
  for (const attempt of attempts.filter(isUnresolved))
    for (const apiKey of listed) {
      if (!isAnswer(attempt, apiKey)) attempt.matches.delete(apiKey.id)
      else if (!awaited.some((other) => isAnswer(other, apiKey))) attempt.matches.set(apiKey.id, apiKey)
    }
}

/**
 * Whether a listed key may be the answer to a request that ended with an unknown outcome.
 *
 * A match is a guess, never a proof: a colleague may have created a key with the same name at the same time. The
 * criteria are therefore strict. The key has the same name, was created while the request was in flight, was not listed
 * before, has never been used, still works, and was not created by somebody else.
 */
export function matchesRequest(request: CreateRequest, apiKey: ApiKey, options: MatchOptions): boolean {
  const { id, createdBy, revokedAt, replaces } = apiKey
  if (isRotated(request, id) || request.existingIds.has(id)) return false
  if (isUsed(apiKey) || revokedAt != null) return false
  if (options.userId !== undefined && createdBy?.id !== undefined && createdBy.id !== options.userId) return false
  if (replaces != null && replaces !== request.rotation?.apiKey.id) return false
  const isSuccessor = replaces != null
  if (!isSuccessor && !isSameName(request.input.name, apiKey.name ?? '', options)) return false
  return isCreatedDuring(request.startedAt, apiKey.createdAt, options)
}

/** Whether somebody has used the key, and therefore has its secret. */
export function isUsed({ lastUsedAt, usage }: Pick<ApiKey, 'lastUsedAt' | 'usage'>): boolean {
  return lastUsedAt != null || (usage !== undefined && usage.requests > 0)
}

/** Compares names as backends store them: trimmed, collapsed, normalized, in any case, and perhaps truncated. */
function isSameName(
  wanted: string,
  listed: string,
  { maxNameLength = Number.POSITIVE_INFINITY, nameLengthUnit }: MatchOptions,
): boolean {
  const [from, to] = [normalize(wanted), normalize(listed)]
  if (to === '') return false
  if (from === to) return true
  // Truncating within a character leaves half of it, or the replacement character.
  const kept = to.replace(/[\p{Cs}\uFFFD]+$/u, '')
  if (!from.startsWith(kept) || textLength(from, nameLengthUnit) <= maxNameLength) return false
  // Truncating before a space leaves one unit less than the limit. Within a character, it leaves up to its length less.
  const next = textLength(Array.from(from.slice(kept.length))[0] ?? '', nameLengthUnit)
  return textLength(kept, nameLengthUnit) + next >= maxNameLength
}

function normalize(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').normalize('NFC').toLowerCase()
}

/**
 * Whether the key was created while the request was in flight, by the server's clock. A backend that stores only the
 * day reports midnight. The key must then also have been listed in time, because most keys of a day were not created in
 * these minutes.
 */
function isCreatedDuring(
  startedAt: number,
  createdAt: string | undefined,
  { endedAt, listedAt, clockOffset }: MatchOptions,
): boolean {
  if (createdAt === undefined) return false
  const created = Date.parse(createdAt)
  const [from, until] = [startedAt - CLOCK_PRECISION_MS, endedAt + LATE_COMMIT_MS].map((time) => time + clockOffset)
  if (created % DAY_MS !== 0) return created >= from! && created <= until!
  return created + DAY_MS >= from! && created <= until! && listedAt <= endedAt + LATE_COMMIT_MS
}
