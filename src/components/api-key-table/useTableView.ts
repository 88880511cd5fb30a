import { useCallback, useMemo, useState } from 'react'
import type { ApiKeyStatus } from '../../core/ApiKey'
import type { KeySort, SortField } from '../../core/ApiKeysClient'
import { readListView } from '../../core/readListView'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useMayBeSecret } from '../../hooks/useMayBeSecret'
import { useUrlView } from './useUrlView'

/** What is looked for in the table, and in which order it stands. */
export interface KeyView {
  readonly search?: string | undefined
  readonly status?: readonly ApiKeyStatus[] | undefined
  readonly sort?: KeySort | undefined
}

export interface TableView extends KeyView {
  /** Whether only some keys are wanted. */
  readonly isFinding: boolean
  readonly change: (patch: KeyView) => void
  /** First the direction that suits the column, then the other, then the order of the list. */
  readonly toggleSort: (by: SortField) => void
}

const EVERYTHING: KeyView = {}

/** The view of a table: its own, or its owner's where `view` is given. */
export function useTableView({ view, defaultView = EVERYTHING, onViewChange, urlSync }: ViewProps): TableView {
  const { scope } = useApiKeysContext('<ApiKeyTable>')
  const [own, setOwn] = useState(() => ({ of: scope, view: readListView(defaultView) ?? EVERYTHING }))
  // What was looked for among the keys of one organisation says nothing about those of another.
  const current = readListView(view) ?? (own.of === scope ? own.view : EVERYTHING)

  const change = useCallback(
    (patch: KeyView) => {
      const next = { ...current, ...patch }
      setOwn({ of: scope, view: next })
      onViewChange?.(next)
    },
    [current, scope, onViewChange],
  )
  const toggleSort = useCallback(
    (by: SortField) => change({ sort: nextSort(by, current.sort) }),
    [current.sort, change],
  )
  const isSecret = useMayBeSecret(current.search ?? '')
  const shared = useMemo(() => (isSecret ? { ...current, search: undefined } : current), [current, isSecret])
  useUrlView(urlSync, shared, change)
  const isFinding = Boolean(current.search?.trim()) || (current.status?.length ?? 0) > 0
  return useMemo(() => ({ ...current, isFinding, change, toggleSort }), [current, isFinding, change, toggleSort])
}

function nextSort(by: SortField, sort: KeySort | undefined): KeySort | undefined {
  const first = by === 'name' || by === 'status' || by === 'expiresAt' ? 'asc' : 'desc'
  if (sort?.by !== by) return { by, direction: first }
  return sort.direction === first ? { by, direction: first === 'asc' ? 'desc' : 'asc' } : undefined
}

export interface ViewProps {
  /** What is looked for, where the owner keeps it. */
  readonly view?: KeyView | undefined
  /** What is looked for at first. @default everything */
  readonly defaultView?: KeyView | undefined
  readonly onViewChange?: ((view: KeyView) => void) | undefined
  /**
   * Keeps what is looked for in the address of the page, as `kd_q`, `kd_status` and `kd_sort`. A text takes
   * the place of `kd`. A long word is left out: it may be a secret that somebody pasted to find its key.
   *
   * @default false
   */
  readonly urlSync?: boolean | string | undefined
}
