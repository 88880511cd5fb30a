import { useEffect } from 'react'
import { isComposing } from './isComposing'
import { type Layer, openLayer } from './layers'
import { isKeyboardEvent, viewOf } from './nodes'
import { useLatest } from '../../hooks/useLatest'

/**
 * Lets Escape cancel a dialog or menu that is still loading. A dialog of the host around it stays open.
 *
 * @param getNode A node in the document that has the keyboard. @default the document that loaded this module
 */
export function useEscapeWhileLoading(
  isComing: boolean,
  onEscape: () => void,
  getNode: () => Node | undefined = nowhere,
): void {
  const latest = useLatest({ onEscape, getNode })
  useEffect(() => {
    if (!isComing) return undefined
    const layer: Layer = (event) => {
      if (!isKeyboardEvent(event) || event.key !== 'Escape' || isComposing(event)) return false
      event.preventDefault()
      event.stopImmediatePropagation()
      latest.current.onEscape()
      return true
    }
    return openLayer(layer, viewOf(latest.current.getNode()))
  }, [latest, isComing])
}

function nowhere(): undefined {
  return undefined
}
