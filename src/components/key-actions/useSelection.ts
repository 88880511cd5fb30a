import { useCallback, useMemo, useRef } from 'react'
import { useScopedState } from '../../hooks/useScopedState'
import { useLatest } from '../../hooks/useLatest'

/** The selected keys, by id. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  /** With `isRange`, toggles from the previously toggled key to this one. */
  readonly toggle: (id: string, isSelected: boolean, isRange?: boolean) => void
  readonly set: (ids: readonly string[]) => void
}

const NONE: ReadonlySet<string> = new Set()

/**
 * The selected keys among the given ones, in their order. A key that is no longer listed is no longer selected, so
 * that nothing happens to a key that the user does not see. Another client or scope starts without a selection, even
 * if ids are equal.
 */
export function useSelection(items: readonly { readonly id: string }[], clientScope: string): Selection {
  const [chosen, setChosen] = useScopedState(clientScope, NONE)
  const latest = useLatest(items)
  const anchor = useRef<{ readonly clientScope: string; readonly id: string }>(undefined)

  const toggle = useCallback<Selection['toggle']>(
    (id, isSelected, isRange = false) => {
      const from = anchor.current?.clientScope === clientScope ? anchor.current.id : id
      const ids = isRange ? idsBetween(latest.current, from, id) : [id]
      anchor.current = { clientScope, id }
      setChosen((current) => {
        const next = new Set(current)
        for (const each of ids) {
          if (isSelected) next.add(each)
          else next.delete(each)
        }
        return next
      })
    },
    [latest, clientScope, setChosen],
  )
  const set = useCallback((ids: readonly string[]) => setChosen(() => new Set(ids)), [setChosen])
  const ids = useMemo(
    () => (chosen.size === 0 ? NONE : new Set(items.map(({ id }) => id).filter((id) => chosen.has(id)))),
    [chosen, items],
  )
  return useMemo(() => ({ ids, toggle, set }), [ids, toggle, set])
}

/** The ids between two keys in either order, including both. Only `to` if one of them is not listed. */
export function idsBetween(items: readonly { readonly id: string }[], from: string, to: string): readonly string[] {
  const ids = items.map(({ id }) => id)
  const ends = [ids.indexOf(from), ids.indexOf(to)]
  if (ends.includes(-1)) return [to]
  return ids.slice(Math.min(...ends), Math.max(...ends) + 1)
}
