import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import type { I18n } from '../../hooks/useI18n'
import { viewOf } from '../ui/nodes'
import { explainTimestamp } from '../ui/Timestamp'
import { useWidthWarning } from './useWidthWarning'

/**
 * Scrolls sideways if the columns do not fit, and down if there are many rows. It is focusable only while it
 * scrolls.
 */
export function ScrollContainer({ scroller, isTall, i18n: { labels, format }, children }: ScrollContainerProps) {
  const isWide = useIsWide(scroller)
  useWidthWarning(scroller)
  return (
    <div
      ref={scroller}
      data-kd="scroller"
      data-tall={isTall ? '' : undefined}
      onPointerOver={(event) => explainTimestamp(event, format)}
      onPointerUp={(event) => explainTimestamp(event, format)}
      {...((isWide || isTall) && { role: 'group', 'aria-label': labels.heading, tabIndex: 0 })}
    >
      {children}
    </div>
  )
}

interface ScrollContainerProps {
  readonly scroller: RefObject<HTMLDivElement | null>
  /** Whether there are more rows than a page should show at once. */
  readonly isTall: boolean
  readonly i18n: I18n
  readonly children: ReactNode
}

function useIsWide(scroller: RefObject<HTMLDivElement | null>): boolean {
  const [isWide, setIsWide] = useState(false)
  useEffect(() => {
    const element = scroller.current
    const { ResizeObserver } = viewOf(element)
    if (!element || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(() => setIsWide(element.scrollWidth > element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
  return isWide
}
