import type { CreateRequest } from '../../../src/create-flow/CreateRequest'
import type { UnresolvedRequest } from '../../../src/create-flow/LostKeys'
import { type KeptKey, revisionOf, SCOPE } from './KeyStore'
import { OTHER_SCOPE, type Page, type State, type Tab } from './Page'
import type { SentChange, Server } from './server'

/** More than the timeout of a request, plus two minutes, plus the errors of a `Date` header and of a slow response. */
const LATE_MS = 10 * 60_000
/** The maximum error of a learned server time, which is the duration of a response. */
const SLOW_ANSWER_MS = 2 * 60_000
const REPLAY_WINDOW_MS = 10 * 60_000

/** Records what a user has seen, confirmed and closed, and compares it with the state of the server. */
export class Oracle {
  /** Keys that the user knows of, each with the revision of the secret that they have or gave up. */
  readonly #told = new Map<string, string>()
  /** The index of the last request whose notice the user dismissed, by idempotency key. */
  readonly #dismissed = new Map<string, number>()
  /** Requests that a reload forgets by design, because their marker is dropped after ten minutes. */
  readonly #forgotten = new Set<string>()
  readonly #requests = new Map<string, { readonly startedAt: number; readonly tab: Tab }>()
  readonly #closed = new Set<string>()
  readonly saved = new Set<string>()
  readonly shown = new Set<string>()
  readonly choices: SentChange[] = []
  /** Presses of a button that sends a request. */
  pressed = 0
  rotations = 0
  readonly revealedAgain: string[] = []
  readonly falseOrphans = new Set<string>()
  readonly unfitCandidates = new Set<string>()
  readonly twoCandidates: string[] = []
  readonly watchedSuccesses = new Set<string>()
  readonly foreignCandidates = new Set<string>()
  readonly ownCandidates = new Set<string>()

  constructor(
    readonly server: Server,
    readonly readerOffset: number,
    readonly isUserTold: boolean,
  ) {}

  /** Records a key that the user already has. */
  own({ id, revision }: KeptKey): void {
    this.#told.set(id, revision)
    this.saved.add(id)
  }

  /** Whether the user of this page has the secret of a key of theirs. */
  owns({ options }: Page, id: string): boolean {
    return this.saved.has(id) && this.server.store.owners.get(id) === options.userId
  }

  onState(page: Page, state: State): void {
    if ('request' in state) {
      const { idempotencyKey, startedAt } = state.request
      this.#requests.set(idempotencyKey, { startedAt, tab: page.tab })
    }
    if (state.status !== 'revealed' || !state.issued.apiKey) return
    const revision = revisionOf(state.issued.apiKey)
    if (this.#closed.has(revision)) this.revealedAgain.push(revision)
    this.shown.add(revision)
  }

  onUnload({ tab }: Page): void {
    for (const [idempotencyKey, request] of this.#requests)
      if (request.tab === tab && Date.now() - request.startedAt >= REPLAY_WINDOW_MS) this.#forgotten.add(idempotencyKey)
  }

  save(page: Page): void {
    for (const apiKey of page.issued) {
      this.#told.set(apiKey.id, revisionOf(apiKey))
      this.saved.add(apiKey.id)
    }
  }

  closeKnowingly(page: Page): void {
    for (const apiKey of page.issued) {
      this.#told.set(apiKey.id, revisionOf(apiKey))
      this.#closed.add(revisionOf(apiKey))
    }
  }

  dismissKey(id: string): void {
    const key = this.server.store.keys.find((kept) => kept.id === id)
    if (key) this.#told.set(id, key.revision)
  }

  dismissRequest({ idempotencyKey }: CreateRequest): void {
    this.#dismissed.set(idempotencyKey, this.server.requests.length)
  }

  /** Records what a page shows of lost keys, and whether it is true. */
  look(page: Page): void {
    for (const scope of [SCOPE, OTHER_SCOPE]) {
      const { orphans, unresolved } = page.tracker(scope).getSnapshot()
      for (const { id } of orphans) if (this.#isForeign(page, id)) this.falseOrphans.add(id)
      if (unresolved.filter(({ candidate }) => candidate).length > 1) this.twoCandidates.push(scope)
      for (const each of unresolved) this.#check(page, scope, each)
    }
  }

  #isForeign({ options }: Page, id: string): boolean {
    const owner = this.server.store.owners.get(id)
    return owner !== undefined && owner !== options.userId
  }

  #check(page: Page, scope: string, { request, candidate }: UnresolvedRequest): void {
    const { store, expired } = this.server
    const { idempotencyKey } = request
    if (this.#isAnswered(request) && !expired.has(idempotencyKey)) this.watchedSuccesses.add(idempotencyKey)
    if (!candidate) return
    const isForeign = this.#isForeign(page, candidate.id)
    ;(isForeign ? this.foreignCandidates : this.ownCandidates).add(`${idempotencyKey} ${candidate.id}`)
    const broken = this.#brokenRule(page, request, candidate, store.find(candidate.id, scope))
    if (broken) this.unfitCandidates.add(broken)
  }

  /**
   * Whether no attempt of a request can have created a secret that nobody has seen. A response covers only the attempts
   * that the backend must answer alike, and only if it arrives within the replay window.
   */
  #isAnswered({ idempotencyKey, startedAt }: CreateRequest): boolean {
    const { requests, sentAt, answered, store } = this.server
    const replayedUntil = store.backend.level === 'L0' ? 0 : startedAt - this.readerOffset + REPLAY_WINDOW_MS
    const attempts = requests.flatMap((each, index) =>
      each === idempotencyKey
        ? [{ answeredAt: answered.get(index + 1), isReplayed: sentAt[index]! < replayedUntil }]
        : [],
    )
    const alike = attempts.filter(({ isReplayed }) => isReplayed)
    const others = attempts.filter(({ isReplayed }) => !isReplayed)
    const isInTime = (answeredAt: number | undefined) => answeredAt !== undefined && answeredAt < replayedUntil
    const [only] = alike
    const areAlikeAnswered =
      alike.length < 2 ? !only || only.answeredAt !== undefined : alike.some(({ answeredAt }) => isInTime(answeredAt))
    return attempts.length > 0 && areAlikeAnswered && others.every(({ answeredAt }) => answeredAt !== undefined)
  }

  #brokenRule(
    page: Page,
    { startedAt, rotation, idempotencyKey }: CreateRequest,
    { id, name, createdBy, lastUsedAt }: NonNullable<UnresolvedRequest['candidate']>,
    kept: KeptKey | undefined,
  ): string | undefined {
    const { dates, tellsTime } = this.server.store.backend
    const start = startedAt - this.readerOffset
    if (name?.trim() === '' && !rotation) return 'unnamed'
    if (lastUsedAt) return 'used'
    if (this.isUserTold && createdBy && createdBy.id !== page.options.userId) return 'created by somebody else'
    if ((page.firstListed.get(id) ?? Number.POSITIVE_INFINITY) < start) return 'listed before'
    if (!kept || !tellsTime || dates === 'days') return undefined
    if (kept.createdAt < start - SLOW_ANSWER_MS) return 'created before'
    if (kept.createdAt > (this.server.lastEvent.get(idempotencyKey) ?? start) + LATE_MS) return 'created after'
    return undefined
  }

  /** Keys of the user that work, whose secret nobody has, and that no notice reported. */
  silentLosses(pages: readonly Page[]): readonly string[] {
    const snapshots = pages.flatMap((page) => page.trackers.map((tracker) => tracker.getSnapshot()))
    const orphans = new Set(snapshots.flatMap((snapshot) => snapshot.orphans.map(({ id }) => id)))
    const unresolved = new Set(
      snapshots.flatMap((snapshot) => snapshot.unresolved.map(({ request }) => request.idempotencyKey)),
    )
    const isAway = ({ owner, request }: KeptKey) => {
      const tab = this.#requests.get(request)?.tab
      return !pages.some((page) => page.options.userId === owner && (!tab || page.tab === tab))
    }
    const isTold = ({ id, revision, request, sent }: KeptKey) =>
      this.#told.get(id) === revision ||
      orphans.has(id) ||
      unresolved.has(request) ||
      (this.#dismissed.get(request) ?? 0) >= sent ||
      this.#forgotten.has(request) ||
      pages.some((page) => page.isOnScreen(id, revision))
    return this.server.store.keys
      .filter((key) => key.sent > 0 && !isAway(key) && !isTold(key) && !this.server.unknowable.has(key.revision))
      .map(({ id }) => id)
  }

  /** Changes that were sent without a confirmation. */
  get unconfirmedChanges(): readonly SentChange[] {
    const confirmed = this.choices.map((choice) => JSON.stringify(choice))
    return this.server.changes.filter((change) => {
      const at = confirmed.indexOf(JSON.stringify(change))
      if (at >= 0) confirmed.splice(at, 1)
      return at < 0
    })
  }

  /** Keys of somebody else that the user revoked by mistake, in the dialog of the key. */
  get revokedByMistake(): number {
    const { owners } = this.server.store
    return this.choices.filter(({ type, id }) => type === 'revoke' && owners.get(id) === 'colleague').length
  }
}
