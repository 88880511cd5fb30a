import { useRef, type ComponentType, useEffect, useState } from 'react'
import { type ApiKey, isExpiringSoon, statusOf } from '../../core/ApiKey'
import type { UnreadableApiKey } from '../../core/ApiKeysClient'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import type { I18n } from '../../hooks/useI18n'
import { KeptPlace } from './KeptPlace'
import { ApiKeyRow, type ApiKeyRowProps } from './ApiKeyRow'
import type { ApiKeysQuery } from '../../hooks/useApiKeys'
import { type Column, columnMark } from './columns'
import { ScrollContainer } from './ScrollContainer'
import { TableHead } from './TableHead'
import { UnreadableRow } from './UnreadableRow'
import type { Selection } from '../key-actions/useSelection'
import type { TableView } from './TableView'
import { useHydrated } from '../../hooks/useHydrated'
import type { VirtualRowsProps } from './VirtualRows'

/** The number of rows from which only the visible ones are rendered. */
const LONG = 150
/** The number of rows rendered until the virtualizer is loaded. */
const FIRST = 25

/** The keys, as a table. */
export function KeyRows(props: KeyRowsProps) {
  const { query, columns, view, selection, i18n } = props
  const { labels } = i18n
  const scroller = useRef<HTMLDivElement>(null)
  const { items = NONE, unreadable = NONE } = query.data ?? {}
  const count = items.length + unreadable.length
  const isLong = count >= LONG
  const long = useLazyVirtualRows(isLong)
  const { keyRow, unreadableRow } = useRowsOf(props)
  // If the virtualizer cannot be loaded, all rows are rendered: slower, but complete.
  const shown = isLong && long === undefined ? items.slice(0, FIRST) : items

  return (
    <ScrollContainer scroller={scroller} isTall={isLong} i18n={i18n}>
      <table role="table" aria-rowcount={isLong ? rowCount(query, view, count) : undefined}>
        <caption data-kd="visually-hidden">{labels.heading}</caption>
        <TableHead columns={columns} view={view} selection={selection} items={items} isLong={isLong} labels={labels} />
        <tbody role="rowgroup">
          {query.data ? null : <SkeletonRows columns={columns} />}
          {isLong && long ? (
            <long.VirtualRows
              items={items}
              unreadable={unreadable}
              keyRow={keyRow}
              unreadableRow={unreadableRow}
              span={columns.length + (selection ? 1 : 0)}
              scroller={scroller}
              view={view}
              query={query}
              i18n={i18n}
            />
          ) : (
            <>
              <KeptPlace scroller={scroller} rows={shown} view={view} />
              {shown.map((apiKey, index) => keyRow(apiKey, isLong ? index : undefined))}
              {shown.length === items.length && unreadable.map((each, index) => unreadableRow(each, index))}
            </>
          )}
        </tbody>
      </table>
    </ScrollContainer>
  )
}

export interface KeyRowsProps {
  readonly query: ApiKeysQuery
  readonly columns: readonly Column[]
  readonly now: number
  readonly view: TableView
  /** `undefined` if bulk actions are not available. */
  readonly selection: Selection | undefined
  readonly hasInsights: boolean
  readonly onMenu: ApiKeyRowProps['onMenu']
  readonly i18n: I18n
}

const NONE: readonly never[] = []
const MINUTE_MS = 60_000
const ignore = () => {}

/** Counts the header row and the keys that are not loaded yet. -1 if the total is unknown. */
function rowCount({ data, hasNextPage }: ApiKeysQuery, { isFiltered }: TableView, count: number): number {
  if (!hasNextPage) return count + 1
  return data?.total === undefined || isFiltered ? -1 : data.total + 1
}

/** Returns how to render the row of a key. */
function useRowsOf({ query, columns, now, selection, hasInsights, onMenu, i18n }: KeyRowsProps) {
  const { createdIds } = useApiKeysContext('<ApiKeyTable>')
  // A row is rendered again only if its content changes, not for every response.
  const minute = Math.floor(now / MINUTE_MS) * MINUTE_MS
  const otherOf = (id: string | null | undefined) => (id ? (query.data?.byId.get(id) ?? id) : undefined)

  const keyRow = (apiKey: ApiKey, index?: number, measure?: ApiKeyRowProps['measure']) => (
    <ApiKeyRow
      key={apiKey.id}
      apiKey={apiKey}
      columns={columns}
      now={minute}
      status={statusOf(apiKey, now)}
      isEnding={isExpiringSoon(apiKey, now)}
      isNew={createdIds.includes(apiKey.id)}
      selection={selection?.ids.has(apiKey.id)}
      hasInsights={hasInsights}
      index={index}
      measure={measure}
      replacedBy={otherOf(apiKey.replacedBy)}
      replaces={otherOf(apiKey.replaces)}
      onSelect={selection?.toggle ?? ignore}
      onMenu={onMenu}
      i18n={i18n}
    />
  )
  const unreadableRow = (unreadable: UnreadableApiKey, index: number) => (
    <UnreadableRow
      // Unreadable keys may share an id or have none, and they keep no state.
      key={`${unreadable.id ?? ''} ${index}`}
      unreadable={unreadable}
      span={columns.length + (selection ? 1 : 0)}
      now={minute}
      onMenu={onMenu}
      i18n={i18n}
    />
  )
  return { keyRow, unreadableRow }
}

const ROWS = [1, 2, 3]

/** Rows as high as real ones, so that nothing moves when the keys arrive. The footer announces the loading. */
function SkeletonRows({ columns }: { readonly columns: readonly Column[] }) {
  return ROWS.map((row) => (
    <tr key={row} aria-hidden="true" data-kd="row" data-status="loading">
      {columns.map((column, index) => (
        <td key={column} data-column={columnMark(column, index)}>
          <span data-kd="skeleton" />
          {index === 0 && <span data-kd="skeleton" data-size="small" />}
        </td>
      ))}
    </tr>
  ))
}

interface LongTable {
  readonly VirtualRows: ComponentType<VirtualRowsProps>
}

let loaded: LongTable | undefined

/** Loads the code for long tables ahead of time. */
export async function preloadVirtualRows(): Promise<void> {
  loaded ??= await import('./VirtualRows')
}

/** Loads the code for long tables once it is needed. `undefined` until then, `null` if it failed to load. */
function useLazyVirtualRows(isNeeded: boolean): LongTable | null | undefined {
  const isHydrated = useHydrated()
  const [part, setPart] = useState<LongTable | null | undefined>(loaded)

  useEffect(() => {
    if (!isNeeded || part !== undefined) return undefined
    let isMounted = true
    const settle = (result: LongTable | null) => {
      // After a failure, the next table tries again.
      loaded = result ?? undefined
      if (isMounted) setPart(result)
    }
    import('./VirtualRows').then(settle, () => settle(null))
    return () => {
      isMounted = false
    }
  }, [isNeeded, part])
  return isHydrated ? part : undefined
}
