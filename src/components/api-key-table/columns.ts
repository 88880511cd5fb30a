import type { SortField } from '../../core/ApiKeysClient'
import type { ReportedField } from '../../hooks/mergePages'
import type { TableLabels } from '../../words/tableLabels'

export type Column = 'name' | 'key' | 'created' | 'lastUsed' | 'expires' | 'createdBy' | 'status' | 'actions'

/** The columns worth showing: what no key reports has none. The same array for the same columns. */
export function columnsFor(reported: ReadonlySet<ReportedField>): readonly Column[] {
  const name = [...reported].toSorted().join()
  const known = columnSets.get(name)
  if (known) return known
  const columns = ALL_COLUMNS.filter((column) => {
    const field = OPTIONAL[column]
    return field === undefined || reported.has(field)
  })
  columnSets.set(name, columns)
  return columns
}

const ALL_COLUMNS = ['name', 'key', 'created', 'lastUsed', 'expires', 'createdBy', 'status', 'actions'] as const
const OPTIONAL: Readonly<Partial<Record<Column, ReportedField>>> = {
  lastUsed: 'lastUsedAt',
  expires: 'expiresAt',
  createdBy: 'createdBy',
}
const columnSets = new Map<string, readonly Column[]>()

/** What most backends report: the columns while nothing is known yet. */
export const USUAL_COLUMNS: readonly Column[] = /* @__PURE__ */ columnsFor(new Set(['lastUsedAt', 'expiresAt']))

export function columnLabel(column: Column, labels: TableLabels): string {
  return {
    name: labels.columnName,
    key: labels.columnKey,
    created: labels.columnCreated,
    lastUsed: labels.columnLastUsed,
    expires: labels.columnExpires,
    createdBy: labels.columnCreatedBy,
    status: labels.columnStatus,
    actions: labels.columnActions,
  }[column]
}

/** What a column is sorted by: each that shows something of a key. */
export const SORT_FIELDS: Readonly<Partial<Record<Column, SortField>>> = {
  name: 'name',
  key: 'hint',
  created: 'createdAt',
  lastUsed: 'lastUsedAt',
  expires: 'expiresAt',
  createdBy: 'createdBy',
  status: 'status',
}
