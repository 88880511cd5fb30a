import type { IssuedKey } from '../core/ApiKeysClient'
import { ApiKeysError, asApiKeysError, inDoubt } from '../core/ApiKeysError'
import { isRetryable, LATE, raceTimeout, retry, type Sleep, stoppableSleep, withTimeout } from '../core/retry'
import { type Attempt, isUnresolved } from './Attempt'
import type { CreateKeyStore } from './CreateKeyStore'
import { canReplay, type CreateRequest, keptIdOf } from './CreateRequest'
import type { CreateTarget } from './CreateTarget'
import type { OrphanTracker } from './OrphanTracker'
import { CREATE_TIMEOUT_MS, requestKey } from './requestKey'
import { searchList } from './searchList'

/**
 * Loads everything that must be present before a secret is requested. If it rejects with an `ApiKeysError`, nothing is
 * sent.
 */
export type Prepare = (request: CreateRequest) => Promise<unknown> | undefined

const PREPARE_TIMEOUT_MS = 60_000
/** 2, 5 and 15 seconds after the first search. */
const SEARCH_DELAYS_MS = [2000, 3000, 10_000]

/** Sends the requests of one flow, and reports their outcomes to its store and to the tracker of their target. */
export class RequestProtocol {
  readonly #store: CreateKeyStore
  readonly #pause: Sleep
  readonly #prepare: Prepare

  constructor(store: CreateKeyStore, pause: Sleep, prepare: Prepare) {
    this.#store = store
    this.#pause = pause
    this.#prepare = prepare
  }

  /** Sends a request until its outcome is known, or known to be uncertain. After `stop`, nothing is sent again. */
  async request(target: CreateTarget, request: CreateRequest, stop: AbortSignal): Promise<void> {
    const { client } = target
    const pause = stoppableSleep(this.#pause, stop)
    const isAwaited = () => !stop.aborted && this.#isCreating(request)
    // A retry may create a second key, unless the backend promises that the same request creates the same key.
    const shouldRetry = (error: ApiKeysError) => isAwaited() && canReplay(client, request) && isRetryable(error)
    try {
      await this.#ready(request, pause, isAwaited)
      await retry(() => this.#send(target, request, pause), { retries: 2, shouldRetry, pause })
    } catch (error) {
      await this.#fail(target, request, asApiKeysError(error))
    }
  }

  /** Searches the list for the key of a request with an unknown outcome. */
  async search(target: CreateTarget, request: CreateRequest): Promise<void> {
    const search = await searchList(target, request, this.#pause)
    this.#store.send({ type: 'checked', request, search })
  }

  #isCreating(request: CreateRequest): boolean {
    const state = this.#store.getState()
    return state.status === 'creating' && state.request === request
  }

  /** Waits for the code that shows the secret, so that showing it needs no network. */
  async #ready(request: CreateRequest, pause: Sleep, isAwaited: () => boolean): Promise<void> {
    const preparation = this.#prepare(request)
    if (!preparation) return
    await withTimeout(PREPARE_TIMEOUT_MS, pause, preparation)
    // The user may have left in the meantime: nobody would see the secret.
    if (!isAwaited()) throw new ApiKeysError('aborted')
  }

  /**
   * Sends a request once. Rejects with `timeout` after a minute, but still accepts a later answer, because it is the only
   * one that ever holds the secret.
   */
  async #send(target: CreateTarget, request: CreateRequest, pause: Sleep): Promise<void> {
    const { client, tracker } = target
    const attempt = tracker.begin(client, request)
    const answer = requestKey(client, request).finally(() => attempt.pendingTries--)
    const receive = (issued: IssuedKey) => this.#receive(tracker, attempt, issued)
    const fail = (error: unknown) => {
      const failure = asApiKeysError(error)
      // An earlier try may fail late, after a later one was answered with the same secret.
      if (failure.mayHaveApplied && !attempt.isAnswered) tracker.markUncertain(attempt)
      return failure
    }
    const failLate = (error: unknown) => {
      // If the backend repeats its answer, another try of this attempt may have been carried out.
      if (!fail(error).mayHaveApplied && !attempt.isReplayed) tracker.resolve(attempt)
    }
    try {
      const issued = await raceTimeout(CREATE_TIMEOUT_MS, pause, answer)
      if (issued !== LATE) return receive(issued)
      answer.then(receive, failLate)
      throw new ApiKeysError('timeout', { mayHaveApplied: true })
    } catch (error) {
      throw fail(error)
    }
  }

  #receive(tracker: OrphanTracker, attempt: Attempt, issued: IssuedKey): void {
    const { request } = attempt
    // The secret of a revoked key is of no use.
    if (tracker.isUseless(attempt, issued.id)) {
      issued.secret.wipe()
      tracker.receive(attempt, issued, 'useless')
      this.#store.send({ type: 'rejected', request, error: new ApiKeysError('not-found'), isSearched: false })
    } else
      this.#store.send({ type: 'created', request, issued }, (state) =>
        tracker.receive(attempt, issued, 'issued' in state && state.issued === issued ? 'shown' : 'lost'),
      )
  }

  async #fail(target: CreateTarget, request: CreateRequest, failure: ApiKeysError): Promise<void> {
    const { client, tracker } = target
    const isInDoubt = tracker.attemptsOf(request).some(({ wasUncertain }) => wasUncertain)
    if (!isInDoubt) tracker.dismissRequest(request)
    const error = isInDoubt ? inDoubt(failure) : failure
    const isSearched = isInDoubt && !canReplay(client, request) && keptIdOf(client, request) === undefined
    this.#store.send({ type: 'rejected', request, error, isSearched })
    if (!isSearched) return
    await this.search(target, request)
    void this.#searchAgain(target, request)
  }

  /** A list may lag behind, and a backend may still be working on the request. */
  async #searchAgain(target: CreateTarget, request: CreateRequest): Promise<void> {
    for (const milliseconds of SEARCH_DELAYS_MS) {
      await this.#pause(milliseconds)
      if (!target.tracker.attemptsOf(request).some(isUnresolved)) return
      const search = await searchList(target, request, this.#pause)
      if (search.status !== 'unavailable') this.#store.send({ type: 'checked', request, search })
      if (search.status === 'candidate') return
    }
  }
}
