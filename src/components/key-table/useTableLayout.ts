import { type RefObject, useEffect, useState } from 'react'
import { viewOf } from '../ui/nodes'

/** The layout that the style sheet chose for the width of the table. Without the style sheet, it is `'wide'`. */
export type TableLayout = 'wide' | 'medium' | 'card'

/** @param inTable An element on which the style sheet sets `--_kd-layout`. */
export function useTableLayout(inTable: RefObject<Element | null>): TableLayout {
  const [layout, setLayout] = useState<TableLayout>('wide')
  useEffect(() => {
    const element = inTable.current
    const view = viewOf(element)
    if (!element || typeof view.ResizeObserver === 'undefined') return undefined
    const observer = new view.ResizeObserver(() => {
      const name = view.getComputedStyle(element).getPropertyValue('--_kd-layout').trim()
      setLayout(name === 'medium' || name === 'card' ? name : 'wide')
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [inTable])
  return layout
}
