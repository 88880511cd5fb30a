import { useSyncExternalStore } from 'react'

const MINUTE = 60_000

/**
 * The current minute in epoch milliseconds, or `null` on the server and in the first paint, where the
 * reader's clock is not known.
 */
export function useNow(): number | null {
  return useSyncExternalStore(subscribe, currentMinute, onServer)
}

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, MINUTE / 4)
  return () => clearInterval(timer)
}

function currentMinute(): number {
  return Math.floor(Date.now() / MINUTE) * MINUTE
}

function onServer(): null {
  return null
}
