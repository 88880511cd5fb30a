import { useEffect, useSyncExternalStore } from 'react'
import type { SecretDialog } from './SecretDialog'
import { Later } from './Later'

/** All from the form to the secret in one piece, and one for the page: it is code, and has no state. */
export const secretDialog = /* @__PURE__ */ new Later(async () => (await import('./SecretDialog')).SecretDialog)

/**
 * The dialog of a wizard, once it is here. `React.lazy` would throw to the host's boundary when the network
 * fails, and keep the failure for good.
 */
export function useSecretDialog(isOpen: boolean, source: Later<typeof SecretDialog>) {
  const Dialog = useSyncExternalStore(source.subscribe, source.get, nothing)
  const hasFailed = useSyncExternalStore(source.subscribe, source.hasFailed, nothing)
  useEffect(() => source.request(), [source])
  useEffect(() => {
    // What the network refused before may come now.
    if (isOpen) source.request()
  }, [isOpen, source])
  return { Dialog, isUnavailable: isOpen && hasFailed === true, retry: source.request }
}

function nothing(): undefined {
  return undefined
}
