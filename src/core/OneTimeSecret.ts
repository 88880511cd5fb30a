import { ApiKeysError } from './ApiKeysError'

const PLACEHOLDER = '[one-time secret]'

/**
 * A secret that may be looked at until it is wiped, and never by accident.
 *
 * The text sits in a private field, so logging, serialising, cloning or concatenating the object
 * yields a placeholder; only `reveal()` yields the text. Wiping empties every reference at once:
 * there is one object, however many places hold it.
 *
 * JavaScript strings cannot be zeroed. `wipe()` drops our only reference and leaves the rest to the
 * garbage collector.
 */
export class OneTimeSecret {
  #text: string | null

  /** Throws an `ApiKeysError` with code `secret-missing` when there is nothing to keep. */
  constructor(text: string) {
    if (typeof text !== 'string' || text.trim() === '') throw new ApiKeysError('secret-missing')
    this.#text = text
  }

  get isWiped(): boolean {
    return this.#text === null
  }

  /** The text, byte for byte as the backend sent it, or `null` once wiped. */
  reveal(): string | null {
    return this.#text
  }

  /** Forgets the text, for everyone who holds this object. */
  wipe(): void {
    this.#text = null
  }

  toString(): string {
    return PLACEHOLDER
  }

  toJSON(): string {
    return PLACEHOLDER
  }
}
