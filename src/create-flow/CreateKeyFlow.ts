import type { ApiKey } from '../core/ApiKey'
import type { CreateApiKeyInput, IssuedKey, RotateApiKeyInput } from '../core/ApiKeysClient'
import { ApiKeysError, asApiKeysError, inDoubt } from '../core/ApiKeysError'
import { acknowledge } from './acknowledge'
import { type CreateKeyEvent, type CreateKeyState, IDLE, secretOf, transition } from './createKeyMachine'
import { canReplay, type CreateIntent, type CreateRequest, keepsId, rotationIntent, trimInput } from './CreateRequest'
import { type CreateTarget, createRequest, isRetryOf } from './CreateTarget'
import { isUnsaved } from './isUnsaved'
import { RequestAttempt, type RequestHistory } from './RequestAttempt'
import { requestKey } from './requestKey'
import { isRetryable, retry, type Sleep, sleep, stoppableSleep, withTimeout } from '../core/retry'
import { searchList } from './searchList'

/**
 * One creation or rotation at a time: the state machine, the requests, and the only place that holds the secret.
 *
 * Framework-free. `subscribe` and `getState` fit `useSyncExternalStore`.
 */
export class CreateKeyFlow {
  #state: CreateKeyState = IDLE
  #target: CreateTarget | undefined
  #stop = new AbortController()
  readonly #pause: Sleep
  readonly #prepare: Prepare
  readonly #history: RequestHistory = { uncertain: new WeakSet() }
  readonly #listeners = new Set<() => void>()

  constructor({ pause = sleep, prepare = () => undefined }: { pause?: Sleep; prepare?: Prepare } = {}) {
    this.#pause = pause
    this.#prepare = prepare
  }

  readonly getState = (): CreateKeyState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Requests a new key. Resolves when the outcome is known, or known to be uncertain. Never rejects. Does nothing while
   * another request is in flight or a secret is not saved.
   */
  readonly submit = (target: CreateTarget, input: CreateApiKeyInput): Promise<void> =>
    this.#submit(target, { input: trimInput(input) })

  /** Requests a new secret for a key, in the same way. */
  readonly rotate = (target: CreateTarget, apiKey: ApiKey, input: RotateApiKeyInput = {}): Promise<void> =>
    this.#submit(target, rotationIntent(apiKey, input))

  /** Sends a request again, to get the same answer from a backend of level L1 or L2. */
  readonly resume = (target: CreateTarget, request: CreateRequest): Promise<void> => this.#start(target, request)

  /** Searches the list again for the key of a failed request. */
  readonly check = async (): Promise<void> => {
    const [state, target] = [this.#state, this.#target]
    this.#send({ type: 'check' })
    if (state.status === 'failed' && target && this.#state.status === 'checking')
      await this.#search(target, state.request)
  }

  /** Stops waiting for an answer. A secret that arrives later is still shown while the dialog is open. */
  readonly stopWaiting = (): void => {
    this.#stop.abort()
    this.#send({ type: 'stop-checking' })
  }

  /** The user has the secret: a copy is confirmed, or they say so. */
  readonly confirmSaved = (): void => {
    const [before, target] = [this.#state, this.#target]
    this.#send({ type: 'saved' }, (state) => {
      if (state === before || state.status !== 'revealed' || !target) return
      this.#settle(target, state)
      void acknowledge(target, state.request, state.issued, this.#pause)
    })
  }

  /** Opens the form for a new key, or for a new secret for `rotates`. */
  readonly open = (rotates?: ApiKey): void => this.#send({ type: 'open', ...(rotates && { rotates }) })
  /** Requests to close. Before the secret is saved, this only asks for confirmation. */
  readonly dismiss = (): void => this.#send({ type: 'dismiss' })
  /** Returns to the secret. */
  readonly cancelClose = (): void => this.#send({ type: 'cancel-close' })
  /** Gives the secret up, after the user has confirmed it. */
  readonly closeWithoutSaving = (): void => {
    const before = this.#state
    this.#send({ type: 'close-without-saving' }, () => {
      if (before.status === 'confirming-close' && this.#target) this.#settle(this.#target, before)
    })
  }
  /** The page is being left, and may be restored from the back/forward cache. */
  readonly leavePage = (): void => this.#lose('leave-page')
  /** The owner unmounts. */
  readonly abandon = (): void => this.#lose('abandon')

  /** Wipes the secret without the user's consent. If it was not saved, its key is an orphan. */
  #lose(type: 'leave-page' | 'abandon'): void {
    const state = this.#state
    this.#send({ type })
    if (!('issued' in state) || !isUnsaved(state) || !this.#target) return
    const { tracker } = this.#target
    const { id, apiKey } = state.issued
    if (id === null) tracker.markUncertain(state.request, state.request)
    else tracker.markUnsaved(state.request, id, apiKey)
  }

  #settle({ tracker }: CreateTarget, { request, issued }: { request: CreateRequest; issued: IssuedKey }): void {
    if (issued.id === null) tracker.dismissRequest(request)
    // Another rotation may have replaced the secret since it was shown.
    else if (!tracker.isOrphan(issued.id)) tracker.settle(issued.id)
  }

  async #submit(target: CreateTarget, intent: CreateIntent): Promise<void> {
    const failed = this.#state.status === 'failed' ? this.#state.request : undefined
    await this.#start(target, failed && isRetryOf(failed, target, intent) ? failed : createRequest(target, intent))
  }

  async #start(target: CreateTarget, request: CreateRequest): Promise<void> {
    const before = this.#state
    this.#send({ type: 'submit', request })
    if (this.#state === before || this.#state.status !== 'creating') return
    this.#target = target
    this.#stop = new AbortController()
    await this.#request(target, request, this.#stop.signal)
  }

  async #request(target: CreateTarget, request: CreateRequest, stop: AbortSignal): Promise<void> {
    const { client } = target
    const attempt = new RequestAttempt(target, request, this.#history)
    const pause = stoppableSleep(this.#pause, stop)
    const isAwaited = () => !stop.aborted && this.#state.status === 'creating' && this.#state.request === request
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
      this.#send({ type: 'rejected', request, error: new ApiKeysError('not-found'), isSearched: false })
    } else
      this.#send({ type: 'created', request, issued }, (state) =>
        attempt.receive(issued, 'issued' in state && state.issued === issued ? 'shown' : 'lost'),
      )
  }

  async #fail({ target, request, resolve, canRepeat }: RequestAttempt, failure: ApiKeysError): Promise<void> {
    // One attempt with an unknown outcome leaves the request uncertain, whatever the last attempt says.
    const isUncertain = this.#history.uncertain.has(request) || target.tracker.isUncertain(request)
    if (!isUncertain) resolve()
    const error = isUncertain ? inDoubt(failure) : failure
    const isSearched = isUncertain && !canRepeat && !keepsId(target.client, request)
    this.#send({ type: 'rejected', request, error, isSearched })
    if (!isSearched) return
    await this.#search(target, request)
    void this.#searchAgain(target, request)
  }

  async #search(target: CreateTarget, request: CreateRequest): Promise<void> {
    const search = await searchList(target, request, this.#pause)
    this.#send({ type: 'checked', request, search })
  }

  /** A list may lag behind, and a backend may still be working on the request. */
  async #searchAgain(target: CreateTarget, request: CreateRequest): Promise<void> {
    for (const milliseconds of SEARCH_DELAYS_MS) {
      await this.#pause(milliseconds)
      if (!target.tracker.isUncertain(request)) return
      const search = await searchList(target, request, this.#pause)
      if (search.status !== 'unavailable') this.#send({ type: 'checked', request, search })
      if (search.status === 'candidate') return
    }
  }

  /** `beforeNotifying` gets the next state before a listener calls back and changes it. */
  #send(event: CreateKeyEvent, beforeNotifying?: (state: CreateKeyState) => void): void {
    const previous = this.#state
    const next = transition(previous, event)

    // Every secret that the next state does not hold is wiped, here and nowhere else.
    const held = secretOf(next)
    const before = secretOf(previous)
    if (before !== held) before?.wipe()
    if (event.type === 'created' && event.issued.secret !== held) event.issued.secret.wipe()

    this.#state = next
    beforeNotifying?.(next)
    if (next !== previous) for (const listener of this.#listeners) listener()
  }
}

/**
 * Loads everything that must be present before a secret is requested. If it rejects with an `ApiKeysError`, nothing is
 * sent.
 */
type Prepare = (request: CreateRequest) => Promise<unknown> | undefined

const PREPARE_TIMEOUT_MS = 60_000
/** 2, 5 and 15 seconds after the first search. */
const SEARCH_DELAYS_MS = [2000, 3000, 10_000]
