import { type RefObject, useEffect, useState } from 'react'
import { viewOf } from '../ui/nodes'

/** The layout that the style sheet chose for the width of the table. Without the style sheet, it is `'wide'`. */
export type TableLayout = 'wide' | 'medium' | 'card'

/** @param inTable An element on which the style sheet sets `--_kd-layout`. */
export function useTableLayout(inTable: RefObject<Element | null>): TableLayout {
  const [layout, setLayout] = useState<TableLayout>('wide')
  useEffect(() => {
    const element = inTable.current
    const { ResizeObserver, getComputedStyle } = viewOf(element)
    if (!element || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(() => {
      const name = getComputedStyle(element).getPropertyValue('--_kd-layout').trim()
      setLayout(name === 'medium' || name === 'card' ? name : 'wide')
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [inTable])
  return layout
}
