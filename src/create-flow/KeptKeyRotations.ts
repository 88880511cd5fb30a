import type { Attempt } from './OrphanTracker'

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
