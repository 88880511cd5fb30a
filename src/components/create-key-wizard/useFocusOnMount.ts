import { type RefObject, useEffect, useRef } from 'react'

/** Moves the focus to an element when it appears, so that a new step is read out and typed into. */
export function useFocusOnMount<T extends HTMLElement>(isWanted = true): RefObject<T | null> {
  const ref = useRef<T>(null)
  useEffect(() => {
    if (isWanted) ref.current?.focus()
  }, [isWanted])
  return ref
}
