import type { ApiKey } from '../core/ApiKey'
import type { IssuedKey } from '../core/ApiKeysClient'
import { Subscribable } from '../core/Subscribable'
import { type Attempt, KeptKeyRotations, PendingAttempts, Revocations } from './Attempt'
import { type CreateRequest, isRotated, keyOf } from './CreateRequest'
import {
  detailsOf,
  isOfUser,
  type LostKeys,
  NO_LOST_KEYS,
  type OrphanedKey,
  type OrphanReason,
  refreshOrphan,
  type UnresolvedRequest,
} from './LostKeys'
import { type BackendMatchOptions, type MatchOptions, matchesRequest } from './matchesRequest'
import type { RequestJournal, RequestPair } from './RequestJournal'
import { PATIENCE_MS } from './requestKey'

interface Unresolved {
  readonly request: CreateRequest
  readonly attempts: Set<Attempt>
  /** When the last attempt ended, by the reader's clock. */
  endedAt: number
  /** The listed keys that match, by id. */
  readonly matches: Map<string, ApiKey>
}

/**
 * Tracks the requests of one client and scope that may have created a key whose secret was lost.
 *
 * It separates proof from guess. A key is an orphan only if an answer named it. A request without an answer stays
 * unresolved until its outcome is known or the user dismisses it. A listed key that matches it is shown as a candidate.
 * The tracker never revokes a key.
 */
export class OrphanTracker extends Subscribable {
  readonly #journal: RequestJournal | undefined
  readonly #pair: RequestPair | undefined
  readonly #unresolved = new Map<string, Unresolved>()
  /** Requests in flight. A list may show the key of such a request before its answer arrives. */
  readonly #inFlight = new Set<CreateRequest>()
  /** Keys that are accounted for, and therefore never candidates. */
  readonly #settledIds = new Set<string>()
  /** When each key was first listed, by its id. */
  readonly #listedAt = new Map<string, number>()
  #orphans: readonly OrphanedKey[] = []
  #snapshot: LostKeys = NO_LOST_KEYS
  /** Attempts whose secret arrived, in any flow. */
  readonly answered = new WeakSet<Attempt>()
  readonly rotations = new KeptKeyRotations()
  readonly pending = new PendingAttempts()
  readonly revocations = new Revocations()
  #userId: string | undefined
  /** The user that the host names. Keys that were created here may have another creator id. */
  #signedInId: string | undefined

  constructor(journal?: RequestJournal, pair?: RequestPair) {
    super()
    this.#journal = journal
    this.#pair = pair
    // A request and its key may have separate entries.
    const requests = new Map<string, CreateRequest>()
    for (const { request: stored, keyId } of (pair && journal?.readEarlier(pair.clientKey, pair.scope)) ?? []) {
      const request = requests.get(stored.idempotencyKey) ?? stored
      requests.set(request.idempotencyKey, request)
      this.revocations.begin(request)
      // While a rotation is uncertain, a key that keeps its id has an entry as well. That entry is not an answer.
      if (keyId !== null && !isRotated(request, keyId)) this.answered.add(request)
      if (keyId !== null) this.markUnsaved(request, keyId)
      else this.markUncertain(request, request, Math.min(request.startedAt + PATIENCE_MS, Date.now()))
    }
  }

  readonly getSnapshot = (): LostKeys => this.#snapshot

  /** The ids of all keys that were listed so far. */
  getListedIds(): Iterable<string> {
    return this.#listedAt.keys()
  }

  /** Call when a request is sent. Call the returned function when it is answered or fails. */
  trackRequest(request: CreateRequest): () => void {
    const rotatedId = request.rotation?.apiKey.id
    if (rotatedId !== undefined && !this.#listedAt.has(rotatedId)) this.#listedAt.set(rotatedId, Date.now())
    this.#inFlight.add(request)
    // An answered request is stored in the entry of its key.
    if (!this.answered.has(request)) this.#journal?.write(request)
    return () => this.#inFlight.delete(request)
  }

  /** The attempt failed, but may have created a key. `endedAt` by the reader's clock. */
  markUncertain(request: CreateRequest, attempt: Attempt, endedAt = Date.now()): void {
    const { idempotencyKey } = request
    const unresolved = this.#unresolved.get(idempotencyKey)
    const attempts = new Set([...(unresolved?.attempts ?? []), attempt])
    const matches = unresolved?.matches ?? new Map()
    this.#unresolved.set(idempotencyKey, { request, attempts, endedAt, matches })
    this.#update()
  }

  isUncertain({ idempotencyKey }: CreateRequest): boolean {
    return this.#unresolved.has(idempotencyKey)
  }

  /** The outcome of the attempt is known: it was answered, or rejected before anything was created. */
  resolve(request: CreateRequest, attempt: Attempt): void {
    const unresolved = this.#unresolved.get(request.idempotencyKey)
    unresolved?.attempts.delete(attempt)
    if (unresolved && unresolved.attempts.size > 0) return
    // After a reload, nothing would report another attempt that is still in flight.
    if (!this.pending.hasOther(request, attempt)) this.dismissRequest(request)
    else if (this.#unresolved.delete(request.idempotencyKey)) this.#update()
  }

  /** The user dismissed the request, or has dealt with it. */
  dismissRequest({ idempotencyKey }: CreateRequest): void {
    this.#unresolved.delete(idempotencyKey)
    this.#journal?.removeRequest(idempotencyKey)
    this.#update()
  }

  /** The page load is still alive in another tab, which handles its requests: this tab is a duplicate of that one. */
  release(loadId: string): void {
    this.#journal?.release(loadId)
    this.#update()
  }

  /** Sets the signed-in user, as in `createdBy.id`. Keys of other users are then not candidates. */
  setUserId(id: string | undefined): void {
    if (id === undefined) return
    this.#userId = id
    this.#signedInId = id
    this.#update()
  }

  /** The secret is on the screen. Until it is saved, a reload would lose it. */
  markRevealed(request: CreateRequest, { id, apiKey }: Pick<IssuedKey, 'id' | 'apiKey'>): void {
    this.#userId = apiKey?.createdBy?.id ?? this.#userId
    if (id !== null) this.settle(id)
    this.#journal?.write(request, id)
  }

  /** The secret of this key was lost before it was saved. */
  markUnsaved(request: CreateRequest, id: string, apiKey?: ApiKey): void {
    if (this.revocations.has(id)) return
    this.#journal?.write(request, id)
    const reason = isRotated(request, id) ? 'unsaved-rotation' : 'unsaved'
    this.#markOrphan(keyOf(request, id, apiKey), reason, request)
  }

  /**
   * The secret is saved, but the backend could not be told. An existing orphan entry of the same key takes precedence.
   */
  markUnacknowledged(apiKey: ApiKey): void {
    if (!this.#orphans.some(({ id }) => id === apiKey.id)) this.#markOrphan(apiKey, 'unacknowledged')
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

  /** The key is accounted for: its secret is saved, or was seen in another tab, or the user dismissed the notice. */
  settle(id: string): void {
    this.#settledIds.add(id)
    this.#orphans = this.#orphans.filter((orphan) => orphan.id !== id)
    if (this.#pair) this.#journal?.removeKey(id, this.#pair)
    this.#update()
  }

  /** Whether the key is accounted for: it is an orphan, or was settled. */
  isSettled(id: string): boolean {
    return this.#settledIds.has(id)
  }

  isOrphan(id: string): boolean {
    return this.#orphans.some((orphan) => orphan.id === id)
  }

  markRevoked(id: string): void {
    this.revocations.mark(id)
    this.settle(id)
  }

  /** The key keeps its id, and may have a new secret that nobody has seen. */
  markRotationUncertain(request: CreateRequest, id: string, attempt: Attempt): void {
    this.rotations.markUncertain(id, attempt)
    this.markUnsaved(request, id)
  }

  /** Compares the unresolved requests with keys that were just listed. */
  match(listed: readonly ApiKey[], backend: BackendMatchOptions): void {
    const options = { ...backend, userId: this.#userId }
    const now = Date.now()
    for (const { id } of listed) if (!this.#listedAt.has(id)) this.#listedAt.set(id, now)
    if (this.#unresolved.size + this.#orphans.length === 0) return
    const byId = new Map(listed.map((apiKey) => [apiKey.id, apiKey]))
    for (const { request, endedAt, matches } of this.#unresolved.values()) {
      for (const apiKey of listed) {
        const listedAt = this.#listedAt.get(apiKey.id) ?? now
        const isMatch = matchesRequest(request, apiKey, { ...options, listedAt, endedAt })
        if (!isMatch) matches.delete(apiKey.id)
        else if (!this.#isAwaited(apiKey, options)) matches.set(apiKey.id, apiKey)
      }
    }
    this.#orphans = this.#orphans.flatMap((orphan) => refreshOrphan(orphan, byId.get(orphan.id)))
    this.#update()
  }

  /** Whether the key may be the answer to a request that is still in flight. */
  #isAwaited(apiKey: ApiKey, options: Omit<MatchOptions, 'endedAt' | 'listedAt'>): boolean {
    const now = Date.now()
    const isAnswer = (request: CreateRequest) =>
      matchesRequest(request, apiKey, { ...options, listedAt: now, endedAt: now })
    return [...this.#inFlight].some(isAnswer)
  }

  #update(): void {
    let candidate: ApiKey | undefined
    const isShown = ({ request }: { readonly request?: CreateRequest | undefined }) =>
      isOfUser(request, this.#signedInId) && !this.#journal?.isReleased(request)
    const shown = [...this.#unresolved.values()].filter(isShown)
    const unresolved = shown.map(({ request, matches }): UnresolvedRequest => {
      if (candidate) return { request }
      candidate = [...matches.values()].find(({ id }) => !this.#settledIds.has(id))
      return candidate ? { request, candidate: detailsOf(candidate) } : { request }
    })
    const next = { orphans: this.#orphans.filter(isShown), unresolved }
    if (JSON.stringify(next) === JSON.stringify(this.#snapshot)) return
    this.#snapshot = next
    this.notify()
  }
}
