import type { QueryClient } from '@tanstack/react-query'
import { onResetPage } from '../core/resetPage'
import { forgetPageRecords } from '../create-flow/pageRecords'
import { forgetServerTimes } from '../core/serverClock'
import { forgetConfirmedChanges } from './confirmedChanges'
import { queryKeys } from './queryKeys'

// The QueryClients of hosts that a provider has used. Weak, so that none of them stays in memory.
const used = new Set<WeakRef<QueryClient>>()
const isUsed = new WeakSet<QueryClient>()

/** Makes `resetPage()` forget what the page remembers, and remove the keys from this QueryClient. */
export function includeInReset(queryClient: QueryClient | undefined): void {
  onResetPage(resetQueryClients)
  if (!queryClient || isUsed.has(queryClient)) return
  isUsed.add(queryClient)
  for (const ref of used) if (!ref.deref()) used.delete(ref)
  used.add(new WeakRef(queryClient))
}

function resetQueryClients(): void {
  forgetPageRecords()
  forgetServerTimes()
  for (const ref of used) {
    const queryClient = ref.deref()
    if (queryClient) forget(queryClient)
    else used.delete(ref)
  }
}

function forget(queryClient: QueryClient): void {
  queryClient.removeQueries({ queryKey: queryKeys.everything })
  forgetConfirmedChanges(queryClient)
}
