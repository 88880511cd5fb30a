import { useMutation, type UseMutationResult } from '@tanstack/react-query'
import type { UpdateApiKeyInput } from '../core/ApiKeysClient'
import type { ApiKeysError } from '../core/ApiKeysError'
import type { KeyChange } from '../core/changeKey'
import { useApiKeysContext } from './apiKeysContext'

/**
 * Ends a key for good: `mutate(id)`. Already ended counts as done.
 *
 * An ordinary mutation, as are the three beside it: no secret is in it. None is ever tried again by itself.
 */
export function useRevokeApiKey(): KeyMutation<string> {
  return useKeyChange('useRevokeApiKey()', (id) => [id, { type: 'revoke' }])
}

/** Erases a key: `mutate(id)`. Already gone counts as done. */
export function useDeleteApiKey(): KeyMutation<string> {
  return useKeyChange('useDeleteApiKey()', (id) => [id, { type: 'delete' }])
}

/** Changes a key: `mutate({ id, name: 'CI deploy' })`. Shown at once, and taken back if the server refuses. */
export function useUpdateApiKey(): KeyMutation<UpdateApiKeyInput & { readonly id: string }> {
  return useKeyChange('useUpdateApiKey()', ({ id, ...patch }) => [id, { type: 'update', patch }])
}

/** Switches a key off, or on again: `mutate({ id, enabled: false })`. Shown at once, as above. */
export function useSetApiKeyEnabled(): KeyMutation<{ readonly id: string; readonly enabled: boolean }> {
  return useKeyChange('useSetApiKeyEnabled()', ({ id, enabled }) => [id, { type: enabled ? 'enable' : 'disable' }])
}

export type KeyMutation<Variables> = UseMutationResult<void, ApiKeysError, Variables>

function useKeyChange<Variables>(
  caller: string,
  toChange: (variables: Variables) => readonly [id: string, change: KeyChange],
): KeyMutation<Variables> {
  const { change, queryClient } = useApiKeysContext(caller)
  return useMutation<void, ApiKeysError, Variables>(
    {
      mutationFn: (variables) => change(...toChange(variables)),
      // Said explicitly, since a host's defaults may differ.
      retry: false,
      networkMode: 'always',
      throwOnError: false,
      meta: { source: 'keydrawer' },
    },
    queryClient,
  )
}
