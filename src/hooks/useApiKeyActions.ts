import { useCallback } from 'react'
import type { ApiKey } from '../core/ApiKey'
import type { KeyActionStates } from '../core/keyActions'
import { useKeyActionStates } from './useKeyActionStates'
import { useServerClock } from './useNow'

/**
 * What this user can do with a key: by what the client can, the host and the backend allow, and the key's state.
 * Each action that is offered has `null` where it can be taken, or else why not; the others are left out.
 *
 * `now` in epoch milliseconds. @default the present. The function is another one as time goes on, so that what is
 * memoised by it, as the React Compiler does, offers nothing that a key has outlived.
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
