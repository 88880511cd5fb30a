import { useCallback, useMemo, useRef } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import { isOtherKey } from '../../create-flow/LostKeys'
import { useScopedState } from '../../hooks/useScopedState'
import { useLatest } from '../../hooks/useLatest'

/** The selected keys, by id. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  /** With `isRange`, toggles from the previously toggled key to this one. */
  readonly toggle: (id: string, isSelected: boolean, isRange?: boolean) => void
  readonly set: (ids: readonly string[]) => void
}

/** The part of a key that tells it from a later key with the same id. */
type Row = Pick<ApiKey, 'id' | 'createdAt'>

const NONE: ReadonlyMap<string, Row> = new Map()
const NO_IDS: ReadonlySet<string> = new Set()

/**
 * The selected keys among the given ones, in their order. A key that is no longer listed is no longer selected, so
 * that nothing happens to a key that the user does not see. Neither is a later key with the id of a selected one. Another
 * client or scope starts without a selection, even if ids are equal.
 */
export function useSelection(items: readonly Row[], clientScope: string): Selection {
  const [chosen, setChosen] = useScopedState(clientScope, NONE)
  const latest = useLatest(items)
  const anchor = useRef<{ readonly clientScope: string; readonly id: string }>(undefined)

  const toggle = useCallback<Selection['toggle']>(
    (id, isSelected, isRange = false) => {
      const from = anchor.current?.clientScope === clientScope ? anchor.current.id : id
      const ids = isRange ? idsBetween(latest.current, from, id) : [id]
      anchor.current = { clientScope, id }
      setChosen((current) => {
        const next = new Map(current)
        for (const row of rowsOf(latest.current, ids)) {
          if (isSelected) next.set(row.id, row)
          else next.delete(row.id)
        }
        return next
      })
    },
    [latest, clientScope, setChosen],
  )
  const set = useCallback(
    (ids: readonly string[]) => setChosen(() => new Map(rowsOf(latest.current, ids).map((row) => [row.id, row]))),
    [latest, setChosen],
  )
  const ids = useMemo(() => {
    const isChosen = ({ id, createdAt }: Row) => chosen.has(id) && !isOtherKey(chosen.get(id)?.createdAt, createdAt)
    return chosen.size === 0 ? NO_IDS : new Set(items.filter(isChosen).map(({ id }) => id))
  }, [chosen, items])
  return useMemo(() => ({ ids, toggle, set }), [ids, toggle, set])
}

function rowsOf(items: readonly Row[], ids: readonly string[]): readonly Row[] {
  const wanted = new Set(ids)
  return items.filter(({ id }) => wanted.has(id))
}

/** The ids between two keys in either order, including both. Only `to` if one of them is not listed. */
export function idsBetween(items: readonly { readonly id: string }[], from: string, to: string): readonly string[] {
  const ids = items.map(({ id }) => id)
  const ends = [ids.indexOf(from), ids.indexOf(to)]
  if (ends.includes(-1)) return [to]
  return ids.slice(Math.min(...ends), Math.max(...ends) + 1)
}
