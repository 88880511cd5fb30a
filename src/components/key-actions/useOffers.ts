import { useCallback } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import { type KeyOffers, offersFor } from '../../core/keyActions'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { editableFields } from './editableFields'

/** What this user can do with a key at an instant. */
export function useOffers(now: number): (apiKey: ApiKey) => KeyOffers {
  const { client, permissions, listedPermissions: listed } = useApiKeysContext('<ApiKeyTable>')
  return useCallback(
    (apiKey) => {
      const { update, ...others } = offersFor(client, apiKey, now, { permissions, listed })
      const isEditable = update !== undefined && editableFields(client).length > 0
      return isEditable ? { update, ...others } : others
    },
    [client, now, permissions, listed],
  )
}
