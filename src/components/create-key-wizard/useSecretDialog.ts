import { useEffect, useSyncExternalStore } from 'react'
import type { SecretDialog } from './SecretDialog'
import { Later } from '../parts/Later'

/** All from the form to the secret in one piece, and one for the page: it is code, and has no state. */
export const secretDialog = /* @__PURE__ */ new Later(async () => (await import('./SecretDialog')).SecretDialog)

/**
 * The dialog of a wizard, once it is here. `React.lazy` would throw to the host's boundary when the network
 * fails, and keep the failure for good.
 */
export function useSecretDialog(isOpen: boolean, source: Later<typeof SecretDialog>) {
  const Dialog = useSyncExternalStore(source.subscribe, source.get, nothing)
  const hasFailed = useSyncExternalStore(source.subscribe, source.hasFailed, nothing)
  useEffect(() => (source.get() ? undefined : whenIdle(source.request)), [source])
  useEffect(() => {
    if (isOpen) source.request()
  }, [isOpen, source])
  return { Dialog, isUnavailable: isOpen && hasFailed === true }
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
