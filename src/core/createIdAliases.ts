import { newIdempotencyKey } from './newIdempotencyKey'

/** Stand-ins for ids that are secrets, and the way back. */
export interface Handles {
  /** The stand-in for an id: random, and the same for as long as these handles live. */
  handleOf(secret: string): string
  /** What to name the key by on the server. An unknown handle is handed on, and found by nobody. */
  secretOf(handle: string): string
}

/**
 * Handles in place of ids that are secrets, for a client whose backend knows its keys by nothing else. An id
 * ends up in the DOM, in URLs and in logs, so a secret, or a part of one, must not be an id.
 *
 * A handle means nothing outside this page. The secrets stay in memory for as long as the client lives,
 * since nothing else would end a key.
 *
 * @example
 * const handles = createHandles()
 * const toKey = (row) => parseApiKey({ id: handles.handleOf(row.token), name: row.label })
 * // in `delete`: `/tokens/${encodeURIComponent(handles.secretOf(id))}`
 */
export function createHandles(): Handles {
  const handles = new Map<string, string>()
  const secrets = new Map<string, string>()
  return {
    handleOf(secret) {
      const known = handles.get(secret)
      if (known !== undefined) return known
      const handle = newIdempotencyKey()
      handles.set(secret, handle)
      secrets.set(handle, secret)
      return handle
    },
    secretOf: (handle) => secrets.get(handle) ?? handle,
  }
}
