import type { QueryClient } from '@tanstack/react-query'
import { ConfirmedChanges } from '../core/ConfirmedChanges'
import { type ClientKey, queryKeys } from './queryKeys'
import { invalidateKeys } from './invalidateKeys'

/** By QueryClient, because a change belongs to the cache that shows it, and by client key and scope. */
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
