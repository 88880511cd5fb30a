import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { focusKey, idsFrom, tableOf } from '../key-actions/focusInTable'
import { isFocusLost } from '../ui/focusState'
import { isElement } from '../ui/nodes'

/**
 * Keeps the focus in the table when the focused element is removed, such as *Create API key* when the first key
 * replaces the empty table. The focus would otherwise be on the body. After a row was removed, the menu of the next row
 * gets it, or that of the previous one.
 *
 * The table also takes the focus if a creation closes and the element that opened it is gone.
 *
 * @param inTable An element that the table always renders.
 * @returns `keepFocus` to call after each render that may have removed the focused element, and `handleCommit` for
 * `AfterCommit`, with which the table does so itself.
 */
export function useKeptFocus(inTable: RefObject<Element | null>) {
  const { flow } = useApiKeysContext('<ApiKeyTable>')
  const openKey = useSyncExternalStore(flow.subscribe, getOpenKey, getOpenKey)
  function getOpenKey(): string | null | undefined {
    const state = flow.getState()
    if (state.status === 'idle') return undefined
    return 'issued' in state ? state.issued.id : null
  }
  const previous = useRef(openKey)
  const last = useRef<Element>(undefined)
  const createdId = useRef<string | null>(undefined)
  const nearby = useRef<ReturnType<typeof idsFrom>>([])
  const hasClosed = useRef(false)

  useEffect(() => {
    const table = tableOf(inTable)
    if (!table) return undefined
    const handleFocus = ({ target }: Event) => {
      last.current = isElement(target) ? target : undefined
      createdId.current = undefined
      const row = last.current?.closest<HTMLElement>('[data-kd="row"]')
      // A dialog, a menu and the bulk actions act on the rows that had the focus before.
      if (!row && !last.current?.closest('[data-kd="actions-host"]')) nearby.current = []
      if (row && row.dataset['id'] !== nearby.current[0]) nearby.current = idsFrom(row)
    }
    table.addEventListener('focusin', handleFocus)
    return () => table.removeEventListener('focusin', handleFocus)
  }, [inTable])

  const keepFocus = useCallback(() => {
    const isGone = hasClosed.current || last.current?.isConnected === false
    hasClosed.current = false
    if (isGone && flow.getState().status === 'idle' && isFocusLost(inTable.current))
      focusKey(tableOf(inTable), ...(createdId.current === undefined ? nearby.current : [createdId.current]))
  }, [flow, inTable])

  const handleCommit = () => {
    if (openKey === undefined && previous.current !== undefined) {
      hasClosed.current = true
      createdId.current = previous.current
    }
    previous.current = openKey
    keepFocus()
  }
  return { keepFocus, handleCommit }
}

/**
 * Calls `onCommit` after each render, before the passive effects, in which a wizard gives the focus to its trigger. A
 * component of its own, because React 18 warns about a layout effect on a server: render it after hydration.
 */
export function AfterCommit({ onCommit }: { readonly onCommit: () => void }) {
  useLayoutEffect(onCommit)
  return null
}
