import type { RefObject } from 'react'

/** Focuses the menu button of a key, or the count of the keys if its row is gone. */
export function focusKey(table: Element | null | undefined, id: string | undefined): void {
  const rows = id === undefined ? [] : [...(table?.querySelectorAll<HTMLElement>('[data-kd="row"]') ?? [])]
  const menu = rows.find((row) => row.dataset['id'] === id)?.querySelector<HTMLElement>('[aria-haspopup="menu"]')
  const count = table?.querySelector<HTMLElement>('[data-kd="footer"] > [tabindex]')
  ;(menu ?? count)?.focus({ preventScroll: true })
}

export function tableOf(inTable: RefObject<Element | null>): Element | null | undefined {
  return inTable.current?.closest('[data-kd="table"]')
}
