import { useEffect, useRef } from 'react'
import type { CreateKeyFlow } from '../core/CreateKeyFlow'

/**
 * Closes the create form and the rotate form, with their input and errors, when the client or the scope changes.
 * A secret that is being created or shown stays.
 */
export function useDismissOnSwitch(flow: CreateKeyFlow, clientScope: string): void {
  const last = useRef(clientScope)
  useEffect(() => {
    if (last.current === clientScope) return
    last.current = clientScope
    const { status } = flow.getState()
    if (status === 'editing' || status === 'failed' || status === 'lost') flow.dismiss()
  }, [flow, clientScope])
}
