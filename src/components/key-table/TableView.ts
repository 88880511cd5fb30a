import type { ApiKeyStatus, SortField } from '../../core/ApiKey'
import type { KeySort } from '../../core/ApiKeysClient'

/** The search, filter and sort order of a table. */
export interface KeyView {
  readonly search?: string | undefined
  readonly status?: readonly ApiKeyStatus[] | undefined
  readonly sort?: KeySort | undefined
}

export interface TableView extends KeyView {
  /** Whether a search or filter is active. */
  readonly isFiltered: boolean
  readonly change: (patch: KeyView) => void
  /** Cycles through the natural direction of the column, the opposite one, and the order of the list. */
  readonly toggleSort: (by: SortField) => void
}
