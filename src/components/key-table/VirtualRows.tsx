import { type ReactNode, type RefObject, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ApiKey } from '../../core/ApiKey'
import type { UnreadableApiKey } from '../../core/ApiKeysClient'
import type { I18n } from '../../hooks/useI18n'
import type { ApiKeysQuery } from '../../hooks/useApiKeys'
import { isElement, viewOf } from '../ui/nodes'
import { KeptPlace } from './KeptPlace'
import type { ApiKeyRowProps } from './ApiKeyRow'
import { FindInPageText } from './FindInPageText'
import { type Span, useRowVirtualizer } from './useRowVirtualizer'
import type { TableView } from './TableView'

/**
 * Renders only the visible rows of a long list and reserves the space of all others.
 *
 * The other rows can still be found in the page and are printed. The row that was used last stays rendered
 * wherever the user scrolls, so that the focus or a menu in it is not lost.
 */
export function VirtualRows(props: VirtualRowsProps) {
  const { items, unreadable, keyRow, unreadableRow, span, scroller, view, query, i18n } = props
  const count = items.length + unreadable.length
  const isPrinting = usePrinting(scroller)
  const usedId = useLastUsed(scroller)
  const usedAt = useMemo(() => (usedId ? items.findIndex(({ id }) => id === usedId) : -1), [items, usedId])
  const [found, setFound] = useFound()
  const isFindable = useSettled(items) && !isPrinting
  const printed = useMemo(() => ({ from: 0, to: Math.min(count, PRINTABLE) }), [count])
  const { rows, size, measure, scrollTo, getStart, isNearEnd } = useRowVirtualizer(
    scroller,
    items,
    count,
    usedAt,
    isPrinting ? printed : found,
  )
  useMore(query, isNearEnd && !isPrinting)

  const reveal = (block: Span) => {
    setFound(block)
    scrollTo(block.from)
  }
  const gap = (key: string, from: number, to: number, height: number) => (
    <tr key={key} aria-hidden="true" data-kd="spacer">
      <td colSpan={span} style={{ blockSize: height }}>
        {isFindable && <FindInPageText items={items} from={from} to={to} onFound={reveal} />}
      </td>
    </tr>
  )

  const parts: ReactNode[] = [
    <KeptPlace key="kept place" scroller={scroller} rows={items} view={view} getStart={getStart} />,
  ]
  let end = 0
  let next = 0
  for (const row of rows) {
    const { index } = row
    if (index > next) parts.push(gap(next === 0 ? 'before' : `after ${next}`, next, index, row.start - end))
    const apiKey = items[index]
    const stray = unreadable[index - items.length]
    if (apiKey) parts.push(keyRow(apiKey, index, measure))
    else if (stray) parts.push(unreadableRow(stray, index - items.length))
    end = row.end
    next = index + 1
  }
  if (next < count) parts.push(gap('rest', next, count, size - end))
  if (isPrinting && next < count)
    parts.push(
      <tr key="unprinted" data-kd="row">
        <td colSpan={span}>{i18n.labels.notPrinted(count - next, i18n.format)}</td>
      </tr>,
    )
  return parts
}

export interface VirtualRowsProps {
  readonly keyRow: (apiKey: ApiKey, index: number, measure: ApiKeyRowProps['measure']) => ReactNode
  readonly unreadableRow: (unreadable: UnreadableApiKey, index: number) => ReactNode
  readonly items: readonly ApiKey[]
  readonly unreadable: readonly UnreadableApiKey[]
  /** The number of columns. */
  readonly span: number
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly view: TableView
  readonly query: ApiKeysQuery
  readonly i18n: I18n
}

/** The id of the row that was last focused or pressed. */
function useLastUsed(scroller: VirtualRowsProps['scroller']): string | undefined {
  const [id, setId] = useState<string>()
  useEffect(() => {
    const element = scroller.current
    const note = ({ target }: Event) => {
      const row = isElement(target) ? target.closest<HTMLElement>('[data-kd="row"]') : null
      if (row?.dataset['id']) setId(row.dataset['id'])
    }
    element?.addEventListener('focusin', note)
    element?.addEventListener('pointerdown', note)
    return () => {
      element?.removeEventListener('focusin', note)
      element?.removeEventListener('pointerdown', note)
    }
  }, [scroller])
  return id
}

/** How long the browser has to scroll to its search result. */
const FOUND_MS = 1500

/** The rows in which find-in-page has a match, until the browser has scrolled to it. */
function useFound() {
  const [found, setFound] = useState<Span>()
  useEffect(() => {
    if (!found) return undefined
    const timer = setTimeout(() => setFound(undefined), FOUND_MS)
    return () => clearTimeout(timer)
  }, [found])
  return [found, (block: Span) => flushSync(() => setFound(block))] as const
}

/** Whether a list has not changed for a while: nobody searches a page that is still growing. */
function useSettled(items: readonly ApiKey[]): boolean {
  const [settled, setSettled] = useState<readonly ApiKey[]>()
  useEffect(() => {
    const timer = setTimeout(() => setSettled(items), 500)
    return () => clearTimeout(timer)
  }, [items])
  return settled === items
}

/** Loads the next page shortly before the end of the list. After a failure the user has to ask for it. */
function useMore({ hasNextPage, isFetching, isFetchNextPageError, fetchNextPage }: ApiKeysQuery, isNearEnd: boolean) {
  const isWanted = isNearEnd && hasNextPage && !isFetching && !isFetchNextPageError
  useEffect(() => {
    if (isWanted) void fetchNextPage()
  }, [isWanted, fetchNextPage])
}

/** With more rows than this, the browser would not print at all. */
const PRINTABLE = 5000

/** Whether the page is being printed. Rendered synchronously, because the browser does not wait. */
function usePrinting(inTable: RefObject<Element | null>): boolean {
  const [isPrinting, setIsPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setIsPrinting(true))
    const end = () => setIsPrinting(false)
    const view = viewOf(inTable.current)
    view.addEventListener('beforeprint', begin)
    view.addEventListener('afterprint', end)
    return () => {
      view.removeEventListener('beforeprint', begin)
      view.removeEventListener('afterprint', end)
    }
  }, [inTable])
  return isPrinting
}
