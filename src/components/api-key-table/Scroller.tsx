import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Words } from '../../hooks/useWords'
import { explainTimestamp } from '../parts/Timestamp'

/** Scrolls sideways where the columns do not fit, and can then be reached by keyboard, and only then. */
export function Scroller({ words: { labels, format }, children }: ScrollerProps) {
  const ref = useRef<HTMLDivElement>(null)
  const [isScrolling, setIsScrolling] = useState(false)

  useEffect(() => {
    const element = ref.current
    if (!element || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(() => setIsScrolling(element.scrollWidth > element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  return (
    <div
      ref={ref}
      data-kd="scroller"
      onPointerOver={(event) => explainTimestamp(event, format)}
      {...(isScrolling && { role: 'group', 'aria-label': labels.heading, tabIndex: 0 })}
    >
      {children}
    </div>
  )
}

interface ScrollerProps {
  readonly words: Words
  readonly children: ReactNode
}
