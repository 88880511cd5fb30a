import { useEffect, useState, useSyncExternalStore } from 'react'
import type { I18n } from '../../hooks/useI18n'
import { useDialogParts } from '../../hooks/useDialogParts'
import { loadDialogParts } from '../../labels/dialogParts'
import type { LazyModule } from './LazyModule'

/**
 * Returns a lazy module once it is loaded, with the labels of its dialogs: when the browser is idle, or when it is
 * wanted. `React.lazy` would throw to the host's error boundary if the network fails, and would cache that failure.
 */
export function useLazyModule<T>(source: LazyModule<T>, isWanted: boolean, i18n: I18n) {
  const loaded = useSyncExternalStore(source.subscribe, source.get, nothing)
  const hasFailed = useSyncExternalStore(source.subscribe, source.hasFailed, nothing)
  const { overrides } = i18n
  const hasLabels = useDialogParts(i18n)
  // A dialog that is shown stays while the labels of another language are loaded.
  const [hadLabels, setHadLabels] = useState(hasLabels)
  if (hasLabels && !hadLabels) setHadLabels(true)
  useEffect(() => (source.get() ? undefined : whenIdle(source.preload)), [source])
  useEffect(() => (hasLabels ? undefined : whenIdle(() => void loadDialogParts(overrides))), [hasLabels, overrides])
  useEffect(() => {
    if (!isWanted) return
    source.request()
    void loadDialogParts(overrides)
  }, [isWanted, source, overrides])
  return { value: hadLabels ? loaded : undefined, isUnavailable: isWanted && hasFailed === true }
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
