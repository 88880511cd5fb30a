import { useEffect, useSyncExternalStore } from 'react'
import type { LazyModule } from './LazyModule'

/**
 * Returns a lazy module once it is loaded: when the browser is idle, or when it is wanted. `React.lazy` would throw to
 * the host's error boundary if the network fails, and would cache that failure.
 */
export function useLazyModule<T>(source: LazyModule<T>, isWanted: boolean) {
  const value = useSyncExternalStore(source.subscribe, source.get, nothing)
  const hasFailed = useSyncExternalStore(source.subscribe, source.hasFailed, nothing)
  useEffect(() => (source.get() ? undefined : whenIdle(source.preload)), [source])
  useEffect(() => {
    if (isWanted) source.request()
  }, [isWanted, source])
  return { value, isUnavailable: isWanted && hasFailed === true }
}

/** Runs after the keys are on the screen. Safari does not support `requestIdleCallback`. */
function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const request = requestIdleCallback(act, { timeout: 2000 })
    return () => cancelIdleCallback(request)
  }
  const timer = setTimeout(act, 200)
  return () => clearTimeout(timer)
}

function nothing(): undefined {
  return undefined
}
