import type { ApiKey } from '../../core/ApiKey'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import type { Words } from '../../hooks/useWords'
import { ApiKeyRow, type ApiKeyRowProps } from './ApiKeyRow'
import type { ApiKeysQuery } from './ApiKeyTable'
import type { Column } from './columns'
import { Scroller } from './Scroller'
import { SkeletonRows } from './SkeletonRows'
import { TableHead } from './TableHead'
import type { Selection } from './useSelection'
import type { TableView } from './useTableView'

/** The keys, as a table. */
export function KeyRows({ query, columns, now, view, selection, hasNudges, onMenu, words }: KeyRowsProps) {
  const { labels } = words
  const { madeIds } = useApiKeysContext('<ApiKeyTable>')
  const { items = NONE, unreadable = NONE } = query.data ?? {}
  const nameOf = (id: string | null | undefined) => (id && query.data?.byId.get(id)?.name) || undefined

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
  readonly columns: readonly Column[]
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
