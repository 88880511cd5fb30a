import { useSyncExternalStore } from 'react'
import { serverNow, skewOf } from '../core/serverClock'
import { useApiKeysContext } from './apiKeysContext'

const MINUTE = 60_000
const SECOND = 1000

/**
 * The current minute in epoch milliseconds, by the clock of the server where it is known; `null` on the server
 * and in the first paint, where the reader's clock is not known.
 */
export function useNow(): number | null {
  return useNowIf(true)
}

/** As `useNow`, or `null` without a render each minute if the time does not matter. */
export function useNowIf(isNeeded: boolean): number | null {
  const { client } = useApiKeysContext('useNow()')
  const getNow = () => (isNeeded ? Math.floor(serverNow(client) / MINUTE) * MINUTE : null)
  return useSyncExternalStore(subscribe, getNow, onServer)
}

/**
 * The present in epoch milliseconds, by the clock of the server where it is known, and 0 in the first paint. Rounded
 * up to the second: what has happened, such as a revocation that was just confirmed, lies never ahead.
 */
export function useServerClock(): number {
  const { client } = useApiKeysContext('useApiKeyActions()')
  return useSyncExternalStore(
    subscribe,
    () => Math.ceil(serverNow(client) / SECOND) * SECOND,
    () => 0,
  )
}

/** When something happened by the clock of the server, of which the reader's clock has said when. */
export function useServerTime(instant: number): number {
  const { client } = useApiKeysContext('useServerTime()')
  return instant + skewOf(client)
}

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, MINUTE / 4)
  return () => clearInterval(timer)
}

function onServer(): null {
  return null
}
