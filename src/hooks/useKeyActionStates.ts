import { useCallback } from 'react'
import type { ApiKey } from '../core/ApiKey'
import { editableFields } from '../core/editableFields'
import { type KeyActionStates, getKeyActions } from '../core/keyActions'
import { useApiKeysContext } from './apiKeysContext'

/** See `useApiKeyActions`. */
export function useKeyActionStates(): (apiKey: ApiKey, now: number) => KeyActionStates {
  const { client, permissions, listedPermissions: listed } = useApiKeysContext('useApiKeyActions()')
  return useCallback(
    (apiKey, now) => {
      const { update, ...others } = getKeyActions(client, apiKey, now, { permissions, listed })
      const isEditable = update !== undefined && editableFields(client).length > 0
      return isEditable ? { update, ...others } : others
    },
    [client, permissions, listed],
  )
}
