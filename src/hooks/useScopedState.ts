import { useCallback, useState } from 'react'

/**
 * State that belongs to one client and scope. It is reset to `initial` as soon as `clientScope` changes, and a late
 * update of the old one is ignored. `first` is the value of the first client and scope. @default initial
 */
export function useScopedState<T>(
  clientScope: string,
  initial: T,
  first = initial,
): readonly [value: T, set: (update: (current: T) => T) => void] {
  const [held, setHeld] = useState({ clientScope, value: first })
  const isCurrent = held.clientScope === clientScope
  // The old value must not come back when the user returns to the old scope.
  if (!isCurrent) setHeld({ clientScope, value: initial })
  const set = useCallback(
    (update: (current: T) => T) =>
      setHeld((current) => {
        if (current.clientScope !== clientScope) return current
        const value = update(current.value)
        return Object.is(value, current.value) ? current : { clientScope, value }
      }),
    [clientScope],
  )
  return [isCurrent ? held.value : initial, set]
}
