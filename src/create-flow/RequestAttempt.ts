import type { IssuedKey } from '../core/ApiKeysClient'
import { asApiKeysError } from '../core/ApiKeysError'
import { canReplay, type CreateRequest, isRotated, keepsId } from './CreateRequest'
import type { CreateTarget } from './CreateTarget'
import type { Attempt } from './Attempt'

/** The outcomes of the requests of one flow. */
export interface RequestHistory {
  /** Requests with at least one attempt whose outcome is unknown. */
  readonly uncertain: WeakSet<CreateRequest>
}

/** One attempt to send a request, and what the tracker learns from its outcome. */
export class RequestAttempt {
  readonly target: CreateTarget
  readonly request: CreateRequest
  readonly canRepeat: boolean
  readonly finish: () => void
  readonly #history: RequestHistory
  /** If the backend repeats its answers, all attempts share this object. */
  readonly #attempt: Attempt
  /** The id of a rotated key that keeps it. The list cannot tell whether such a key has a new secret. */
  readonly #keptId: string | undefined
  readonly #isSuperseded: (() => boolean) | undefined

  constructor(target: CreateTarget, request: CreateRequest, history: RequestHistory) {
    const { client, tracker } = target
    this.target = target
    this.request = request
    this.canRepeat = canReplay(client, request)
    this.#history = history
    this.#attempt = this.canRepeat ? request : {}
    this.#keptId = keepsId(client, request) ? request.rotation?.apiKey.id : undefined
    if (this.#keptId !== undefined) this.#isSuperseded = tracker.rotations.watch(this.#keptId, this.#attempt)
    this.finish = tracker.trackRequest(request)
    tracker.revocations.begin(this.#attempt)
  }

  /** Whether the key was revoked while its secret was in flight. */
  isUseless({ id }: IssuedKey): boolean {
    return this.target.tracker.revocations.hasSince(id, this.#attempt)
  }

  /**
   * Call when the request is sent. Call the returned function when the client answers or fails, even if nobody waits
   * for it.
   */
  begin(): () => void {
    return this.target.tracker.pending.begin(this.request, this.#attempt)
  }

  /** The attempt failed, but may have created a secret. */
  markUncertain(): void {
    const { tracker } = this.target
    // An earlier try failed late, after a later one was answered with the same secret.
    if (tracker.answered.has(this.#attempt)) return
    this.#history.uncertain.add(this.request)
    if (this.#keptId === undefined) tracker.markUncertain(this.request, this.#attempt)
    else tracker.markRotationUncertain(this.request, this.#keptId, this.#attempt)
  }

  /** The outcome is known, and nothing was created. */
  readonly resolve = (): void => this.target.tracker.resolve(this.request, this.#attempt)

  /** The attempt failed after its timeout. */
  readonly failLate = (error: unknown): void => {
    if (asApiKeysError(error).mayHaveApplied) this.markUncertain()
    else if (!this.canRepeat) this.resolve()
  }

  /** An answer arrived: its secret is `shown`, or `lost`, or `useless` because the key is revoked. */
  receive({ id, apiKey }: IssuedKey, outcome: 'shown' | 'lost' | 'useless'): void {
    const { request, target } = this
    const { tracker } = target
    const { answered } = tracker
    // After the replay window, this answer may belong to another key than an earlier try.
    const isOfEveryTry = !this.canRepeat || canReplay(target.client, request)
    if (isOfEveryTry || !tracker.isUncertain(request)) this.resolve()
    if (outcome !== 'useless' && id !== null) tracker.revocations.forget(id)
    if (outcome === 'shown') tracker.markRevealed(request, { id, apiKey })
    else if (outcome === 'lost' && !(answered.has(this.#attempt) && this.#isRepeated(id, isOfEveryTry))) {
      if (id === null) tracker.markUncertain(request, this.#attempt)
      else if (isRotated(request, id)) tracker.markRotationUncertain(request, id, this.#attempt)
      else tracker.markUnsaved(request, id, apiKey)
    }
    if (outcome === 'shown' || id !== null) answered.add(this.#attempt)
    if (this.#keptId !== undefined && this.#isSuperseded?.()) tracker.markUnsaved(request, this.#keptId)
  }

  /** Whether an answer repeats an earlier one. A key that keeps its id may have another secret by now. */
  #isRepeated(id: string | null, isOfEveryTry: boolean): boolean {
    if (id === null || id === this.#keptId) return isOfEveryTry
    return this.target.tracker.isSettled(id)
  }
}
