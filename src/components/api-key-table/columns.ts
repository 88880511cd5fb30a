import type { ApiKeyStatus } from '../../core/ApiKey'
import type { ApiKeysClient, SortField } from '../../core/ApiKeysClient'
import type { ReportedField } from '../../hooks/mergePages'
import type { TableLabels } from '../../labels/tableLabels'

export type Column = 'name' | 'key' | 'id' | 'created' | 'lastUsed' | 'expires' | 'createdBy' | 'status' | 'actions'

/**
 * The columns worth showing: what no key reports has none. The first one identifies the keys: by their names, or by
 * their hints or ids if none has a name. The same array for the same columns.
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

/** The columns while no key is loaded: those that most backends fill. Without names if the client has none. */
export function usualColumns({ features }: ApiKeysClient): readonly Column[] {
  const usual: readonly ReportedField[] = ['hint', 'createdAt', 'lastUsedAt', 'expiresAt']
  return columnsFor(new Set(features?.name === false ? usual : ['name', ...usual]))
}

/** How the cells of a column are marked: the first one identifies the key, whatever it shows. */
export function columnMark(column: Column, index: number): Column {
  return index === 0 ? 'name' : column
}

const STATUSES: readonly ApiKeyStatus[] = ['active', 'disabled', 'expired', 'revoked']

/** The statuses that keys of this client can have, by what it can do and by what its keys report. */
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
