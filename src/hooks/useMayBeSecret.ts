import { useMemo } from 'react'
import { mayBeSecret } from '../core/mayBeSecret'
import { useApiKeysContext } from './apiKeysContext'
import { loadedKeys } from '../queries/queryCache'

/** Whether a search text may be a secret, judged by its length or by the hints of the loaded keys. */
export function useMayBeSecret(text: string): boolean {
  const { client, scope, queryClient } = useApiKeysContext('useApiKeys()')
  return useMemo(() => mayBeSecret(text, loadedKeys(queryClient, client, scope)), [client, scope, queryClient, text])
}
