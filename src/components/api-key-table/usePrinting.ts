import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { viewOf } from '../ui/nodes'

/** With more rows than this, the browser would not print at all. */
export const PRINTABLE = 5000

/** Whether the page is being printed. Rendered synchronously, because the browser does not wait. */
export function usePrinting(inTable: RefObject<Element | null>): boolean {
  const [isPrinting, setIsPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setIsPrinting(true))
    const end = () => setIsPrinting(false)
    const view = viewOf(inTable.current)
    view.addEventListener('beforeprint', begin)
    view.addEventListener('afterprint', end)
    return () => {
      view.removeEventListener('beforeprint', begin)
      view.removeEventListener('afterprint', end)
    }
  }, [inTable])
  return isPrinting
}
