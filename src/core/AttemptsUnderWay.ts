import type { CreateRequest } from './CreateRequest'
import type { Attempt } from './OrphanTracker'

/** The attempts whose client has not answered yet, waited for or not: the backend may still carry them out. */
export class AttemptsUnderWay {
  readonly #entries = new Set<{ readonly idempotencyKey: string; readonly attempt: Attempt }>()

  /** Call when a request is sent. Call the returned function when the client answers or fails. */
  begin({ idempotencyKey }: CreateRequest, attempt: Attempt): () => void {
    const entry = { idempotencyKey, attempt }
    this.#entries.add(entry)
    return () => this.#entries.delete(entry)
  }

  /** Whether an attempt of the request other than this one is under way. */
  hasOther({ idempotencyKey }: CreateRequest, attempt: Attempt): boolean {
    return [...this.#entries].some((entry) => entry.idempotencyKey === idempotencyKey && entry.attempt !== attempt)
  }
}
