import { useCallback, useMemo, useRef } from 'react'
import { useScopedState } from '../../hooks/useScopedState'
import { useLatest } from '../../hooks/useLatest'

/** The keys that are selected, by their ids. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  /** With `isRange`, all from the one that was toggled before to this one. */
  readonly toggle: (id: string, isSelected: boolean, isRange?: boolean) => void
  readonly set: (ids: readonly string[]) => void
}

const NONE: ReadonlySet<string> = new Set()

/**
 * What is selected of the given keys, in their order. One that is there no longer is selected no longer:
 * nothing happens to a key that is not seen. Nothing is selected in another client or scope, even if the ids are equal.
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

/** Both ends included, whichever comes first. Where one is not there, only the other. */
export function idsBetween(items: readonly { readonly id: string }[], from: string, to: string): readonly string[] {
  const ids = items.map(({ id }) => id)
  const ends = [ids.indexOf(from), ids.indexOf(to)]
  if (ends.includes(-1)) return [to]
  return ids.slice(Math.min(...ends), Math.max(...ends) + 1)
}
