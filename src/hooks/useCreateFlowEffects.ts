import { useEffect } from 'react'
import type { CreateKeyFlow } from '../create-flow/CreateKeyFlow'
import { type CreateKeyState, requestOf } from '../create-flow/createKeyMachine'
import type { CreateRequest } from '../create-flow/CreateRequest'
import { getTransitionEvents } from '../create-flow/getTransitionEvents'
import { isUnsaved } from '../create-flow/isUnsaved'
import { guardNavigation } from './guardNavigation'
import { warnOnce } from '../warnOnce'
import type { Emit } from './useEmitter'
import { useLatest } from './useLatest'

interface FlowListeners {
  readonly emit: Emit
  readonly onRevealed: (revealed: Issued) => void
  readonly onClosed: (closed: Issued) => void
  /** Whether a request belongs to the client and scope of the provider. */
  readonly isCurrent: (request: CreateRequest) => boolean
}

type Issued = Extract<CreateKeyState, { readonly issued: unknown }>

/**
 * Connects a flow to the page. The browser asks before the user leaves a pending request or an unsaved secret. The
 * secret is wiped if the page is left anyway or the provider unmounts. Listeners are told when a secret appears and
 * when it is gone.
 */
export function useCreateFlowEffects(flow: CreateKeyFlow, listeners: FlowListeners): void {
  const latest = useLatest(listeners)

  useEffect(() => {
    let previous = flow.getState()
    // Each flow has its own listener, because another provider must not remove this one.
    const askBeforeUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const notifyInOrder = createQueue(([before, state]: Step) => {
      const { emit, onRevealed, onClosed } = latest.current
      if ('issued' in state && !('issued' in before)) onRevealed(state)
      if ('issued' in before && !('issued' in state)) onClosed(before)
      const place = requestOf(state) ?? requestOf(before)
      for (const event of getTransitionEvents(before, state)) emit(event, place)
    })
    const unsubscribe = flow.subscribe(() => {
      const [before, state] = [previous, flow.getState()]
      previous = state
      // Added only while needed, because the listener alone keeps some browsers from caching the page.
      if (isUnsaved(state)) window.addEventListener('beforeunload', askBeforeUnload)
      else window.removeEventListener('beforeunload', askBeforeUnload)
      notifyInOrder([before, state])
      if (state.status === 'failed' && !latest.current.isCurrent(state.request)) flow.dismiss()
    })
    // The browser may keep the page in memory and show it again, including the secret.
    window.addEventListener('pagehide', flow.leavePage)
    const stopGuarding = guardNavigation(flow)
    return () => {
      window.removeEventListener('pagehide', flow.leavePage)
      stopGuarding()
      if (isUnsaved(flow.getState())) warnOnce(UNMOUNTED_WHILE_UNSAVED)
      // The pending question was not answered, so the secret is lost without consent.
      flow.cancelClose()
      flow.abandon()
      unsubscribe()
    }
  }, [latest, flow])
}

const UNMOUNTED_WHILE_UNSAVED =
  '<ApiKeysProvider> was unmounted before a new secret was saved. The secret is lost, and its key must be revoked. ' +
  'Place the provider above everything that can close or unmount, such as your own modal, route or <Activity>.'

type Step = readonly [before: CreateKeyState, after: CreateKeyState]

/** Calls `handle` with one item after the other, even if `handle` itself adds the next one. */
function createQueue<T>(handle: (item: T) => void): (item: T) => void {
  const queue: T[] = []
  let isRunning = false
  return (item) => {
    queue.push(item)
    if (isRunning) return
    isRunning = true
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) handle(next)
    } finally {
      isRunning = false
    }
  }
}
