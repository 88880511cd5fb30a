import { useCallback } from 'react'
import type { ApiKey } from '../core/ApiKey'
import type { KeyActionStates } from '../core/keyActions'
import { useKeyActionStates } from './useKeyActionStates'
import { useServerClock } from './useNow'

/**
 * Returns a function that computes the actions this user can take on a key. They depend on what the client can, what
 * the host and the backend allow, and the key's state. An available action is `null`, a disabled one has the reason,
 * and the others are left out.
 *
 * `now` is in epoch milliseconds. @default the present. The function changes over time, so that a result memoized by
 * it, as with the React Compiler, never offers an action on a key that has expired since.
 *
 * @example
 * const actionsOf = useApiKeyActions()
 * actionsOf(apiKey).revoke === null && <button>Revoke</button>
 */
export function useApiKeyActions(): (apiKey: ApiKey, now?: number) => KeyActionStates {
  const actionsOf = useKeyActionStates()
  const clock = useServerClock()
  return useCallback((apiKey, now = clock) => actionsOf(apiKey, now), [actionsOf, clock])
}
