import { useCallback } from 'react'
import type { ApiKey } from '../core/ApiKey'
import { editableFields } from '../core/editableFields'
import { type KeyOffers, offersFor } from '../core/keyActions'
import { useApiKeysContext } from './apiKeysContext'

/** See `useApiKeyActions`. */
export function useKeyOffers(): (apiKey: ApiKey, now: number) => KeyOffers {
  const { client, permissions, listedPermissions: listed } = useApiKeysContext('useApiKeyActions()')
  return useCallback(
    (apiKey, now) => {
      const { update, ...others } = offersFor(client, apiKey, now, { permissions, listed })
      const isEditable = update !== undefined && editableFields(client).length > 0
      return isEditable ? { update, ...others } : others
    },
    [client, permissions, listed],
  )
}
