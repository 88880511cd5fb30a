import { useEffect, useRef } from 'react'
import type { ApiKey } from '../core/ApiKey'
import { bulkMutate, type BulkAction, type BulkMutationProgress } from '../core/bulkMutate'
import { useApiKeysContext } from './apiKeysContext'
import { invalidateKeys } from '../queries/invalidateKeys'
import { useScopedState } from './useScopedState'

/** `idle` before it begins; `over` with the changed, failed and skipped keys. */
export type ChangeApiKeysState =
  | { readonly status: 'idle' }
  | ({ readonly status: 'running' | 'stopping' | 'over' } & BulkMutationProgress)

export type ChangeApiKeys = ChangeApiKeysState & {
  /** Changes keys one after another and continues after failures. Resolves to the outcome, and never rejects. */
  readonly run: (apiKeys: readonly ApiKey[]) => Promise<BulkMutationProgress>
  /** Skips the keys that are not started yet. */
  readonly stop: () => void
}

const IDLE: ChangeApiKeysState = { status: 'idle' }

/** See `useChangeApiKeys`. */
export function useBulkMutation(action: BulkAction): ChangeApiKeys {
  const { change, client, holdMessages, clientScope, queryClient, scope } = useApiKeysContext('useChangeApiKeys()')
  const [state, setState] = useScopedState(clientScope, IDLE)
  const runs = useRef({ clientScope, isStopped: false })
  // A run stops when its component unmounts or the client or scope changes.
  useEffect(() => {
    const ofScope = runs
    ofScope.current = { clientScope, isStopped: false }
    return () => {
      ofScope.current.isStopped = true
    }
  }, [clientScope])

  const run = async (apiKeys: readonly ApiKey[]) => {
    // Only one run at a time: an earlier one would send the rest of its changes, too.
    runs.current.isStopped = true
    const ofThis = { clientScope, isStopped: false }
    runs.current = ofThis
    const release = holdMessages()
    setState(() => ({ status: 'running', done: [], failed: [], skipped: apiKeys }))
    const outcome = await bulkMutate(apiKeys, ({ id }) => change(id, { type: action }, { isOneOfMany: true }), {
      onProgress: (progress) => {
        if (runs.current === ofThis)
          setState(() => ({ status: ofThis.isStopped ? 'stopping' : 'running', ...progress }))
      },
      isStopped: () => ofThis.isStopped,
    })
    release()
    const sent = [...outcome.done, ...outcome.failed.map(({ apiKey }) => apiKey)]
    invalidateKeys(queryClient, client, scope, action === 'delete' ? undefined : sent.map(({ id }) => id))
    if (runs.current === ofThis) setState(() => ({ status: 'over', ...outcome }))
    return outcome
  }
  const stop = () => {
    runs.current.isStopped = true
    setState((current) => (current.status === 'running' ? { ...current, status: 'stopping' } : current))
  }
  return { ...state, run, stop }
}
