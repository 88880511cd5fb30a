import type { CreateRequest } from './CreateRequest'
import type { Attempt } from './OrphanTracker'

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
