import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ApiKeysClient } from '../core/ApiKeysClient'
import { getClientKey } from '../core/getClientKey'
import { warnOnce } from '../warnOnce'

interface Entry {
  readonly clientScope: string
  readonly client: ApiKeysClient
}

/** The mounted providers of each QueryClient, to notice two clients that share a cache by accident. */
const registry = new WeakMap<QueryClient, Set<Entry>>()

/** Warns when two providers that are mounted at the same time have different clients with one key and one scope. */
export function useClientRegistry(queryClient: QueryClient, client: ApiKeysClient, clientScope: string): void {
  useEffect(() => {
    const entries = registry.get(queryClient) ?? new Set<Entry>()
    registry.set(queryClient, entries)
    const isShared = [...entries].some((other) => other.clientScope === clientScope && other.client !== client)
    if (isShared)
      warnOnce(
        `Two providers use different clients with the key "${getClientKey(client)}" and the same scope, so they share ` +
          'one cache. If the clients talk to different backends, give each a `key` of its own; otherwise create the ' +
          'client once, outside of the components, and pass it to both.',
      )
    const entry = { clientScope, client }
    entries.add(entry)
    return () => void entries.delete(entry)
  }, [queryClient, client, clientScope])
}
