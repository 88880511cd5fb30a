import { ApiKeysError } from './ApiKeysError'
import { isRecord } from './isRecord'
import { VERSION, warnAboutTwoCopies } from './version'

const PLACEHOLDER = '[one-time secret]'
/** Registered globally, so that every copy of the package recognizes the secrets of the others. */
const BRAND: unique symbol = Symbol.for('keydrawer.OneTimeSecret')

/** Whether a value is a `OneTimeSecret`, including one from another copy of the package. */
export function isOneTimeSecret(value: unknown): value is OneTimeSecret {
  return isRecord(value) && BRAND in value
}

/**
 * A secret that can be read until it is wiped, and never leaks by accident.
 *
 * The text is in a private field, so logging, serializing, cloning or concatenating the object yields a placeholder.
 * Only `reveal()` returns the text. Wiping empties every reference at once, because all of them point to the same
 * object.
 *
 * JavaScript strings cannot be zeroed. `wipe()` drops our only reference and leaves the rest to the garbage collector.
 */
export class OneTimeSecret {
  #text: string | null

  /**
   * Throws an `ApiKeysError` with code `secret-missing` if the text is blank. Throws `malformed-response` if the text
   * has half a surrogate pair, because programs would copy that in different ways.
   */
  constructor(text: string) {
    if (typeof text !== 'string' || text.trim() === '') throw new ApiKeysError('secret-missing')
    if (!isWellFormed(text)) throw new ApiKeysError('malformed-response', { message: ILL_FORMED, mayHaveApplied: true })
    this.#text = text
  }

  get isWiped(): boolean {
    return this.#text === null
  }

  /** Returns the text exactly as the backend sent it, or `null` once wiped. */
  reveal(): string | null {
    return this.#text
  }

  /** Removes the text for every holder of this object. */
  wipe(): void {
    this.#text = null
  }

  /** Identifies the class and the version to every copy of the package. */
  get [BRAND](): string {
    return VERSION
  }

  /**
   * Returns a secret of this copy of the package. For any other object with `reveal()`, returns a new secret with its
   * text and wipes that object. Returns `null` if the object has no text.
   */
  static from(secret: object): OneTimeSecret | null {
    if (#text in secret) return secret.isWiped ? null : secret
    if (isOneTimeSecret(secret)) warnAboutTwoCopies(secret[BRAND])
    return takeFrom(secret)
  }

  toString(): string {
    return PLACEHOLDER
  }

  toJSON(): string {
    return PLACEHOLDER
  }
}

function takeFrom(other: object): OneTimeSecret | null {
  const text = call(other, 'reveal')
  if (typeof text !== 'string' || text.trim() === '') return null
  const secret = new OneTimeSecret(text)
  call(other, 'wipe')
  return secret
}

/** Calls a method that an object from outside may not have, and that may throw. */
function call(object: object, method: 'reveal' | 'wipe'): unknown {
  try {
    const found: unknown = Reflect.get(object, method)
    return typeof found === 'function' ? Reflect.apply(found, object, []) : undefined
  } catch {
    return undefined
  }
}

const ILL_FORMED =
  'The secret contains an unpaired surrogate, so it cannot be copied unchanged. Send well-formed Unicode text.'

function isWellFormed(text: string): boolean {
  for (const sign of text) if (sign.length === 1 && sign >= '\ud800' && sign <= '\udfff') return false
  return true
}
