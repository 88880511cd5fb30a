import { useEffect, useState } from 'react'

/** A text once it has not changed for a while. That it is empty is known at once. */
export function useSettled(text: string, delay: number): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text === '' ? 0 : delay)
    return () => clearTimeout(timer)
  }, [text, delay])
  return delay === 0 || text === '' ? text : settled
}
