import { MutationObserver, useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { ApiKey } from '../core/ApiKey'
import type { UpdateApiKeyInput } from '../core/ApiKeysClient'
import type { ApiKeysError } from '../core/ApiKeysError'
import type { KeyChange } from '../core/mutateKey'
import type { ChangeOptions } from '../queries/changeKey'
import { useApiKeysContext } from './apiKeysContext'
import { useLatest } from './useLatest'

/**
 * Revokes a key permanently: `mutate(id)`. A key that is already revoked counts as success.
 *
 * Like the three hooks below, this is an ordinary mutation: it involves no secret. It never retries automatically.
 */
export function useRevokeApiKey(): KeyMutation<string> {
  return useKeyChange('useRevokeApiKey()', toRevocation)
}

/** Deletes a key: `mutate(id)`. A key that no longer exists counts as success. */
export function useDeleteApiKey(): KeyMutation<string> {
  return useKeyChange('useDeleteApiKey()', toDeletion)
}

/** Changes a key: `mutate({ id, name: 'CI deploy' })`. Shown at once, and rolled back if the server refuses. */
export function useUpdateApiKey(): KeyMutation<UpdateVariables> {
  return useKeyChange('useUpdateApiKey()', toUpdate)
}

/**
 * Disables or enables a key: `mutate({ id, enabled: false })`. Shown at once, and rolled back if the server refuses.
 */
export function useSetApiKeyEnabled(): KeyMutation<EnabledVariables> {
  return useKeyChange('useSetApiKeyEnabled()', toSwitch)
}

/** A change of any type, for the menu and the notices of the table: the mutation that the hooks above specialize. */
export function useChangeApiKey(): KeyMutation<RequestedChange> {
  return useKeyChange('<ApiKeyTable>', toRequested)
}

export interface RequestedChange {
  readonly apiKey: ApiKey
  readonly change: KeyChange
}

export type KeyMutation<Variables> = UseMutationResult<void, ApiKeysError, Variables>

type UpdateVariables = UpdateApiKeyInput & { readonly id: string }
interface EnabledVariables {
  readonly id: string
  readonly enabled: boolean
}

type ToChange<Variables> = (variables: Variables) => readonly [id: string, change: KeyChange, options?: ChangeOptions]

const toRevocation: ToChange<string> = (id) => [id, { type: 'revoke' }]
const toDeletion: ToChange<string> = (id) => [id, { type: 'delete' }]
const toUpdate: ToChange<UpdateVariables> = ({ id, ...patch }) => [id, { type: 'update', patch }]
const toSwitch: ToChange<EnabledVariables> = ({ id, enabled }) => [id, { type: enabled ? 'enable' : 'disable' }]
const toRequested: ToChange<RequestedChange> = ({ apiKey, change }) => [apiKey.id, change, { shown: apiKey }]

function useKeyChange<Variables>(caller: string, toChange: ToChange<Variables>): KeyMutation<Variables> {
  const { change, clientScope, queryClient } = useApiKeysContext(caller)
  const latest = useLatest(clientScope)
  const options = useMemo<UseMutationOptions<void, ApiKeysError, Variables>>(
    () => ({
      // Another mutation key resets the mutation, so that its outcome is not shown in another client or scope.
      mutationKey: ['keydrawer', clientScope, caller],
      mutationFn: (variables) => change(...toChange(variables)),
      // Set explicitly, because a host's defaults may differ.
      retry: false,
      networkMode: 'always',
      throwOnError: false,
      // Otherwise each change keeps a timer for five minutes after its dialog has closed.
      gcTime: 0,
      meta: { source: 'keydrawer' },
    }),
    [change, clientScope, caller, toChange],
  )
  const mutation = useMutation(options, queryClient)
  const { mutateAsync: observed } = mutation

  // A function kept from another client or scope changes keys there, and its outcome is not shown here.
  const mutateAsync = useCallback<typeof observed>(
    (...args) => {
      if (latest.current === clientScope) return observed(...args)
      const result = new MutationObserver(queryClient, options).getCurrentResult()
      return result.mutate(...args)
    },
    [latest, observed, clientScope, queryClient, options],
  )
  const mutate = useCallback<typeof mutation.mutate>(
    (...args) => void mutateAsync(...args).catch(() => {}),
    [mutateAsync],
  )
  return { ...mutation, mutate, mutateAsync }
}
