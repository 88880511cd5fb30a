import { useCallback, useSyncExternalStore } from 'react'
import { confirmLeave } from '../create-flow/confirmLeave'
import { isUnsaved } from '../create-flow/isUnsaved'
import { useApiKeysContext } from './apiKeysContext'

export interface UnsavedSecret {
  /** Whether leaving now would lose a secret: it was requested, or it is shown and not confirmed as saved. */
  readonly isUnsaved: boolean
  /**
   * Asks the user, in the dialog that shows the secret. Resolves to whether the page may be left: `true` once the
   * secret is saved or discarded, `false` if the user returns to it or a request is in flight.
   */
  readonly confirmLeave: () => Promise<boolean>
}

/**
 * Lets a router ask before it leaves an unsaved secret. Recipes for React Router, TanStack Router and Next.js:
 * `docs/unsaved-secret.md`.
 *
 * @example
 * const { isUnsaved, confirmLeave } = useUnsavedSecret()
 * useBlocker({ shouldBlockFn: async () => !(await confirmLeave()), disabled: !isUnsaved })
 */
export function useUnsavedSecret(): UnsavedSecret {
  const { flow } = useApiKeysContext('useUnsavedSecret()')
  const getSnapshot = () => isUnsaved(flow.getState())
  return {
    isUnsaved: useSyncExternalStore(flow.subscribe, getSnapshot, getSnapshot),
    confirmLeave: useCallback(() => confirmLeave(flow), [flow]),
  }
}
