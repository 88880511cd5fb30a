import { type RefObject, useEffect, useRef } from 'react'

/** Focuses an element when it appears, so that screen readers announce a new step and the user can type. */
export function useFocusOnMount<T extends HTMLElement>(isWanted = true): RefObject<T | null> {
  const ref = useRef<T>(null)
  useEffect(() => {
    if (isWanted) ref.current?.focus()
  }, [isWanted])
  return ref
}
