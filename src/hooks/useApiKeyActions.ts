import type { ApiKey } from '../core/ApiKey'
import type { KeyOffers } from '../core/keyActions'
import { useKeyOffers } from './useKeyOffers'

/**
 * What this user can do with a key: by what the client can, the host and the backend allow, and the key's state.
 * Each action that is offered has `null` where it can be taken, or else why not; the others are left out.
 *
 * `now` in epoch milliseconds. @default the instant of the call
 *
 * @example
 * const actionsOf = useApiKeyActions()
 * actionsOf(apiKey).revoke === null && <button>Revoke</button>
 */
export function useApiKeyActions(): (apiKey: ApiKey, now?: number) => KeyOffers {
  // A file of its own, as `useChangeApiKeys` is.
  return useKeyOffers()
}
