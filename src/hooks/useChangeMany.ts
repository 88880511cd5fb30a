import { useEffect, useRef } from 'react'
import type { ApiKey } from '../core/ApiKey'
import { changeMany, type ManyAction, type ManyProgress } from '../core/changeMany'
import { useApiKeysContext } from './apiKeysContext'
import { refetchKeys } from './refetchKeys'
import { useScopedState } from './useScopedState'

/** `idle` before it begins; `over` with what was done, what failed and why, and what was skipped. */
export type ChangeApiKeysState =
  | { readonly status: 'idle' }
  | ({ readonly status: 'running' | 'stopping' | 'over' } & ManyProgress)

export type ChangeApiKeys = ChangeApiKeysState & {
  /** Changes keys one after another, past those that fail. Resolves to the outcome, and never rejects. */
  readonly run: (apiKeys: readonly ApiKey[]) => Promise<ManyProgress>
  /** Skips the keys whose turn has not come. */
  readonly stop: () => void
}

const IDLE: ChangeApiKeysState = { status: 'idle' }

/** See `useChangeApiKeys`. */
export function useChangeMany(action: ManyAction): ChangeApiKeys {
  const { change, client, holdMessages, clientScope, queryClient, scope } = useApiKeysContext('useChangeApiKeys()')
  const [state, setState] = useScopedState(clientScope, IDLE)
  const runs = useRef({ clientScope, isStopped: false })
  // A run stops with its component, its client and its scope.
  useEffect(() => {
    const ofThis = { clientScope, isStopped: false }
    runs.current = ofThis
    return () => {
      ofThis.isStopped = true
    }
  }, [clientScope])

  const run = async (apiKeys: readonly ApiKey[]) => {
    const ofThis = runs.current
    ofThis.isStopped = false
    const release = holdMessages()
    setState(() => ({ status: 'running', done: [], failed: [], skipped: apiKeys }))
    const outcome = await changeMany(apiKeys, ({ id }) => change(id, { type: action }, { isOneOfMany: true }), {
      onProgress: (progress) => setState(() => ({ status: ofThis.isStopped ? 'stopping' : 'running', ...progress })),
      isStopped: () => ofThis.isStopped,
    })
    release()
    const sent = [...outcome.done, ...outcome.failed.map(({ apiKey }) => apiKey)]
    refetchKeys(queryClient, client, scope, action === 'delete' ? undefined : sent.map(({ id }) => id))
    setState(() => ({ status: 'over', ...outcome }))
    return outcome
  }
  const stop = () => {
    runs.current.isStopped = true
    setState((current) => (current.status === 'running' ? { ...current, status: 'stopping' } : current))
  }
  return { ...state, run, stop }
}
