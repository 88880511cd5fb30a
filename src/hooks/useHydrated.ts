import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether hydration is complete. Until then, the client must render the same as the server. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
