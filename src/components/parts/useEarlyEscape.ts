import { useEffect, useRef } from 'react'
import { isComposing } from './isComposing'
import { openLayer } from './layers'

/** Lets Escape take back what was asked for and is not there yet. A dialog of the host around it stays open. */
export function useEarlyEscape(isComing: boolean, onEscape: () => void): void {
  const latest = useRef(onEscape)
  useEffect(() => {
    latest.current = onEscape
  })
  useEffect(() => {
    if (!isComing) return undefined
    return openLayer((event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || isComposing(event)) return false
      event.preventDefault()
      event.stopImmediatePropagation()
      latest.current()
      return true
    })
  }, [isComing])
}
