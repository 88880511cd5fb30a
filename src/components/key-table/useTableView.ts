import { useCallback, useEffect, useMemo, useState } from 'react'
import type { SortField } from '../../core/ApiKey'
import type { KeySort } from '../../core/ApiKeysClient'
import { readListView } from '../../core/readListView'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useScopedState } from '../../hooks/useScopedState'
import { useMayBeSecret } from '../../hooks/useMayBeSecret'
import type { KeyView, TableView } from './TableView'
import { useUrlView } from './useUrlView'
import { useLatest } from '../../hooks/useLatest'

const EVERYTHING: KeyView = {}

/** The view of a table: its own state, or the owner's if `view` is given. */
export function useTableView({ view, defaultView = EVERYTHING, onViewChange, urlSync }: ViewProps): TableView {
  const { clientScope } = useApiKeysContext('<ApiKeyTable>')
  // A search in one client and scope does not apply to another, which starts with an empty view.
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
  /** The search text of the previous client and scope, for as long as the host still passes it. */
  readonly stale: string | undefined
}

/**
 * The host's view, without a search text that it still passes from another client or scope. Asks the host to clear
 * that text.
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
  /** The view, if the host keeps it in its own state. */
  readonly view?: KeyView | undefined
  /** The initial view. @default everything */
  readonly defaultView?: KeyView | undefined
  readonly onViewChange?: ((view: KeyView) => void) | undefined
  /**
   * Keeps the view in the page URL, as `kd_q`, `kd_status` and `kd_sort`. A string replaces the prefix `kd`. A long
   * word is left out, because it may be a secret that somebody pasted to find its key.
   *
   * @default false
   */
  readonly urlSync?: boolean | string | undefined
}
