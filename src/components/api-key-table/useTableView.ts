import { useCallback, useMemo, useState } from 'react'
import type { ApiKeyStatus } from '../../core/ApiKey'
import type { KeySort, SortField } from '../../core/ApiKeysClient'

/** What is looked for in the table, and in which order it stands. */
export interface KeyView {
  readonly search?: string | undefined
  readonly status?: readonly ApiKeyStatus[] | undefined
  readonly sort?: KeySort | undefined
}

export interface TableView extends KeyView {
  readonly change: (patch: KeyView) => void
  /** First the direction that suits the column, then the other, then the order of the list. */
  readonly toggleSort: (by: SortField) => void
}

const EVERYTHING: KeyView = {}

/** The view of a table: its own, or its owner's where `view` is given. */
export function useTableView({ view, defaultView = EVERYTHING, onViewChange }: ViewProps): TableView {
  const [own, setOwn] = useState(defaultView)
  const current = view ?? own

  const change = useCallback(
    (patch: KeyView) => {
      const next = { ...current, ...patch }
      setOwn(next)
      onViewChange?.(next)
    },
    [current, onViewChange],
  )
  const toggleSort = useCallback(
    (by: SortField) => {
      const first = by === 'name' || by === 'status' || by === 'expiresAt' ? 'asc' : 'desc'
      const { sort } = current
      if (sort?.by !== by) change({ sort: { by, direction: first } })
      else if (sort.direction === first) change({ sort: { by, direction: first === 'asc' ? 'desc' : 'asc' } })
      else change({ sort: undefined })
    },
    [current, change],
  )
  return useMemo(() => ({ ...current, change, toggleSort }), [current, change, toggleSort])
}

export interface ViewProps {
  /** What is looked for, where the owner keeps it. */
  readonly view?: KeyView | undefined
  /** What is looked for at first. @default everything */
  readonly defaultView?: KeyView | undefined
  readonly onViewChange?: ((view: KeyView) => void) | undefined
}
