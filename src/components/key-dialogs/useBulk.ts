import { useEffect, useRef, useState } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import { changeMany, type ManyAction, type ManyProgress } from '../../core/changeMany'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { refetchKeys } from '../../hooks/cachedKeys'

/** `asking` before it begins, and again for those that failed. */
export type BulkState =
  | { readonly status: 'asking' }
  | ({ readonly status: 'running' | 'stopping' | 'over' } & ManyProgress)

/** A change of many keys: it can be stopped, and stops by itself when nobody looks any more. */
export function useBulk(action: ManyAction, onOver: (outcome: ManyProgress) => void) {
  const { change, queryClient, scope } = useApiKeysContext('<ApiKeyTable>')
  const [state, setState] = useState<BulkState>({ status: 'asking' })
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
    refetchKeys(queryClient, scope)
    setState({ status: 'over', ...outcome })
    onOver(outcome)
  }
  const stop = () => {
    isStopped.current = true
    setState((current) => (current.status === 'running' ? { ...current, status: 'stopping' } : current))
  }
  return { state, run: (apiKeys: readonly ApiKey[]) => void run(apiKeys), stop }
}
