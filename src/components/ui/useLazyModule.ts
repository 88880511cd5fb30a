import { useEffect, useSyncExternalStore } from 'react'
import type { LazyModule } from './LazyModule'

/**
 * What comes later, once it is here: when the browser is idle, or when it is wanted. `React.lazy` would throw to
 * the host's boundary when the network fails, and keep the failure for good.
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

/** After the keys are on the screen. Safari does not know when a page is idle. */
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
