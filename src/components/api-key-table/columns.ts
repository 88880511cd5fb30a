import type { ApiKey } from '../../core/ApiKey'
import type { SortField } from '../../core/ApiKeysClient'
import type { ApiKeysLabels } from '../../words/ApiKeysLabels'

export type Column = 'name' | 'key' | 'created' | 'lastUsed' | 'expires' | 'createdBy' | 'status' | 'actions'

/** The columns worth showing: what no key reports has none. */
export function columnsFor(apiKeys: readonly ApiKey[]): readonly Column[] {
  const reports = (field: keyof ApiKey) => apiKeys.some((apiKey) => apiKey[field] !== undefined)
  return [
    'name',
    'key',
    'created',
    ...(reports('lastUsedAt') ? (['lastUsed'] as const) : []),
    ...(reports('expiresAt') ? (['expires'] as const) : []),
    ...(reports('createdBy') ? (['createdBy'] as const) : []),
    'status',
    'actions',
  ]
}

export function columnLabel(column: Column, labels: ApiKeysLabels): string {
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

/** What a column is sorted by, where it can be. */
export const SORT_FIELDS: Readonly<Partial<Record<Column, SortField>>> = {
  name: 'name',
  created: 'createdAt',
  lastUsed: 'lastUsedAt',
  expires: 'expiresAt',
  status: 'status',
}
