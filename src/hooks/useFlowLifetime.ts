import { useEffect, useRef } from 'react'
import { type CreateKeyFlow, secretOf } from '../core/CreateKeyFlow'
import type { CreateKeyState } from '../core/createKeyMachine'

type Issued = Extract<CreateKeyState, { readonly issued: unknown }>

/**
 * Ties a flow to the page: asks before an unsaved secret is left behind, wipes it when the page is
 * left all the same, and when the owner unmounts. Calls `onClosed` whenever a reveal is over.
 */
export function useFlowLifetime(flow: CreateKeyFlow, onClosed: (closed: Issued) => void): void {
  const latest = useRef(onClosed)
  useEffect(() => {
    latest.current = onClosed
  })

  useEffect(() => {
    let previous = flow.getState()
    const unsubscribe = flow.subscribe(() => {
      const state = flow.getState()
      if ('issued' in previous && !('issued' in state)) latest.current(previous)
      previous = state
      // Armed only while needed: the listener alone keeps some browsers from caching the page.
      if (isUnsaved(state)) window.addEventListener('beforeunload', askBeforeUnload)
      else window.removeEventListener('beforeunload', askBeforeUnload)
    })
    // The browser may keep the page in memory and show it again, the secret with it.
    window.addEventListener('pagehide', flow.leavePage)
    return () => {
      window.removeEventListener('pagehide', flow.leavePage)
      flow.abandon()
      unsubscribe()
    }
  }, [flow])
}

function isUnsaved(state: CreateKeyState): boolean {
  return secretOf(state) !== undefined && !(state.status === 'revealed' && state.isSaved)
}

function askBeforeUnload(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
