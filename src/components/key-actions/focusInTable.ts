import { type RefObject, useEffect, useRef } from 'react'
import { isFocusLost } from '../parts/focusState'

/** Gives the focus to the menu of a key, or to the count of the keys where its row is gone. */
export function focusKey(table: Element | null | undefined, id: string | undefined): void {
  const rows = id === undefined ? [] : [...(table?.querySelectorAll<HTMLElement>('[data-kd="row"]') ?? [])]
  const menu = rows.find((row) => row.dataset['id'] === id)?.querySelector<HTMLElement>('[aria-haspopup="menu"]')
  const count = table?.querySelector<HTMLElement>('[data-kd="footer"] > [tabindex]')
  ;(menu ?? count)?.focus({ preventScroll: true })
}

/**
 * Keeps the focus in the table when what has it goes, such as the row of a key that was deleted. It would
 * otherwise be at the top of the page.
 */
export function useFocusKept(inTable: RefObject<Element | null>): void {
  const last = useRef<Element>(undefined)
  useEffect(() => {
    const table = tableOf(inTable)
    if (!table) return undefined
    const handleFocus = ({ target }: Event) => {
      last.current = target instanceof Element ? target : undefined
    }
    table.addEventListener('focusin', handleFocus)
    return () => table.removeEventListener('focusin', handleFocus)
  }, [inTable])

  useEffect(() => {
    if (last.current?.isConnected === false && isFocusLost()) focusKey(tableOf(inTable), undefined)
  })
}

export function tableOf(inTable: RefObject<Element | null>): Element | null | undefined {
  return inTable.current?.closest('[data-kd="table"]')
}
