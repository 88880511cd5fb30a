import { type RefObject, useEffect, useRef } from 'react'

/** A ref to the value of the last committed render, for callbacks and effects that must not depend on it. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}
