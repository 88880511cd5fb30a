import type { QueryClient } from '@tanstack/react-query'
import { ConfirmedChanges } from '../core/ConfirmedChanges'
import { type ClientKey, queryKeys } from './queryKeys'
import { invalidateKeys } from './invalidateKeys'

/** Not a cache: a change belongs to the QueryClient that shows it, and to a client key and scope in it. */
const stores = new WeakMap<QueryClient, Map<string, ConfirmedChanges>>()

/** The confirmed changes of a client and scope in one QueryClient. */
export function getConfirmedChanges(queryClient: QueryClient, client: ClientKey, scope: string): ConfirmedChanges {
  const ofQueryClient = stores.get(queryClient) ?? new Map<string, ConfirmedChanges>()
  stores.set(queryClient, ofQueryClient)
  const name = JSON.stringify(queryKeys.lists(client, scope))
  const changes = ofQueryClient.get(name) ?? new ConfirmedChanges(() => invalidateKeys(queryClient, client, scope))
  ofQueryClient.set(name, changes)
  return changes
}

/** Forgets the confirmed changes in one QueryClient. */
export function forgetConfirmedChanges(queryClient: QueryClient): void {
  for (const changes of stores.get(queryClient)?.values() ?? []) changes.dispose()
  stores.delete(queryClient)
}
