import type { ApiKey } from '../core/ApiKey'
import type { CreateApiKeyInput, RotateApiKeyInput } from '../core/ApiKeysClient'
import { type Sleep, sleep } from '../core/retry'
import { acknowledge } from './acknowledge'
import { CreateKeyStore } from './CreateKeyStore'
import type { CreateKeyState } from './createKeyMachine'
import { type CreateIntent, type CreateRequest, rotationIntent, trimInput } from './CreateRequest'
import { type CreateTarget, createRequest, isRetryOf } from './CreateTarget'
import { isUnsaved } from './isUnsaved'
import { type Prepare, RequestProtocol } from './RequestProtocol'

/**
 * One creation or rotation at a time: what a user can do in each state of its store.
 *
 * Framework-free. `subscribe` and `getState` fit `useSyncExternalStore`.
 */
export class CreateKeyFlow {
  readonly #store = new CreateKeyStore()
  readonly #send = this.#store.send
  readonly #protocol: RequestProtocol
  readonly #pause: Sleep
  #target: CreateTarget | undefined
  #stop = new AbortController()

  constructor({ pause = sleep, prepare = () => undefined }: { pause?: Sleep; prepare?: Prepare } = {}) {
    this.#pause = pause
    this.#protocol = new RequestProtocol(this.#store, pause, prepare)
  }

  readonly getState = this.#store.getState
  readonly subscribe = this.#store.subscribe

  get #state(): CreateKeyState {
    return this.#store.getState()
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
      await this.#protocol.search(target, state.request)
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
      target.tracker.markSaved(state.request, state.issued)
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
      if (before.status === 'confirming-close') this.#target?.tracker.markSaved(before.request, before.issued)
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
    this.#target.tracker.markLost(state.request, state.issued)
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
    await this.#protocol.request(target, request, this.#stop.signal)
  }
}
