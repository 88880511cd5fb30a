import { newIdempotencyKey } from '../core/newIdempotencyKey'

/**
 * Handles in place of ids that are secrets. An id ends up in the DOM, in URLs and in logs, so a secret must
 * not be one; a few backends know their keys by nothing else.
 *
 * A handle is random and means nothing outside this page. The secrets stay in memory for as long as the
 * client lives, since nothing else would end a key.
 */
export function createHandles() {
  const handles = new Map<string, string>()
  const secrets = new Map<string, string>()
  return {
    handleOf(secret: string): string {
      const known = handles.get(secret)
      if (known !== undefined) return known
      const handle = newIdempotencyKey()
      handles.set(secret, handle)
      secrets.set(handle, secret)
      return handle
    },
    /** What to name the key by on the server. An unknown handle is handed on, and found by nobody. */
    secretOf: (handle: string): string => secrets.get(handle) ?? handle,
  }
}

export type Handles = ReturnType<typeof createHandles>
