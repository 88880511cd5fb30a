import { useSyncExternalStore } from 'react'
import { MINUTE_MS, SECOND_MS } from '../core/durations'
import { serverNow, skewOf } from '../core/serverClock'
import { useApiKeysContext } from './apiKeysContext'

/**
 * The current minute in epoch milliseconds, by the server's clock if it is known. `null` on the server and in the first
 * paint, when the browser's clock must not be used.
 */
export function useNow(): number | null {
  return useNowIf(true)
}

/** Like `useNow`, but `null` and without a render each minute if the time does not matter. */
export function useNowIf(isNeeded: boolean): number | null {
  const { client } = useApiKeysContext('useNow()')
  const getNow = () => (isNeeded ? Math.floor(serverNow(client) / MINUTE_MS) * MINUTE_MS : null)
  return useSyncExternalStore(subscribe, getNow, onServer)
}

/**
 * The current time in epoch milliseconds, by the server's clock if it is known, and 0 in the first paint. Rounded up to
 * the second, so that past events, such as a revocation that was just confirmed, are never in the future.
 */
export function useServerClock(): number {
  const { client } = useApiKeysContext('useApiKeyActions()')
  return useSyncExternalStore(
    subscribe,
    () => Math.ceil(serverNow(client) / SECOND_MS) * SECOND_MS,
    () => 0,
  )
}

/** Converts a time by the browser's clock to the server's clock. */
export function useServerTime(instant: number): number {
  const { client } = useApiKeysContext('useServerTime()')
  return instant + skewOf(client)
}

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, MINUTE_MS / 4)
  return () => clearInterval(timer)
}

function onServer(): null {
  return null
}
