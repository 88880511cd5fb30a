import type { ApiKey } from '../core/ApiKey'
import type { CreateRequest } from './CreateRequest'

/**
 * One attempt to send a request, and what is known of its outcome. If the backend repeats its answer, all tries within
 * the replay window are one attempt.
 */
export interface Attempt {
  readonly request: CreateRequest
  /** Whether the backend repeats its answer for each try. */
  readonly isReplayed: boolean
  /** The id of a rotated key that keeps it. The list cannot tell whether such a key has a new secret. */
  keptId?: string | undefined
  /** Tries that the client has not answered. The backend may still carry them out, even if nobody waits for them. */
  pendingTries: number
  /** Whether a try ended with an unknown outcome. That leaves the request in doubt, whatever the next try says. */
  wasUncertain?: boolean
  /** When it ended with an outcome that is still unknown, by the browser's clock. */
  unresolvedSince?: number | undefined
  /** Whether its secret arrived, in any flow. */
  isAnswered?: boolean
  /**
   * Whether another rotation of the same key ended with an unknown outcome after this attempt began. If the key keeps
   * its id, that rotation may have replaced this secret, and the list does not tell.
   */
  isSuperseded?: boolean
  /** The listed keys that may be the answer to its request, by id. */
  readonly matches: Map<string, ApiKey>
}

export function isUnresolved({ unresolvedSince }: Attempt): boolean {
  return unresolvedSince !== undefined
}
