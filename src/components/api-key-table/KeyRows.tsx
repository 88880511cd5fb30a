import { useCallback, useMemo } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import type { Words } from '../../hooks/useWords'
import { ApiKeyRow, type ApiKeyRowProps } from './ApiKeyRow'
import type { ApiKeysQuery } from './ApiKeyTable'
import { columnsFor } from './columns'
import { Scroller } from './Scroller'
import { SkeletonRows } from './SkeletonRows'
import { TableHead } from './TableHead'
import type { Selection } from './useSelection'
import type { TableView } from './useTableView'

/** The keys, as a table. */
export function KeyRows({ query, now, view, selection, hasNudges, onMenu, words }: KeyRowsProps) {
  const { labels } = words
  const { madeIds } = useApiKeysContext('<ApiKeyTable>')
  const { items = NONE, unreadable = NONE } = query.data ?? {}
  const columns = useMemo(() => columnsFor(items), [items])
  const nameOf = useNames(items)

  const rowOf = (apiKey: ApiKey) => (
    <ApiKeyRow
      key={apiKey.id}
      apiKey={apiKey}
      columns={columns}
      now={now}
      isNew={madeIds.includes(apiKey.id)}
      selection={selection?.ids.has(apiKey.id)}
      hasNudges={hasNudges}
      rowIndex={undefined}
      replacedBy={nameOf(apiKey.replacedBy)}
      replaces={nameOf(apiKey.replaces)}
      onSelect={selection?.toggle ?? ignore}
      onMenu={onMenu}
      words={words}
    />
  )

  return (
    <Scroller words={words}>
      <table role="table">
        <caption data-kd="visually-hidden">{labels.heading}</caption>
        <TableHead columns={columns} view={view} selection={selection} items={items} labels={labels} />
        <tbody role="rowgroup">
          {query.data ? null : <SkeletonRows columns={columns} />}
          {items.map(rowOf)}
          {unreadable.map(({ id, field }, index) => (
            // They may share an id, or have none, and keep no state.
            <tr role="row" key={`${id ?? ''} ${index}`} data-kd="row" data-status="unreadable">
              <td role="cell" colSpan={columns.length + (selection ? 1 : 0)}>
                {labels.unreadableRow(field)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}

interface KeyRowsProps {
  readonly query: ApiKeysQuery
  readonly now: number
  readonly view: TableView
  /** Absent where nothing can be done with many keys at once. */
  readonly selection: Selection | undefined
  readonly hasNudges: boolean
  readonly onMenu: ApiKeyRowProps['onMenu']
  readonly words: Words
}

const NONE: readonly never[] = []
const ignore = () => {}

/** The name of a key by its id, among those that are loaded. */
function useNames(items: readonly ApiKey[]): (id: string | null | undefined) => string | undefined {
  const isLinked = items.some(({ replacedBy, replaces }) => replacedBy ?? replaces)
  const names = useMemo(
    () => (isLinked ? new Map(items.map(({ id, name }) => [id, name ?? undefined])) : undefined),
    [isLinked, items],
  )
  return useCallback((id) => (id ? names?.get(id) : undefined), [names])
}
