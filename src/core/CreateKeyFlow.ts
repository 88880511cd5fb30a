import type { ApiKey } from './ApiKey'
import type { ApiKeysClient, CreateApiKeyInput, IssuedKey, RotateApiKeyInput } from './ApiKeysClient'
import { ApiKeysError, asApiKeysError, inDoubt } from './ApiKeysError'
import {
  type Asking,
  type Attempt,
  type CreatePlace,
  isRotated,
  isSameAsking,
  keyOf,
  newAttempt,
  rotationOf,
  trimmed,
} from './Attempt'
import { acknowledge } from './acknowledge'
import { type CreateKeyEvent, type CreateKeyState, IDLE, secretOf, transition } from './createKeyMachine'
import { EndedKeys } from './EndedKeys'
import { findOrphans } from './findOrphans'
import { type LooseEnds, looseEndsOf, type Origin } from './LooseEnds'
import { isRepeatable } from './remedyFor'
import { requestKey } from './requestKey'
import { isWorthRepeating, retrying, type Sleep, sleep, within } from './retrying'

/**
 * One creation at a time: the machine, the requests, and the only home of the secret.
 *
 * Framework-free. `subscribe` and `getState` are what `useSyncExternalStore` asks for.
 */
export class CreateKeyFlow {
  #state: CreateKeyState = IDLE
  #client: ApiKeysClient | undefined
  readonly #pause: Sleep
  readonly #prepare: Prepare
  readonly #ended = new EndedKeys()
  /** Where secrets came from that were shown. */
  readonly #seen = new WeakSet<Origin>()
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
   * Asks the client for a key and resolves once its outcome is known, or known to be unknown. Never
   * rejects. Means nothing while another request is under way or a secret is waiting to be saved.
   */
  readonly submit = (place: CreatePlace, input: CreateApiKeyInput): Promise<void> =>
    this.#ask(place, { input: trimmed(input) })

  /** Asks the client for a new secret of a key, in the same way. */
  readonly rotate = (place: CreatePlace, apiKey: ApiKey, input: RotateApiKeyInput = {}): Promise<void> =>
    this.#ask(place, rotationOf(apiKey, input))

  /** Asks the list again what became of a failed attempt. */
  readonly check = async (): Promise<void> => {
    const { client, attempt } = this.#current()
    this.#send({ type: 'check' })
    if (client && attempt && this.#state.status === 'checking') await this.#check(client, attempt)
  }

  /** Revokes the key whose secret was lost on its way, then asks for another. Tells of each key that it ended. */
  readonly endAndRetry = async (input?: CreateApiKeyInput, onEnded?: (id: string) => void): Promise<void> => {
    const { client, attempt } = this.#current()
    this.#send({ type: 'end' })
    if (!client || !attempt || this.#state.status !== 'ending') return
    const ends = looseEndsOf(client, attempt.scope)
    try {
      for (const { id } of this.#state.orphans) {
        // One after the other: a failure must leave the others as they are shown.
        await this.#ended.end(client, attempt.scope, id)
        ends.settle(id)
        onEnded?.(id)
      }
    } catch (error) {
      this.#send({ type: 'end-failed', attempt, error: asApiKeysError(error) })
      return
    }
    this.#ended.clear()
    const { rotation } = attempt
    const again = { input: rotation || !input ? attempt.input : trimmed(input), rotation }
    const next = newAttempt(attempt, again, attempt.seenIds)
    this.#send({ type: 'ended', attempt: next })
    const now = this.getState()
    if (now.status === 'creating' && now.attempt === next) await this.#request(client, next)
  }

  /** The user has the secret: a copy is proven, or they say so. */
  readonly confirmSaved = (): void => {
    const held = secretOf(this.#state)
    const wasSaved = this.#state.status === 'revealed' && this.#state.isSaved
    this.#send({ type: 'saved' }, (state) => {
      if (held && !wasSaved && state.status === 'revealed')
        void acknowledge(this.#client, state.attempt, state.issued, this.#pause)
    })
  }

  /** Opens the form for another key, or for a new secret of one. */
  readonly open = (rotates?: ApiKey): void => this.#send({ type: 'open', ...(rotates && { rotates }) })
  /** Asks to close. Before the secret is saved, this only asks back. */
  readonly dismiss = (): void => this.#send({ type: 'dismiss' })
  /** Goes back to the secret after being asked. */
  readonly keep = (): void => this.#send({ type: 'keep' })
  /** Gives the secret up after being asked. */
  readonly discard = (): void => this.#send({ type: 'discard' })
  /** The page is being left, perhaps to be brought back from the browser's memory. */
  readonly leavePage = (): void => this.#lose('leave-page')
  /** Nobody will look any more. */
  readonly abandon = (): void => this.#lose('abandon')

  /** Wipes the secret without the user's word. If it was not saved, its key is an orphan. */
  #lose(type: 'leave-page' | 'abandon'): void {
    const state = this.#state
    this.#send({ type })
    const isUnsaved = state.status === 'leaving' || (state.status === 'revealed' && !state.isSaved)
    if (!isUnsaved || !this.#client) return
    const { attempt, issued } = state
    const ends = looseEndsOf(this.#client, attempt.scope)
    const reason = isRotated(attempt, issued.id ?? '') ? 'unseen-rotation' : 'unseen'
    if (issued.id === null) ends.watch(attempt)
    else ends.lose(keyOf(attempt, issued.id, issued.apiKey), reason)
  }

  async #ask(place: CreatePlace, asking: Asking): Promise<void> {
    const attempt = this.#nextAttempt(place, asking)
    const before = this.#state
    this.#send({ type: 'submit', attempt })
    if (this.#state === before || this.#state.status !== 'creating') return
    this.#client = place.client
    await this.#request(place.client, attempt)
  }

  async #request(client: ApiKeysClient, attempt: Attempt): Promise<void> {
    const ends = looseEndsOf(client, attempt.scope)
    const canRepeat = isRepeatable(client)
    const origin = canRepeat ? attempt : {}
    // Of a key that keeps its id no list can say what became.
    const kept = client.features?.rotate?.keepsId ? attempt.rotation?.apiKey : undefined
    const isReplaced = ends.watchSecret(kept?.id, origin)
    const doubt = () => {
      if (kept && !this.#seen.has(origin)) ends.doubt(kept, origin)
    }
    const failLate = (error: unknown) => {
      if (asApiKeysError(error).mayHaveApplied) doubt()
    }
    const receive = (issued: IssuedKey) => {
      this.#receive(ends, attempt, issued, origin)
      if (kept && isReplaced()) ends.lose(kept, 'unseen-rotation')
    }
    const finish = ends.begin(attempt)
    const isAwaited = () => this.#state.status === 'creating' && this.#state.attempt === attempt
    const request = async () => {
      const preparation = this.#prepare(attempt)
      if (preparation) {
        // What needs no waiting asks at once.
        await within(PREPARE_PATIENCE_MS, this.#pause, preparation)
        // Whoever asked may have left meanwhile: a key made now would be one that nobody sees.
        if (!isAwaited()) throw new ApiKeysError('aborted')
      }
      try {
        return await requestKey(client, attempt, { onLate: receive, onLateFailure: failLate, pause: this.#pause })
      } catch (error) {
        const known = asApiKeysError(error)
        if (known.mayHaveApplied) ends.watch(attempt)
        throw known
      }
    }
    try {
      // Without a promise that the same request makes the same key, another request makes another.
      const retries = canRepeat ? 2 : 0
      const isWorth = (error: ApiKeysError) => isAwaited() && isWorthRepeating(error)
      receive(await retrying(request, { retries, isWorthwhile: isWorth, pause: this.#pause }))
      finish()
    } catch (error) {
      finish()
      // One try in doubt leaves the whole in doubt, whatever the last one was told.
      const known = asApiKeysError(error)
      const isInDoubt = ends.isWatching(attempt)
      if (isInDoubt) doubt()
      this.#send({ type: 'rejected', attempt, error: isInDoubt ? inDoubt(known) : known })
      if (this.#state.status === 'checking') await this.#check(client, attempt)
    }
  }

  #receive(ends: LooseEnds, attempt: Attempt, issued: IssuedKey, origin: Origin): void {
    // The secret of a key that has been ended is of no use.
    const isEnding = this.#state.status === 'ending' || this.#ended.has(issued.id)
    if (isEnding) issued.secret.wipe()
    else
      this.#send({ type: 'created', attempt, issued }, (state) => {
        if (!('issued' in state) || state.issued !== issued) return this.#orphan(ends, attempt, issued, origin)
        this.#seen.add(origin)
        if (issued.id !== null) ends.settle(issued.id)
        return ends.unwatch(attempt.idempotencyKey)
      })
    // Without idempotency the network itself may have delivered the request twice.
    if (origin !== attempt) ends.watch(attempt)
  }

  async #check(client: ApiKeysClient, attempt: Attempt): Promise<void> {
    const orphans = await findOrphans(client, attempt, this.#pause)
    this.#send({ type: 'checked', attempt, orphans })
  }

  #orphan(ends: LooseEnds, attempt: Attempt, { id, apiKey }: IssuedKey, origin: Origin): void {
    if (id === null) ends.watch(attempt)
    else if (!isRotated(attempt, id)) ends.orphan(keyOf(attempt, id, apiKey))
    else if (!this.#seen.has(origin)) ends.doubt(keyOf(attempt, id, apiKey), origin)
  }

  #current(): { readonly client: ApiKeysClient | undefined; readonly attempt: Attempt | undefined } {
    return { client: this.#client, attempt: this.#state.status === 'failed' ? this.#state.attempt : undefined }
  }

  #nextAttempt(place: CreatePlace, asking: Asking): Attempt {
    const failed = this.#state.status === 'failed' ? this.#state.attempt : undefined
    if (failed && isSameAsking(failed, place, asking)) return failed
    const ends = looseEndsOf(place.client, place.scope)
    if (asking.rotation) ends.see(asking.rotation.apiKey.id)
    return newAttempt(place, asking, ends.seenIds())
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

/** What must be there before a secret is asked for. Rejects with an `ApiKeysError`, and nothing is sent then. */
type Prepare = (attempt: Attempt) => Promise<unknown> | undefined

/** How long what shows a secret may take to be loaded. As long as a backend may take to answer. */
const PREPARE_PATIENCE_MS = 60_000
