import { type ChangeEvent, type RefObject, useEffect, useId } from 'react'
import type { ApiKey, ApiKeyStatus } from '../../core/ApiKey'
import type { TableLabels } from '../../labels/tableLabels'
import type { Selection } from '../key-actions/useSelection'
import { CloseIcon, SearchIcon } from '../ui/icons'
import { isComposing } from '../ui/isComposing'
import { viewOf } from '../ui/nodes'
import { noAutofillProps } from '../ui/noAutofillProps'
import { type Column, columnLabel, SORT_FIELDS } from './columns'
import { useComposedText } from './useComposedText'
import { SelectAll } from './TableHead'
import type { TableView } from './TableView'
import type { TableLayout } from './useTableLayout'
import { useLatest } from '../../hooks/useLatest'

/** Search field, status filter and, where the column headers are not shown, the sort order and *Select all*. */
export function TableToolbar(props: TableToolbarProps) {
  const { view, columns, statuses, hasSearch, hasRows, layout, selection, items, labels } = props
  const id = useId()
  const isNarrow = layout !== 'wide' && hasRows
  if (!hasSearch && !isNarrow) return null
  return (
    <div data-kd="toolbar">
      {hasSearch && <SearchField {...props} />}
      {hasSearch && <StatusFilter view={view} statuses={statuses} labels={labels} />}
      {isNarrow && layout === 'card' && selection && (
        <label data-kd="select-all">
          <SelectAll selection={selection} items={items} labels={labels} />
          <span aria-hidden="true">{labels.selectAll}</span>
        </label>
      )}
      {/* In a wide table, the column headers sort. */}
      {(hasSearch || isNarrow) && (
        <span data-kd="sort-by">
          <label htmlFor={id}>{labels.sortBy}</label>{' '}
          <SortSelect id={id} view={view} columns={columns} labels={labels} />
        </span>
      )}
    </div>
  )
}

function SearchField({ view, columns, hasRows, searchRef, labels }: TableToolbarProps) {
  useEscape(searchRef, view)
  const text = useComposedText(view.search ?? '', (search) => view.change({ search }))
  const clear = () => {
    view.change({ search: '' })
    searchRef.current?.focus()
  }
  return (
    <span data-kd="search">
      <SearchIcon />
      <input
        {...noAutofillProps}
        {...text}
        ref={searchRef}
        type="search"
        // No form owner: a host's form must neither submit this field nor be submitted by it.
        form=""
        dir="auto"
        data-kd="input"
        data-field="search"
        enterKeyHint="search"
        aria-label={labels.search}
        placeholder={columns.includes('name') ? labels.searchPlaceholder : labels.searchPlaceholderNameless}
      />
      {/* Without a match, the notice has the same button. */}
      {text.value !== '' && hasRows && (
        <button
          type="button"
          data-kd="icon-button"
          data-action="clear-search"
          aria-label={labels.clearSearch}
          onClick={clear}
        >
          <CloseIcon />
        </button>
      )}
    </span>
  )
}

interface TableToolbarProps {
  readonly view: TableView
  readonly columns: readonly Column[]
  /** The statuses that keys of this client can have. */
  readonly statuses: readonly ApiKeyStatus[]
  readonly searchRef: RefObject<HTMLInputElement | null>
  readonly hasSearch: boolean
  /** Whether any key is listed. */
  readonly hasRows: boolean
  readonly layout: TableLayout
  /** `undefined` if bulk actions are not available. */
  readonly selection: Selection | undefined
  readonly items: readonly ApiKey[]
  readonly labels: TableLabels
}

function StatusFilter({ view, statuses, labels }: Pick<TableToolbarProps, 'view' | 'statuses' | 'labels'>) {
  const chosen = view.status ?? []
  // The host may have chosen a status that is not offered.
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
      data-field="status"
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
      {/* Only the host can choose several statuses. */}
      {chosen.length > 1 && <option value={value}>{chosen.map((status) => labels.status[status]).join(', ')}</option>}
    </select>
  )
}

function SortSelect({
  id,
  view,
  columns,
  labels,
}: Pick<TableToolbarProps, 'view' | 'columns' | 'labels'> & { readonly id: string }) {
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
      data-field="sort"
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
 * Clears the search on Escape and does nothing else. Listens on `window` in the capture phase, because a host's
 * dialog listens on `document` and would close.
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
