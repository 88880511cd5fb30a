import type { CreateRequest } from './CreateRequest'

/** One attempt to send a request. If the backend repeats its answers, all attempts of a request are the same object. */
export type Attempt = object

/**
 * The attempts whose client has not answered yet. The backend may still carry them out, even if nobody waits for them.
 */
export class PendingAttempts {
  readonly #entries = new Set<{ readonly idempotencyKey: string; readonly attempt: Attempt }>()

  /** Call when a request is sent. Call the returned function when the client answers or fails. */
  begin({ idempotencyKey }: CreateRequest, attempt: Attempt): () => void {
    const entry = { idempotencyKey, attempt }
    this.#entries.add(entry)
    return () => this.#entries.delete(entry)
  }

  /** Whether another attempt of the request is in flight. */
  hasOther({ idempotencyKey }: CreateRequest, attempt: Attempt): boolean {
    return [...this.#entries].some((entry) => entry.idempotencyKey === idempotencyKey && entry.attempt !== attempt)
  }
}

/**
 * Rotations of keys that keep their id. If there are two, the one that the backend carries out last has the secret that
 * works, and the list does not tell which one that is.
 */
export class KeptKeyRotations {
  /** Rotations with an unknown outcome, in the order in which they became uncertain. */
  readonly #uncertain: { readonly id: string; readonly attempt: Attempt }[] = []
  readonly #uncertainBefore = new WeakMap<Attempt, number>()

  markUncertain(id: string, attempt: Attempt): void {
    this.#uncertain.push({ id, attempt })
  }

  /**
   * Call before the first try of a rotation. The returned function tells whether another rotation of that key ended
   * with an unknown outcome in the meantime. That rotation may have superseded this secret.
   */
  watch(id: string, attempt: Attempt): () => boolean {
    const before = this.#uncertainBefore.get(attempt) ?? this.#uncertain.length
    this.#uncertainBefore.set(attempt, before)
    return () => this.#uncertain.slice(before).some((other) => other.id === id && other.attempt !== attempt)
  }
}

/**
 * The keys that were revoked or deleted here, numbered in order. Some backends give the id of a deleted key to the next
 * key, and the secret of that one must be shown.
 */
export class Revocations {
  /** By the id of the key. */
  readonly #numbers = new Map<string, number>()
  readonly #before = new WeakMap<Attempt, number>()
  #count = 0

  mark(id: string): void {
    this.#numbers.set(id, ++this.#count)
  }

  has(id: string): boolean {
    return this.#numbers.has(id)
  }

  /** Call before the first try of an attempt. A key that was revoked earlier is not its answer. */
  begin(attempt: Attempt): void {
    if (!this.#before.has(attempt)) this.#before.set(attempt, this.#count)
  }

  /** Whether the key was revoked after the attempt began, so that its secret is useless. */
  hasSince(id: string | null, attempt: Attempt): boolean {
    return id !== null && (this.#numbers.get(id) ?? 0) > (this.#before.get(attempt) ?? 0)
  }

  /** A new key has this id. */
  forget(id: string): void {
    this.#numbers.delete(id)
  }
}
