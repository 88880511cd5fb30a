import type { RefObject } from 'react'

/**
 * Focuses the menu button of the first of these keys that is listed. If none is, focuses the button of the empty table,
 * or else the count of the keys.
 */
export function focusKey(table: Element | null | undefined, ...ids: readonly (string | null | undefined)[]): void {
  const menus = new Map(
    rowsOf(table).map((row) => [row.dataset['id'], row.querySelector<HTMLElement>('[aria-haspopup="menu"]')]),
  )
  const id = ids.find((each) => typeof each === 'string' && menus.get(each))
  const other = table?.querySelector<HTMLElement>('[data-kd="notice"] > button, [data-kd="footer"] > [tabindex]')
  // Scrolls only if the element is out of sight.
  ;(menus.get(id ?? undefined) ?? other)?.focus()
}

/** The ids of a row and its neighbours, in the order in which they inherit its focus: itself, the next, the previous. */
export function idsFrom(row: HTMLElement): readonly (string | undefined)[] {
  const rows = rowsOf(row.closest('[data-kd="table"]'))
  const at = rows.indexOf(row)
  return [...rows.slice(at), ...rows.slice(0, at).toReversed()].map(({ dataset }) => dataset['id'])
}

function rowsOf(table: Element | null | undefined): readonly HTMLElement[] {
  return [...(table?.querySelectorAll<HTMLElement>('[data-kd="row"]') ?? [])]
}

export function tableOf(inTable: RefObject<Element | null>): Element | null | undefined {
  return inTable.current?.closest('[data-kd="table"]')
}
