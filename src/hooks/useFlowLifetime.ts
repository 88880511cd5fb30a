import { useEffect, useRef } from 'react'
import type { ApiKeysEvent } from '../core/ApiKeysEvent'
import type { CreateKeyFlow } from '../core/CreateKeyFlow'
import { type CreateKeyState, isUnsaved } from '../core/createKeyMachine'
import type { CreateRequest } from '../core/CreateRequest'
import { getTransitionEvents } from '../core/getTransitionEvents'

interface FlowListeners {
  readonly emit: (event: ApiKeysEvent) => void
  readonly onRevealed: (revealed: Issued) => void
  readonly onClosed: (closed: Issued) => void
  /** Whether a request belongs to the client and scope of the provider. */
  readonly isCurrent: (request: CreateRequest) => boolean
}

type Issued = Extract<CreateKeyState, { readonly issued: unknown }>

/**
 * Ties a flow to the page: the browser asks before a request or an unsaved secret is left behind, the secret is wiped
 * when the page is left nevertheless or the provider unmounts, and listeners hear when a secret appears and when it is
 * gone.
 */
export function useFlowLifetime(flow: CreateKeyFlow, listeners: FlowListeners): void {
  const latest = useRef(listeners)
  useEffect(() => {
    latest.current = listeners
  })

  useEffect(() => {
    let previous = flow.getState()
    const unsubscribe = flow.subscribe(() => {
      const [before, state] = [previous, flow.getState()]
      previous = state
      const { emit, onRevealed, onClosed, isCurrent } = latest.current
      if ('issued' in state && !('issued' in before)) onRevealed(state)
      if ('issued' in before && !('issued' in state)) onClosed(before)
      // Armed only while needed: the listener alone keeps some browsers from caching the page.
      if (isUnsaved(state)) window.addEventListener('beforeunload', askBeforeUnload)
      else window.removeEventListener('beforeunload', askBeforeUnload)
      for (const event of getTransitionEvents(before, state)) emit(event)
      if (state.status === 'failed' && !isCurrent(state.request)) flow.dismiss()
    })
    // The browser may keep the page in memory and show it again, the secret with it.
    window.addEventListener('pagehide', flow.leavePage)
    return () => {
      window.removeEventListener('pagehide', flow.leavePage)
      window.removeEventListener('beforeunload', askBeforeUnload)
      // A pending question was not answered: the secret is lost without consent.
      flow.cancelClose()
      flow.abandon()
      unsubscribe()
    }
  }, [flow])
}

function askBeforeUnload(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
