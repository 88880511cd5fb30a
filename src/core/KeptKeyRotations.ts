import type { CreateRequest } from './CreateRequest'
import type { Attempt } from './OrphanTracker'

/**
 * Rotations of keys that keep their id. Of two, the one that the backend carries out last has the secret that works,
 * and the list does not tell which one that is.
 */
export class KeptKeyRotations {
  /** Those with an unknown outcome, in the order in which it became unknown. */
  readonly #uncertain: { readonly id: string; readonly attempt: Attempt }[] = []
  /** Those whose client has not answered yet, waited for or not. */
  readonly #underWay = new Set<{ readonly request: CreateRequest; readonly attempt: Attempt }>()
  readonly #uncertainBefore = new WeakMap<Attempt, number>()

  /** Call when a rotation is sent. Call the returned function when its client answers or fails. */
  begin(request: CreateRequest, attempt: Attempt): () => void {
    const rotation = { request, attempt }
    this.#underWay.add(rotation)
    return () => this.#underWay.delete(rotation)
  }

  /** Whether another attempt of a request is under way, and may still be carried out. */
  isUnderWay({ idempotencyKey }: CreateRequest, attempt: Attempt): boolean {
    return [...this.#underWay].some(
      (other) => other.request.idempotencyKey === idempotencyKey && other.attempt !== attempt,
    )
  }

  markUncertain(id: string, attempt: Attempt): void {
    this.#uncertain.push({ id, attempt })
  }

  /**
   * Call before the first try of a rotation. The returned function tells whether another one of that key ended with an
   * unknown outcome in the meantime: it may have superseded this secret.
   */
  watch(id: string, attempt: Attempt): () => boolean {
    const before = this.#uncertainBefore.get(attempt) ?? this.#uncertain.length
    this.#uncertainBefore.set(attempt, before)
    return () => this.#uncertain.slice(before).some((other) => other.id === id && other.attempt !== attempt)
  }
}
