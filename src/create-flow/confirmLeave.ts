import type { CreateKeyFlow } from './CreateKeyFlow'
import { isUnsaved } from './isUnsaved'

/**
 * Asks the user whether to close the unsaved secret, like the dialog's own close button. Resolves to whether no secret
 * is unsaved any longer. Resolves immediately if no secret is unsaved, or if a request is in flight and cannot be
 * closed.
 */
export function confirmLeave(flow: CreateKeyFlow): Promise<boolean> {
  if (!isUnsaved(flow.getState())) return Promise.resolve(true)
  flow.dismiss()
  return new Promise((resolve) => {
    const settle = () => {
      const state = flow.getState()
      if (state.status === 'confirming-close') return
      unsubscribe()
      resolve(!isUnsaved(state))
    }
    const unsubscribe = flow.subscribe(settle)
    settle()
  })
}
