import type { CreateKeyFlow } from './CreateKeyFlow'
import { isUnsaved } from './isUnsaved'

/**
 * Asks the user whether to close the unsaved secret, as the dialog's own close button does. Resolves to whether
 * nothing is unsaved any more; at once if nothing is, or if a request is in flight and cannot be closed.
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
