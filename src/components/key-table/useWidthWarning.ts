import { type RefObject, useEffect } from 'react'
import { isProduction, warnOnce } from '../../warnOnce'

/** Narrower than the narrowest phone, so that the host cannot have meant it. */
const NARROW_PX = 120
/** A panel that opens with an animation is narrow only at first. */
const SETTLED_MS = 1000

/** Warns once, in development, about a host that shrinks to its content. Container queries need a definite width. */
export function useWidthWarning(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (isProduction()) return undefined
    const timer = setTimeout(() => {
      const { width, height } = element.current?.getBoundingClientRect() ?? { width: 0, height: 0 }
      // Without a height, it is hidden.
      if (height > 0 && width < NARROW_PX)
        warnOnce(
          `The table of API keys is ${Math.round(width)} pixels wide, because an element around it shrinks to its content ` +
            '(a flex item, an inline-block, a dialog, `width: fit-content`). Give that element a width, such as `width: 100%`.',
        )
    }, SETTLED_MS)
    return () => clearTimeout(timer)
  }, [element])
}
