import { useSyncExternalStore } from 'react'

export type Route = 'overview' | 'profile' | 'api-keys'

export const routes: readonly Route[] = ['overview', 'profile', 'api-keys']

/** The page named behind the `#`. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  return routes.find((route) => hash === hrefOf(route)) ?? 'api-keys'
}

export function hrefOf(route: Route): string {
  return `#/${route}`
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}
