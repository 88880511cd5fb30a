import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { viewOf } from '../ui/nodes'

/** More rows than these would keep the browser from printing at all. */
export const PRINTABLE = 5000

/** Whether the page is being printed. The browser waits for nothing, so it is known at once. */
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
