import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** More rows than these would keep the browser from printing at all. */
export const PRINTABLE = 5000

/** Whether the page is being printed. The browser waits for nothing, so it is known at once. */
export function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setIsPrinting(true))
    const end = () => setIsPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}
