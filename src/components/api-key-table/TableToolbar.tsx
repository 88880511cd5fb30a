import { type ChangeEvent, type RefObject, useEffect, useId } from 'react'
import type { ApiKeyStatus } from '../../core/ApiKey'
import type { TableLabels } from '../../labels/tableLabels'
import { isComposing } from '../ui/isComposing'
import { viewOf } from '../ui/nodes'
import { noAutofillProps } from '../ui/noAutofillProps'
import { type Column, columnLabel, SORT_FIELDS } from './columns'
import { useComposedText } from './useComposedText'
import type { TableView } from './useTableView'
import { useLatest } from '../../hooks/useLatest'

/** Where a key is looked for: by a text, by how it stands, and in cards by an order. */
export function TableToolbar({ view, columns, statuses, searchRef, labels }: TableToolbarProps) {
  const id = useId()
  useEscape(searchRef, view)
  const text = useComposedText(view.search ?? '', (search) => view.change({ search }))
  return (
    <div data-kd="toolbar">
      <input
        {...noAutofillProps}
        {...text}
        ref={searchRef}
        type="search"
        // No owner: inside a host's form it must neither be sent nor send it.
        form=""
        dir="auto"
        data-kd="input"
        enterKeyHint="search"
        aria-label={labels.search}
        placeholder={columns.includes('name') ? labels.searchPlaceholder : labels.searchPlaceholderNameless}
      />
      <StatusFilter view={view} statuses={statuses} labels={labels} />
      {/* A heading of the columns is what sorts them, where there are columns. */}
      <span data-kd="sort-by">
        <label htmlFor={id}>{labels.sortBy}</label> <SortSelect id={id} view={view} columns={columns} labels={labels} />
      </span>
    </div>
  )
}

interface TableToolbarProps {
  readonly view: TableView
  readonly columns: readonly Column[]
  /** The statuses that keys can have. */
  readonly statuses: readonly ApiKeyStatus[]
  readonly searchRef: RefObject<HTMLInputElement | null>
  readonly labels: TableLabels
}

function StatusFilter({ view, statuses, labels }: Pick<TableToolbarProps, 'view' | 'statuses' | 'labels'>) {
  const chosen = view.status ?? []
  // The host may have chosen another one.
  const offered = [...statuses, ...(chosen.length === 1 ? chosen.filter((each) => !statuses.includes(each)) : [])]
  const value = chosen.join()
  const choose = (event: ChangeEvent<HTMLSelectElement>) => {
    const status = offered.find((each) => each === event.currentTarget.value)
    view.change({ status: status && [status] })
  }
  if (offered.length === 1 && chosen.length === 0) return null
  return (
    <select
      {...noAutofillProps}
      form=""
      data-kd="select"
      aria-label={labels.columnStatus}
      value={value}
      onChange={choose}
    >
      <option value="">{labels.allStatuses}</option>
      {offered.map((status) => (
        <option key={status} value={status}>
          {labels.status[status]}
        </option>
      ))}
      {/* Several at once can only come from the host. */}
      {chosen.length > 1 && <option value={value}>{chosen.map((status) => labels.status[status]).join(', ')}</option>}
    </select>
  )
}

function SortSelect({
  id,
  view,
  columns,
  labels,
}: Omit<TableToolbarProps, 'searchRef' | 'statuses'> & { readonly id: string }) {
  const orders = columns.flatMap((column) => {
    const by = SORT_FIELDS[column]
    return by ? (['asc', 'desc'] as const).map((direction) => ({ column, by, direction })) : []
  })
  const choose = (event: ChangeEvent<HTMLSelectElement>) => {
    const order = orders.find(({ by, direction }) => `${by} ${direction}` === event.currentTarget.value)
    view.change({ sort: order && { by: order.by, direction: order.direction } })
  }
  return (
    <select
      {...noAutofillProps}
      id={id}
      form=""
      data-kd="select"
      value={view.sort ? `${view.sort.by} ${view.sort.direction}` : ''}
      onChange={choose}
    >
      <option value="">{labels.defaultSort}</option>
      {orders.map(({ column, by, direction }) => (
        <option key={`${by} ${direction}`} value={`${by} ${direction}`}>
          {labels.sortedBy(columnLabel(column, labels), direction)}
        </option>
      ))}
    </select>
  )
}

/**
 * Escape empties the search and does nothing else. It is listened for on `window` in the capture phase: a
 * host's dialog listens on `document`, and would close.
 */
function useEscape(searchRef: TableToolbarProps['searchRef'], view: TableView): void {
  const latest = useLatest(view)
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      const isOurs = event.key === 'Escape' && !isComposing(event) && event.composedPath()[0] === searchRef.current
      if (!isOurs || !latest.current.search) return
      event.preventDefault()
      event.stopImmediatePropagation()
      latest.current.change({ search: '' })
    }
    const ownWindow = viewOf(searchRef.current)
    ownWindow.addEventListener('keydown', handleKeyDown, true)
    return () => ownWindow.removeEventListener('keydown', handleKeyDown, true)
  }, [latest, searchRef])
}
