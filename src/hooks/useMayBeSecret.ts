import { notifyManager } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { mayBeSecret } from '../core/mayBeSecret'
import { useApiKeysContext } from './apiKeysContext'
import { loadedKeys } from '../queries/queryCache'

/**
 * Whether a search text may be a secret, judged by its length or by the hints of the loaded keys. Judged again when more
 * keys are loaded, because the text of a link is there before the first key.
 */
export function useMayBeSecret(text: string): boolean {
  const { client, scope, queryClient } = useApiKeysContext('useApiKeys()')
  const subscribe = useCallback(
    (listener: () => void) =>
      text === '' ? () => {} : queryClient.getQueryCache().subscribe(notifyManager.batchCalls(listener)),
    [queryClient, text],
  )
  const judge = useCallback(
    () => text !== '' && mayBeSecret(text, loadedKeys(queryClient, client, scope)),
    [queryClient, client, scope, text],
  )
  return useSyncExternalStore(subscribe, judge, judge)
}
