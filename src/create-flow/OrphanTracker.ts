import type { ApiKey } from '../core/ApiKey'
import type { ApiKeysClient, CreatedKey } from '../core/ApiKeysClient'
import { Subscribable } from '../core/Subscribable'
import { type Attempt, isUnresolved } from './Attempt'
import { canReplay, type CreateRequest, isInReplayWindow, isRotated, keptIdOf, keyOf } from './CreateRequest'
import {
  detailsOf,
  isOfUser,
  type LostKeys,
  NO_LOST_KEYS,
  type OrphanedKey,
  type OrphanReason,
  refreshOrphan,
  unresolvedRequests,
} from './LostKeys'
import { backendOptionsOf, updateMatches } from './matchesRequest'
import type { RequestJournal } from './RequestJournal'
import { CREATE_TIMEOUT_MS } from './requestKey'
import type { EntryOwner } from './StoredEntries'

/**
 * Tracks the requests of one client and scope that may have created a key whose secret was lost.
 *
 * It separates proof from guess. A key is an orphan only if an answer named it. A request without an answer stays
 * unresolved until its outcome is known or the user dismisses it. A listed key that matches it is shown as a candidate.
 * The tracker never revokes a key.
 */
export class OrphanTracker extends Subscribable {
  readonly #journal: RequestJournal
  readonly #owner: EntryOwner
  /** All attempts, in the order in which they began. */
  readonly #attempts: Attempt[] = []
  /** The number of attempts that had begun when a key was revoked or deleted here, by the id of the key. */
  readonly #revokedAt = new Map<string, number>()
  /** Keys that are accounted for, and therefore never candidates. */
  readonly #settledIds = new Set<string>()
  /** When each key was first listed, by its id. */
  readonly #listedAt = new Map<string, number>()
  #orphans: readonly OrphanedKey[] = []
  #snapshot: LostKeys = NO_LOST_KEYS
  #userId: string | undefined
  /** The user that the host names. Keys that were created here may have another creator id. */
  #signedInId: string | undefined

  constructor(journal: RequestJournal, owner: EntryOwner) {
    super()
    this.#journal = journal
    this.#owner = owner
    // A request and its key may have separate entries.
    for (const { request, keyId } of journal.readEarlier(owner)) {
      const attempt = this.attemptsOf(request)[0] ?? this.#add(request, true)
      if (keyId === null) {
        attempt.wasUncertain = true
        attempt.unresolvedSince = Math.min(request.startedAt + CREATE_TIMEOUT_MS, Date.now())
      } else {
        // While a rotation is uncertain, a key that keeps its id has an entry as well. That entry is not an answer.
        attempt.isAnswered ||= !isRotated(request, keyId)
        this.markUnsaved(attempt.request, keyId)
      }
    }
    this.#update()
  }

  readonly getSnapshot = (): LostKeys => this.#snapshot

  /** The ids of all keys that were listed so far. */
  getListedIds(): Iterable<string> {
    return this.#listedAt.keys()
  }

  attemptsOf({ idempotencyKey }: CreateRequest): readonly Attempt[] {
    return this.#attempts.filter(({ request }) => request.idempotencyKey === idempotencyKey)
  }

  /** Call for each try of a request, before it is sent. */
  begin(client: ApiKeysClient, request: CreateRequest): Attempt {
    const rotatedId = request.rotation?.apiKey.id
    if (rotatedId !== undefined && !this.#listedAt.has(rotatedId)) this.#listedAt.set(rotatedId, Date.now())
    const isReplayed = canReplay(client, request)
    const earlier = isReplayed ? this.attemptsOf(request).find((attempt) => attempt.isReplayed) : undefined
    const attempt = earlier ?? this.#add(request, isReplayed)
    attempt.keptId = keptIdOf(client, request)
    attempt.pendingTries++
    // An answered request is stored in the entry of its key.
    if (!attempt.isAnswered) this.#journal.write(request)
    return attempt
  }

  /** The attempt may have created a secret that nobody has. */
  markUncertain(attempt: Attempt): void {
    const { request, keptId } = attempt
    attempt.wasUncertain = true
    if (keptId === undefined) {
      attempt.unresolvedSince = Date.now()
      this.#update()
    } else {
      for (const other of this.#attempts) other.isSuperseded ||= other !== attempt && other.keptId === keptId
      this.markUnsaved(request, keptId)
    }
  }

  /** The outcome of the attempt is known: it was answered, or rejected before anything was created. */
  resolve(attempt: Attempt): void {
    attempt.unresolvedSince = undefined
    // After a reload, nothing would report another attempt that is still in flight.
    const isOpen = (other: Attempt) => other !== attempt && (isUnresolved(other) || other.pendingTries > 0)
    if (this.attemptsOf(attempt.request).some(isOpen)) this.#update()
    else this.dismissRequest(attempt.request)
  }

  /** The user dismissed the request, or nothing was created. */
  dismissRequest(request: CreateRequest): void {
    for (const attempt of this.attemptsOf(request)) attempt.unresolvedSince = undefined
    this.#journal.removeRequest(request.idempotencyKey)
    this.#update()
  }

  /** Whether the key was revoked after the attempt began, so that its secret is useless. */
  isUseless(attempt: Attempt, id: string | null): boolean {
    return id !== null && (this.#revokedAt.get(id) ?? 0) > this.#attempts.indexOf(attempt)
  }

  /** An answer arrived: its secret is `shown`, or `lost`, or `useless` because the key is revoked. */
  receive(attempt: Attempt, { id, apiKey }: CreatedKey, outcome: 'shown' | 'lost' | 'useless'): void {
    const { request, keptId, isAnswered } = attempt
    // After the replay window, this answer may belong to another key than an earlier try.
    const isOfEveryTry = !attempt.isReplayed || isInReplayWindow(request)
    if (isOfEveryTry || !isUnresolved(attempt)) this.resolve(attempt)
    // Some backends give the id of a deleted key to the next one.
    if (outcome !== 'useless' && id !== null) this.#revokedAt.delete(id)
    if (outcome === 'shown' || id !== null) attempt.isAnswered = true
    // A key that keeps its id may have another secret by now.
    const isRepeated = id === null || id === keptId ? isOfEveryTry : this.#settledIds.has(id)
    if (outcome === 'shown') {
      this.#userId = apiKey?.createdBy?.id ?? this.#userId
      // Until the secret is saved, a reload would lose it.
      if (id !== null) this.settle(id)
      this.#journal.write(request, id)
    } else if (outcome === 'lost' && !(isAnswered && isRepeated)) {
      if (id === null || id === keptId) this.markUncertain(attempt)
      else this.markUnsaved(request, id, apiKey)
    }
    if (keptId !== undefined && attempt.isSuperseded) this.markUnsaved(request, keptId)
  }

  /** The page is left while the secret is shown and not saved. */
  markLost(request: CreateRequest, { id, apiKey }: CreatedKey): void {
    if (id !== null) this.markUnsaved(request, id, apiKey)
    else for (const attempt of this.attemptsOf(request)) if (attempt.isAnswered) this.markUncertain(attempt)
  }

  /** The user has the secret, or gives it up. */
  markSaved(request: CreateRequest, { id }: CreatedKey): void {
    if (id === null) this.dismissRequest(request)
    // Another rotation may have replaced the secret since it was shown.
    else if (!this.#isOrphan(id)) this.settle(id)
  }

  /** The secret of this key was lost before it was saved. */
  markUnsaved(request: CreateRequest, id: string, apiKey?: ApiKey): void {
    if (this.#revokedAt.has(id)) return
    this.#journal.write(request, id)
    const reason = isRotated(request, id) ? 'unsaved-rotation' : 'unsaved'
    this.#markOrphan(keyOf(request, id, apiKey), reason, request)
  }

  /** The secret is saved, but the backend could not be told. A lost secret of the same key takes precedence. */
  markUnacknowledged(apiKey: ApiKey): void {
    if (!this.#isOrphan(apiKey.id)) this.#markOrphan(apiKey, 'unacknowledged')
  }

  /** The backend knows that the secret is saved. */
  markAcknowledged(keyId: string): void {
    this.#orphans = this.#orphans.filter(({ id, reason }) => id !== keyId || reason !== 'unacknowledged')
    this.#update()
  }

  #markOrphan(apiKey: ApiKey, reason: OrphanReason, request?: CreateRequest): void {
    this.#settledIds.add(apiKey.id)
    const others = this.#orphans.filter(({ id }) => id !== apiKey.id)
    this.#orphans = [...others, { ...detailsOf(apiKey), reason, ...(request && { request }) }]
    this.#update()
  }

  #isOrphan(id: string): boolean {
    return this.#orphans.some((orphan) => orphan.id === id)
  }

  /** The key is accounted for: its secret is saved, or was seen in another tab, or the user dismissed the notice. */
  settle(id: string): void {
    this.#settledIds.add(id)
    this.#orphans = this.#orphans.filter((orphan) => orphan.id !== id)
    this.#journal.removeKey(id, this.#owner)
    this.#update()
  }

  markRevoked(id: string): void {
    this.#revokedAt.set(id, this.#attempts.length)
    this.settle(id)
  }

  /** The page load is still alive in another tab, which handles its requests: this tab is a duplicate of that one. */
  release(loadId: string): void {
    for (const attempt of this.#attempts) if (attempt.request.loadId === loadId) attempt.unresolvedSince = undefined
    this.#orphans = this.#orphans.filter(({ request }) => request?.loadId !== loadId)
    this.#update()
  }

  /** Sets the signed-in user, as in `createdBy.id`. Keys of other users are then not candidates. */
  setUserId(id: string | undefined): void {
    if (id === undefined) return
    this.#userId = id
    this.#signedInId = id
    this.#update()
  }

  /** Compares the unresolved requests with keys that were just listed. */
  match(listed: readonly ApiKey[], client: ApiKeysClient): void {
    const now = Date.now()
    for (const { id } of listed) if (!this.#listedAt.has(id)) this.#listedAt.set(id, now)
    const options = { ...backendOptionsOf(client), userId: this.#userId }
    updateMatches(this.#attempts, listed, ({ id }) => ({ ...options, listedAt: this.#listedAt.get(id) ?? now }))
    this.#orphans = this.#orphans.flatMap((orphan) => refreshOrphan(orphan, listed))
    this.#update()
  }

  #add(request: CreateRequest, isReplayed: boolean): Attempt {
    const matches = this.attemptsOf(request)[0]?.matches ?? new Map()
    const attempt: Attempt = { request, isReplayed, pendingTries: 0, matches }
    this.#attempts.push(attempt)
    return attempt
  }

  #update(): void {
    const isShown = ({ request }: Pick<OrphanedKey, 'request'>) => isOfUser(request, this.#signedInId)
    const unresolved = unresolvedRequests(this.#attempts.filter(isShown), ({ id }) => !this.#settledIds.has(id))
    const next = { orphans: this.#orphans.filter(isShown), unresolved }
    if (JSON.stringify(next) === JSON.stringify(this.#snapshot)) return
    this.#snapshot = next
    this.notify()
  }
}
