import { useEffect, useRef, useState } from 'react'
import type { ApiKey } from '../core/ApiKey'
import { changeMany, type ManyAction, type ManyProgress } from '../core/changeMany'
import { useApiKeysContext } from './apiKeysContext'
import { refetchKeys } from './refetchKeys'

/** `idle` before it begins; `over` with what was done, what failed and why, and what was left alone. */
export type ChangeApiKeysState =
  | { readonly status: 'idle' }
  | ({ readonly status: 'running' | 'stopping' | 'over' } & ManyProgress)

export type ChangeApiKeys = ChangeApiKeysState & {
  /** Changes keys one after another, past those that fail. Resolves to the outcome, and never rejects. */
  readonly run: (apiKeys: readonly ApiKey[]) => Promise<ManyProgress>
  /** Leaves alone the keys whose turn has not come. */
  readonly stop: () => void
}

/** See `useChangeApiKeys`. */
export function useChangeMany(action: ManyAction): ChangeApiKeys {
  const { change, queryClient, scope } = useApiKeysContext('useChangeApiKeys()')
  const [state, setState] = useState<ChangeApiKeysState>({ status: 'idle' })
  const isStopped = useRef(false)
  useEffect(() => {
    isStopped.current = false
    return () => {
      isStopped.current = true
    }
  }, [])

  const run = async (apiKeys: readonly ApiKey[]) => {
    isStopped.current = false
    setState({ status: 'running', done: [], failed: [], untouched: apiKeys })
    const outcome = await changeMany(apiKeys, ({ id }) => change(id, { type: action }, { isOneOfMany: true }), {
      onProgress: (progress) => setState({ status: isStopped.current ? 'stopping' : 'running', ...progress }),
      isStopped: () => isStopped.current,
    })
    const touched = [...outcome.done, ...outcome.failed.map(({ apiKey }) => apiKey)]
    refetchKeys(queryClient, scope, action === 'delete' ? undefined : touched.map(({ id }) => id))
    setState({ status: 'over', ...outcome })
    return outcome
  }
  const stop = () => {
    isStopped.current = true
    setState((current) => (current.status === 'running' ? { ...current, status: 'stopping' } : current))
  }
  return { ...state, run, stop }
}
