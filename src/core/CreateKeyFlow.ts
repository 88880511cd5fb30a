import type { ApiKeysClient, CreateApiKeyInput, IssuedKey } from './ApiKeysClient'
import { ApiKeysError, asApiKeysError } from './ApiKeysError'
import { type Attempt, type CreateKeyEvent, type CreateKeyState, IDLE, transition } from './createKeyMachine'
import { newIdempotencyKey } from './newIdempotencyKey'
import type { OneTimeSecret } from './OneTimeSecret'
import { readIssuedKey } from './readIssuedKey'

/**
 * One creation at a time: the machine, the request, and the only home of the secret.
 *
 * Framework-free. `subscribe` and `getState` are what `useSyncExternalStore` asks for.
 */
export class CreateKeyFlow {
  #state: CreateKeyState = IDLE
  readonly #listeners = new Set<() => void>()

  readonly getState = (): CreateKeyState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Asks the client for a key and resolves once it has answered, either way. Never rejects.
   *
   * Means nothing while another request is under way or a secret is waiting to be saved.
   */
  readonly submit = async (client: ApiKeysClient, scope: string, rawInput: CreateApiKeyInput): Promise<void> => {
    const attempt = this.#nextAttempt(scope, trimmed(rawInput))
    this.#send({ type: 'submit', attempt })
    if (this.#state.status !== 'creating' || this.#state.attempt !== attempt) return

    try {
      this.#send({ type: 'created', attempt, issued: await requestKey(client, attempt) })
    } catch (error) {
      this.#send({ type: 'rejected', attempt, error: asApiKeysError(error) })
    }
  }

  readonly open = (): void => this.#send({ type: 'open' })
  /** The user has the secret: a copy is proven, or they say so. */
  readonly confirmSaved = (): void => this.#send({ type: 'saved' })
  /** Asks to close. Before the secret is saved, this only asks back. */
  readonly dismiss = (): void => this.#send({ type: 'dismiss' })
  /** Goes back to the secret after being asked. */
  readonly keep = (): void => this.#send({ type: 'keep' })
  /** Gives the secret up after being asked. */
  readonly discard = (): void => this.#send({ type: 'discard' })
  /** The page is being left, perhaps to be brought back from the browser's memory. */
  readonly leavePage = (): void => this.#send({ type: 'leave-page' })
  /** Nobody will look any more. */
  readonly abandon = (): void => this.#send({ type: 'abandon' })

  #nextAttempt(scope: string, input: CreateApiKeyInput): Attempt {
    const failed = this.#state.status === 'failed' ? this.#state.attempt : undefined
    const isSame =
      failed?.scope === scope && failed.input.name === input.name && failed.input.description === input.description
    return { scope, input, idempotencyKey: isSame ? failed.idempotencyKey : newIdempotencyKey() }
  }

  #send(event: CreateKeyEvent): void {
    const previous = this.#state
    const next = transition(previous, event)

    // Every secret that the next state does not hold is wiped, here and nowhere else.
    const held = secretOf(next)
    const before = secretOf(previous)
    if (before !== held) before?.wipe()
    if (event.type === 'created' && event.issued.secret !== held) event.issued.secret.wipe()

    if (next === previous) return
    this.#state = next
    for (const listener of this.#listeners) listener()
  }
}

/** The secret that a state holds, or nothing. */
export function secretOf(state: CreateKeyState): OneTimeSecret | undefined {
  return state.status === 'revealed' || state.status === 'leaving' ? state.issued.secret : undefined
}

async function requestKey(client: ApiKeysClient, { scope, input, idempotencyKey }: Attempt): Promise<IssuedKey> {
  if (!client.create) throw new ApiKeysError('unsupported')
  // The signal never fires: aborting a creation does not undo it, it only loses the secret.
  const { signal } = new AbortController()
  const issued: unknown = await client.create(input, { signal, scope, idempotencyKey })
  // Read field by field: a stranger's object may hold more than it should.
  return readIssuedKey(typeof issued === 'object' && issued !== null ? issued : {})
}

function trimmed(input: CreateApiKeyInput): CreateApiKeyInput {
  const description = input.description?.trim()
  return { name: input.name.trim(), ...(description && { description }) }
}
