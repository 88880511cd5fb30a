import { useCallback, useMemo, useState } from 'react'

/** The keys that are selected, by their ids. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly toggle: (id: string, isSelected: boolean) => void
  readonly set: (ids: readonly string[]) => void
}

const NONE: ReadonlySet<string> = new Set()

/** What is selected of the given keys. One that is there no longer is selected no longer. */
export function useSelection(items: readonly { readonly id: string }[]): Selection {
  const [chosen, setChosen] = useState(NONE)
  const toggle = useCallback((id: string, isSelected: boolean) => {
    setChosen((current) => {
      const next = new Set(current)
      if (isSelected) next.add(id)
      else next.delete(id)
      return next
    })
  }, [])
  const set = useCallback((ids: readonly string[]) => setChosen(new Set(ids)), [])
  const ids = useMemo(
    () => (chosen.size === 0 ? NONE : new Set(items.map(({ id }) => id).filter((id) => chosen.has(id)))),
    [chosen, items],
  )
  return useMemo(() => ({ ids, toggle, set }), [ids, toggle, set])
}
