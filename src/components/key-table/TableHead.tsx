import type { ApiKey } from '../../core/ApiKey'
import type { TableLabels } from '../../labels/tableLabels'
import { noAutofillProps } from '../ui/noAutofillProps'
import { type Column, columnLabel, columnMark, SORT_FIELDS } from './columns'
import type { Selection } from '../key-actions/useSelection'
import type { TableView } from './TableView'

/** The column headers. Sortable columns have a button. */
export function TableHead({ columns, view, selection, items, isLong, labels }: TableHeadProps) {
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={isLong ? 1 : undefined}>
        {selection && (
          <td role="cell" data-column="select">
            <SelectAll selection={selection} items={items} labels={labels} />
          </td>
        )}
        {columns.map((column, index) => (
          <HeadCell key={column} column={column} mark={columnMark(column, index)} view={view} labels={labels} />
        ))}
      </tr>
    </thead>
  )
}

interface TableHeadProps {
  readonly columns: readonly Column[]
  readonly view: TableView
  readonly selection: Selection | undefined
  readonly items: readonly ApiKey[]
  /** Whether only some of the rows are rendered. */
  readonly isLong: boolean
  readonly labels: TableLabels
}

function HeadCell({ column, mark, view, labels }: HeadCellProps) {
  const field = SORT_FIELDS[column]
  const label = columnLabel(column, labels)
  const direction = field && view.sort?.by === field ? view.sort.direction : undefined
  return (
    <th
      role="columnheader"
      scope="col"
      data-column={mark}
      aria-sort={direction && (direction === 'asc' ? 'ascending' : 'descending')}
    >
      {column === 'actions' && <span data-kd="visually-hidden">{label}</span>}
      {column !== 'actions' && field && (
        <button
          type="button"
          data-kd="sort"
          data-action="sort"
          data-direction={direction}
          onClick={() => view.toggleSort(field)}
        >
          {label}
        </button>
      )}
      {column !== 'actions' && !field && label}
    </th>
  )
}

interface HeadCellProps extends Pick<TableHeadProps, 'view' | 'labels'> {
  readonly column: Column
  readonly mark: Column
}

/** Selects all keys, or none if all are selected. */
export function SelectAll({
  selection,
  items,
  labels,
}: Pick<TableHeadProps, 'items'> & { readonly selection: Selection; readonly labels: TableLabels }) {
  // Selected keys are always among the items.
  const count = selection.ids.size
  const isAll = items.length > 0 && count === items.length
  return (
    <input
      {...noAutofillProps}
      type="checkbox"
      data-field="select-all"
      form=""
      checked={isAll}
      ref={(input) => {
        if (input) input.indeterminate = count > 0 && !isAll
      }}
      aria-label={labels.selectAll}
      onChange={() => selection.set(isAll ? [] : items.map(({ id }) => id))}
    />
  )
}
