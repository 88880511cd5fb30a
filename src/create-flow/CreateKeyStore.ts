import { Subscribable } from '../core/Subscribable'
import { type CreateKeyEvent, type CreateKeyState, IDLE, secretOf, transition } from './createKeyMachine'

/** The state of one creation or rotation, and the only place that holds the secret. */
export class CreateKeyStore extends Subscribable {
  #state: CreateKeyState = IDLE

  readonly getState = (): CreateKeyState => this.#state

  /** `beforeNotifying` gets the next state before a listener calls back and changes it. */
  readonly send = (event: CreateKeyEvent, beforeNotifying?: (state: CreateKeyState) => void): void => {
    const previous = this.#state
    const next = transition(previous, event)

    // Every secret that the next state does not hold is wiped.
    const held = secretOf(next)
    const before = secretOf(previous)
    if (before !== held) before?.wipe()
    if (event.type === 'created' && event.issued.secret !== held) event.issued.secret.wipe()

    this.#state = next
    beforeNotifying?.(next)
    if (next !== previous) this.notify()
  }
}
