import type { ApiKeyStatus, SortField } from '../../core/ApiKey'
import type { ApiKeysClient } from '../../core/ApiKeysClient'
import type { ReportedField } from '../../queries/mergePages'
import type { TableLabels } from '../../labels/tableLabels'

export type Column = 'name' | 'key' | 'id' | 'created' | 'lastUsed' | 'expires' | 'createdBy' | 'status' | 'actions'

/**
 * The columns to show: those that at least one key reports. The first one identifies the keys: by name, or by hint or
 * id if none has a name. Returns the same array for the same columns.
 */
export function columnsFor(reported: ReadonlySet<ReportedField>): readonly Column[] {
  const name = [...reported].toSorted().join()
  const known = columnSets.get(name)
  if (known) return known
  const shown = ALL_COLUMNS.filter((column) => {
    const field = OPTIONAL[column]
    return field === undefined || reported.has(field)
  })
  const columns: readonly Column[] = shown[0] === 'name' || shown[0] === 'key' ? shown : ['id', ...shown]
  columnSets.set(name, columns)
  return columns
}

const ALL_COLUMNS = ['name', 'key', 'created', 'lastUsed', 'expires', 'createdBy', 'status', 'actions'] as const
const OPTIONAL: Readonly<Partial<Record<Column, ReportedField>>> = {
  name: 'name',
  key: 'hint',
  created: 'createdAt',
  lastUsed: 'lastUsedAt',
  expires: 'expiresAt',
  createdBy: 'createdBy',
}
const columnSets = new Map<string, readonly Column[]>()

/**
 * The columns to show before any key is loaded: those that most backends report. No name column if the client has no
 * names.
 */
export function usualColumns({ features }: ApiKeysClient): readonly Column[] {
  const usual: readonly ReportedField[] = ['hint', 'createdAt', 'lastUsedAt', 'expiresAt']
  return columnsFor(new Set(features?.name === false ? usual : ['name', ...usual]))
}

/** The `data-column` of a column's cells. The first column is always `name`, because it identifies the key. */
export function columnMark(column: Column, index: number): Column {
  return index === 0 ? 'name' : column
}

const STATUSES: readonly ApiKeyStatus[] = ['active', 'disabled', 'expired', 'revoked']

/** The statuses that keys of this client can have, according to its methods and the fields that its keys report. */
export function possibleStatuses(client: ApiKeysClient, reported: ReadonlySet<ReportedField>): readonly ApiKeyStatus[] {
  const isPossible: Readonly<Record<ApiKeyStatus, boolean>> = {
    active: true,
    disabled: client.setEnabled !== undefined || reported.has('enabled'),
    expired: Boolean(client.features?.expiry) || reported.has('expiresAt'),
    revoked: client.revoke !== undefined || reported.has('revokedAt'),
  }
  return STATUSES.filter((status) => isPossible[status])
}

export function columnLabel(column: Column, labels: TableLabels): string {
  return {
    name: labels.columnName,
    key: labels.columnKey,
    id: labels.columnId,
    created: labels.columnCreated,
    lastUsed: labels.columnLastUsed,
    expires: labels.columnExpires,
    createdBy: labels.columnCreatedBy,
    status: labels.columnStatus,
    actions: labels.columnActions,
  }[column]
}

/** The sort field of each column that shows a field of the key. */
export const SORT_FIELDS: Readonly<Partial<Record<Column, SortField>>> = {
  name: 'name',
  key: 'hint',
  created: 'createdAt',
  lastUsed: 'lastUsedAt',
  expires: 'expiresAt',
  createdBy: 'createdBy',
  status: 'status',
}
