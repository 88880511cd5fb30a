import { useRef, useState } from 'react'
import type { ApiKeysError } from '../../core/ApiKeysError'

export type AsyncActionState =
  | { readonly status: 'idle' | 'running' }
  | { readonly status: 'failed'; readonly error: ApiKeysError }

const IDLE: AsyncActionState = { status: 'idle' }
const RUNNING: AsyncActionState = { status: 'running' }

/** Runs one action at a time and returns its state. */
export function useAsyncAction(ask: () => Promise<ApiKeysError | undefined>) {
  const [state, setState] = useState(IDLE)
  // Two presses may come before the next render.
  const isRunning = useRef(false)

  const run = async () => {
    if (isRunning.current) return
    isRunning.current = true
    setState(RUNNING)
    const error = await ask()
    isRunning.current = false
    setState(error ? { status: 'failed', error } : IDLE)
  }
  return { state, run: () => void run() }
}
