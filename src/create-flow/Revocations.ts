import type { Attempt } from './OrphanTracker'

/**
 * The keys that were revoked or deleted here, in order. The order matters because some backends reuse the id of a
 * deleted key for the next one, whose secret must be shown.
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
