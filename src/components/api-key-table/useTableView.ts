import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ApiKeyStatus } from '../../core/ApiKey'
import type { KeySort, SortField } from '../../core/ApiKeysClient'
import { readListView } from '../../core/readListView'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useScopedState } from '../../hooks/useScopedState'
import { useMayBeSecret } from '../../hooks/useMayBeSecret'
import { useUrlView } from './useUrlView'
import { useLatest } from '../../hooks/useLatest'

/** What is looked for in the table, and in which order it stands. */
export interface KeyView {
  readonly search?: string | undefined
  readonly status?: readonly ApiKeyStatus[] | undefined
  readonly sort?: KeySort | undefined
}

export interface TableView extends KeyView {
  /** Whether only some keys are wanted. */
  readonly isFiltered: boolean
  readonly change: (patch: KeyView) => void
  /** First the direction that suits the column, then the other, then the order of the list. */
  readonly toggleSort: (by: SortField) => void
}

const EVERYTHING: KeyView = {}

/** The view of a table: its own, or its owner's if `view` is given. */
export function useTableView({ view, defaultView = EVERYTHING, onViewChange, urlSync }: ViewProps): TableView {
  const { clientScope } = useApiKeysContext('<ApiKeyTable>')
  // What was searched for in one client and scope says nothing about another: there the view starts empty.
  const [own, setOwn] = useScopedState(clientScope, EVERYTHING, readListView(defaultView) ?? EVERYTHING)
  const hostView = useHostView(clientScope, readListView(view), onViewChange)
  const current = hostView ?? own

  const change = useCallback(
    (patch: KeyView) => {
      const next = { ...current, ...patch }
      setOwn(() => next)
      onViewChange?.(next)
    },
    [current, setOwn, onViewChange],
  )
  const toggleSort = useCallback(
    (by: SortField) => change({ sort: nextSort(by, current.sort) }),
    [current.sort, change],
  )
  const isSecret = useMayBeSecret(current.search ?? '')
  const shared = useMemo(() => (isSecret ? { ...current, search: undefined } : current), [current, isSecret])
  useUrlView(urlSync, shared, change)
  const isFiltered = Boolean(current.search?.trim()) || (current.status?.length ?? 0) > 0
  return useMemo(() => ({ ...current, isFiltered, change, toggleSort }), [current, isFiltered, change, toggleSort])
}

interface SeenView {
  readonly clientScope: string
  readonly search: string | undefined
  /** The search text of the old client and scope, for as long as the host still passes it. */
  readonly stale: string | undefined
}

/**
 * The view of a host, without a search text that it still passes from another client or scope. The host is asked to
 * clear it.
 */
function useHostView(
  clientScope: string,
  view: KeyView | undefined,
  onViewChange: ViewProps['onViewChange'],
): KeyView | undefined {
  const search = view?.search || undefined
  const [seen, setSeen] = useState<SeenView>({ clientScope, search: onViewChange && search, stale: undefined })
  const next = nextSeen(seen, clientScope, onViewChange && search)
  if (next !== seen) setSeen(next)
  const { stale } = next

  const latest = useLatest({ view, onViewChange })
  useEffect(() => {
    const { view: ofHost, onViewChange: tell } = latest.current
    if (stale !== undefined) tell?.({ ...ofHost, search: undefined })
  }, [latest, stale])
  return useMemo(() => (view && stale !== undefined ? { ...view, search: undefined } : view), [view, stale])
}

function nextSeen(seen: SeenView, clientScope: string, search: string | undefined): SeenView {
  if (seen.clientScope !== clientScope)
    return { clientScope, search, stale: search === seen.search ? search : undefined }
  return seen.search === search ? seen : { clientScope, search, stale: undefined }
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
