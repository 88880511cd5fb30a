import { useCallback } from 'react'
import type { ApiKey } from '../core/ApiKey'
import { editableFields } from '../core/editableFields'
import { type KeyOffers, offersFor } from '../core/keyActions'
import { serverNow } from '../core/serverClock'
import { useApiKeysContext } from './apiKeysContext'

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
  const { client, permissions, listedPermissions: listed } = useApiKeysContext('useApiKeyActions()')
  return useCallback(
    (apiKey, now = serverNow(client)) => {
      const { update, ...others } = offersFor(client, apiKey, now, { permissions, listed })
      const isEditable = update !== undefined && editableFields(client).length > 0
      return isEditable ? { update, ...others } : others
    },
    [client, permissions, listed],
  )
}
