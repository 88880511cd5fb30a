import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether the first paint is over: until then, what is rendered must equal what the server sent. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
