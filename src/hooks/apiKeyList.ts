import type { InfiniteData } from '@tanstack/react-query'
import type { ApiKey } from '../core/ApiKey'
import type { ApiKeyPage, UnreadableApiKey } from '../core/ApiKeysClient'
import { arrange, type Arrangement, newestFirst } from '../core/arrange'

export type Pages = InfiniteData<ApiKeyPage, string | undefined>

/** All keys that are loaded so far and match, as one list. */
export interface ApiKeyList {
  readonly items: readonly ApiKey[]
  readonly unreadable: readonly UnreadableApiKey[]
  /** How many keys there are, loaded or not, where that is known. With a search on the server: that match it. */
  readonly total: number | undefined
  /** How many keys are loaded, whether they match or not. */
  readonly loaded: number
}

/** `isSorted` if the server has put them in an order that was asked for. */
export function toList({ pages }: Pages, local: Arrangement, isSorted: boolean): ApiKeyList {
  const byId = new Map<string, ApiKey>()
  for (const { items } of pages) for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item)
  const all = [...byId.values()]
  const unreadable = pages.flatMap((page) => page.unreadable ?? [])
  const isWhole = !pages.at(-1)?.nextCursor
  // The order of a backend that pages is its own: sorting what is loaded would move rows about each time
  // more arrive.
  const isOurs = pages.length === 1 && isWhole && !isSorted && !local.sort
  return {
    items: arrange(isOurs ? all.toSorted(newestFirst) : all, local, Date.now()),
    unreadable,
    total: isWhole ? all.length + unreadable.length : pages.at(-1)?.total,
    loaded: all.length + unreadable.length,
  }
}
