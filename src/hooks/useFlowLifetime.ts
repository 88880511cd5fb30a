import { useEffect, useRef } from 'react'
import type { ApiKeysEvent } from '../core/ApiKeysEvent'
import type { CreateKeyFlow } from '../core/CreateKeyFlow'
import { secretOf } from '../core/createKeyMachine'
import type { CreateKeyState } from '../core/createKeyMachine'
import { eventsBetween } from '../core/eventsBetween'
import { warnOnce } from '../warnOnce'

interface FlowListeners {
  readonly emit: (event: ApiKeysEvent) => void
  readonly onRevealed: (revealed: Issued) => void
  readonly onClosed: (closed: Issued) => void
}

type Issued = Extract<CreateKeyState, { readonly issued: unknown }>

/**
 * Ties a flow to the page: asks before an unsaved secret is left behind, wipes it when the page is
 * left all the same, and when the owner unmounts. Tells when a reveal begins and when it is over.
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
      const { emit, onRevealed, onClosed } = latest.current
      if ('issued' in state && !('issued' in before)) onRevealed(state)
      if ('issued' in before && !('issued' in state)) onClosed(before)
      // Armed only while needed: the listener alone keeps some browsers from caching the page.
      if (isUnsaved(state)) window.addEventListener('beforeunload', askBeforeUnload)
      else window.removeEventListener('beforeunload', askBeforeUnload)
      for (const event of eventsBetween(before, state)) emit(event)
    })
    // The browser may keep the page in memory and show it again, the secret with it.
    window.addEventListener('pagehide', flow.leavePage)
    return () => {
      window.removeEventListener('pagehide', flow.leavePage)
      if (isUnsaved(flow.getState())) warnOnce(UNMOUNTED_WHILE_UNSAVED)
      // Whoever is being asked has not answered: what is lost now is lost without a word of theirs.
      flow.keep()
      flow.abandon()
      unsubscribe()
    }
  }, [flow])
}

const UNMOUNTED_WHILE_UNSAVED =
  '<ApiKeysProvider> was unmounted while a new secret was not saved yet. The secret is lost, and its key must be ' +
  'revoked. Place the provider above everything that can close or unmount, such as your own modal or route.'

function isUnsaved(state: CreateKeyState): boolean {
  return secretOf(state) !== undefined && !(state.status === 'revealed' && state.isSaved)
}

function askBeforeUnload(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
