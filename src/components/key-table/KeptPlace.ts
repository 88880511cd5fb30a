import { Component, type RefObject } from 'react'
import { viewOf } from '../ui/nodes'
import type { KeyView } from './TableView'

/**
 * Keeps the first visible row in its place when a refetch adds or removes rows above it.
 *
 * It does nothing if the first row of the table is visible, because a new key should then be seen, or if the search,
 * the filter or the order has changed, because a row may then be anywhere. The browser's own scroll anchoring does not
 * know rows that are not rendered, and Safari has none.
 *
 * A class, because only `getSnapshotBeforeUpdate` can measure the rows before they change.
 */
export class KeptPlace extends Component<KeptPlaceProps, object, readonly RowPlace[]> {
  override getSnapshotBeforeUpdate(previous: KeptPlaceProps): readonly RowPlace[] {
    const { scroller, rows, view } = this.props
    const table = scroller.current
    const isSameView =
      view.search === previous.view.search && view.status === previous.view.status && view.sort === previous.view.sort
    if (!table || rows === previous.rows || !isSameView) return []
    return visibleRows(table, previous.rows[0]?.id)
  }

  override componentDidUpdate(_props: KeptPlaceProps, _state: object, places: readonly RowPlace[]): void {
    const table = this.props.scroller.current
    if (!table || places.length === 0) return
    const rowsById = new Map([...rowsOf(table)].map((row) => [row.dataset['id'], row]))
    for (const { id, top, start } of places) {
      const row = rowsById.get(id)
      // A virtual row may not be rendered at its new position yet.
      const now = row ? topOf(row) - top : (this.props.getStart?.(id) ?? NaN) - start
      if (Number.isNaN(now)) continue
      if (Math.abs(now) >= 1) scrollParentOf(table).scrollTop += now
      return
    }
  }

  override render(): null {
    return null
  }
}

export interface KeptPlaceProps {
  readonly scroller: RefObject<HTMLElement | null>
  /** The same array for the same rows. */
  readonly rows: readonly { readonly id: string }[]
  readonly view: KeyView
  /** The offset of a row from the first one, in pixels. Needed if not all rows are rendered. */
  readonly getStart?: ((id: string) => number | undefined) | undefined
}

interface RowPlace {
  readonly id: string
  /** Relative to the window. */
  readonly top: number
  /** Relative to the start of the rows. */
  readonly start: number
}

/** The visible rows. Empty if the top of the first row is visible. */
function visibleRows(table: HTMLElement, firstId: string | undefined): readonly RowPlace[] {
  const body = table.querySelector('tbody')
  const edge = upperEdgeOf(table)
  const { innerHeight } = viewOf(table)
  const places: RowPlace[] = []
  for (const row of rowsOf(table)) {
    const { top, bottom } = row.getBoundingClientRect()
    if (bottom <= edge) continue
    if (top >= innerHeight) break
    const id = row.dataset['id']
    if (id === firstId && top >= edge) return []
    if (id !== undefined) places.push({ id, top, start: top - (body?.getBoundingClientRect().top ?? 0) })
  }
  return places
}

/** The upper edge of the visible rows: below the table header if that is sticky. */
function upperEdgeOf(table: HTMLElement): number {
  const parent = scrollParentOf(table)
  const head = table.querySelector('thead')
  const isPage = parent === table.ownerDocument.scrollingElement
  const edge = isPage ? 0 : Math.max(0, topOf(parent))
  return parent === table && head ? Math.max(edge, head.getBoundingClientRect().bottom) : edge
}

/** The scroll container of the rows: the table itself if it is long, otherwise a container of the host or the page. */
function scrollParentOf(table: HTMLElement): Element {
  const { body, documentElement, scrollingElement } = table.ownerDocument
  for (let element: Element | null = table; element && element !== documentElement; element = element.parentElement) {
    const isScroller = /auto|scroll/.test(overflowOf(element)) && element.scrollHeight > element.clientHeight + 1
    // The overflow of the body applies to the page, unless the root element has its own.
    if (isScroller && !(element === body && overflowOf(documentElement) === 'visible')) return element
  }
  return scrollingElement ?? documentElement
}

function overflowOf(element: Element): string {
  return viewOf(element).getComputedStyle(element).overflowY
}

function rowsOf(table: HTMLElement): NodeListOf<HTMLElement> {
  return table.querySelectorAll('tbody > [data-kd="row"]')
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top
}
