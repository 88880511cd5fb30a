import type { IssuedKey } from '../core/ApiKeysClient'
import { ApiKeysError, asApiKeysError, inDoubt } from '../core/ApiKeysError'
import { isRetryable, retry, type Sleep, stoppableSleep, withTimeout } from '../core/retry'
import type { CreateKeyStore } from './CreateKeyStore'
import { canReplay, type CreateRequest, keepsId } from './CreateRequest'
import type { CreateTarget } from './CreateTarget'
import { RequestAttempt, type RequestHistory } from './RequestAttempt'
import { requestKey } from './requestKey'
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
  readonly #history: RequestHistory = { uncertain: new WeakSet() }

  constructor(store: CreateKeyStore, pause: Sleep, prepare: Prepare) {
    this.#store = store
    this.#pause = pause
    this.#prepare = prepare
  }

  /** Sends a request until its outcome is known, or known to be uncertain. After `stop`, nothing is sent again. */
  async request(target: CreateTarget, request: CreateRequest, stop: AbortSignal): Promise<void> {
    const { client } = target
    const attempt = new RequestAttempt(target, request, this.#history)
    const pause = stoppableSleep(this.#pause, stop)
    const isAwaited = () => !stop.aborted && this.#isCreating(request)
    const receive = (issued: IssuedKey) => this.#receive(attempt, issued)
    const send = async () => {
      await this.#ready(request, pause, isAwaited)
      try {
        const listening = { onEnd: attempt.begin(), onLate: receive, onLateFailure: attempt.failLate, pause }
        return await requestKey(client, request, listening)
      } catch (error) {
        const failure = asApiKeysError(error)
        if (failure.mayHaveApplied) attempt.markUncertain()
        throw failure
      }
    }
    try {
      // A retry may create a second key, unless the backend promises that the same request creates the same key.
      const isWorthwhile = (error: ApiKeysError) => isAwaited() && canReplay(client, request) && isRetryable(error)
      receive(await retry(send, { retries: 2, isWorthwhile, pause }))
      attempt.finish()
    } catch (error) {
      attempt.finish()
      await this.#fail(attempt, asApiKeysError(error))
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

  #receive(attempt: RequestAttempt, issued: IssuedKey): void {
    const { request } = attempt
    // The secret of a revoked key is of no use.
    if (attempt.isUseless(issued)) {
      issued.secret.wipe()
      attempt.receive(issued, 'useless')
      this.#store.send({ type: 'rejected', request, error: new ApiKeysError('not-found'), isSearched: false })
    } else
      this.#store.send({ type: 'created', request, issued }, (state) =>
        attempt.receive(issued, 'issued' in state && state.issued === issued ? 'shown' : 'lost'),
      )
  }

  async #fail({ target, request, resolve, canRepeat }: RequestAttempt, failure: ApiKeysError): Promise<void> {
    // One attempt with an unknown outcome leaves the request uncertain, whatever the last attempt says.
    const isUncertain = this.#history.uncertain.has(request) || target.tracker.isUncertain(request)
    if (!isUncertain) resolve()
    const error = isUncertain ? inDoubt(failure) : failure
    const isSearched = isUncertain && !canRepeat && !keepsId(target.client, request)
    this.#store.send({ type: 'rejected', request, error, isSearched })
    if (!isSearched) return
    await this.search(target, request)
    void this.#searchAgain(target, request)
  }

  /** A list may lag behind, and a backend may still be working on the request. */
  async #searchAgain(target: CreateTarget, request: CreateRequest): Promise<void> {
    for (const milliseconds of SEARCH_DELAYS_MS) {
      await this.#pause(milliseconds)
      if (!target.tracker.isUncertain(request)) return
      const search = await searchList(target, request, this.#pause)
      if (search.status !== 'unavailable') this.#store.send({ type: 'checked', request, search })
      if (search.status === 'candidate') return
    }
  }
}
