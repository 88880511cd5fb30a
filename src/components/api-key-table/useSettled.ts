import { useEffect, useState } from 'react'

/** A debounced text. An empty text is returned at once. */
export function useSettled(text: string, delay: number): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text === '' ? 0 : delay)
    return () => clearTimeout(timer)
  }, [text, delay])
  return delay === 0 || text === '' ? text : settled
}
