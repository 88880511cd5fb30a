import type { InfiniteData } from '@tanstack/react-query'
import type { ApiKey } from '../core/ApiKey'
import type { KeySort, UnreadableApiKey } from '../core/ApiKeysClient'
import { filterAndSort, type ListView, newestFirst } from '../core/filterAndSort'
import type { ReconciledPage } from '../core/ConfirmedChanges'
import { warnOnce } from '../warnOnce'
import { mergePages, type MergedPages, type ReportedField } from './mergePages'

export type Pages = InfiniteData<ReconciledPage, string | undefined>

/** All keys loaded so far that match, as one list. */
export interface ApiKeyList {
  readonly items: readonly ApiKey[]
  /** Left out while a local search or filter is active, because it is unknown whether they match. */
  readonly unreadable: readonly UnreadableApiKey[]
  /** How many keys there are, loaded or not, if known. With a search on the server: how many match it. */
  readonly total: number | undefined
  /** The server's total, if the list that it sent has another number of keys. */
  readonly reportedTotal: number | undefined
  /** Whether keys moved while the pages were read, so that one may be missing. The list is then read again. */
  readonly isStale: boolean
  /** How many keys are loaded, whether or not they match. */
  readonly loaded: number
  /** Every loaded key, whether or not it matches. */
  readonly byId: ReadonlyMap<string, ApiKey>
  /** The optional fields that at least one key reports. */
  readonly reported: ReadonlySet<ReportedField>
}

/** The list at the time `now`. `isSorted` if the server returned the keys in a requested order. */
export function toList(
  { pages }: Pages,
  local: ListView,
  { isSorted, now, locale }: { readonly isSorted: boolean; readonly now: number; readonly locale: string | undefined },
): ApiKeyList {
  const merged = mergePages(pages)
  const isWhole = isAll(pages)
  // A backend that pages has its own order: sorting the loaded keys would move rows about each time more arrive.
  const isOurs = pages.length === 1 && isWhole && !isSorted
  const { sort, ...wanted } = local
  const all = sort ? inOrder(merged, sort, now, locale) : isOurs ? inOrder(merged, undefined, now) : merged.items
  const isPicked = wanted.search !== undefined || wanted.status !== undefined
  return {
    items: filterAndSort(all, wanted, now),
    unreadable: isPicked ? NONE : merged.unreadable,
    total: totalOf({ pages }),
    reportedTotal: reportedTotalOf(pages),
    isStale: isStale(pages),
    loaded: loadedOf(merged),
    byId: merged.byId,
    reported: merged.reported,
  }
}

/** The number of keys: all that are loaded, or the server's total. */
export function totalOf({ pages }: Pick<Pages, 'pages'>): number | undefined {
  return isAll(pages) ? loadedOf(mergePages(pages)) : pages.at(-1)?.total
}

/** Compares what the server sent, because local changes reach the rows before they reach the totals. */
function reportedTotalOf(pages: Pages['pages']): number | undefined {
  const total = pages.at(-1)?.served?.total
  if (total === undefined || !isAll(pages) || isStale(pages)) return undefined
  const rows = pages.reduce((sum, { served }) => sum + (served?.rows ?? Number.NaN), 0)
  if (Number.isNaN(rows) || rows === total) return undefined
  warnOnce(
    'The total that the server reports differs from the number of API keys in its list. Check `paging` and `total` of the mapping, or the `total` that the client returns.',
  )
  return total
}

/** Whether a page does not begin where the previous one ended, or reports another total. */
export function isStale(pages: Pages['pages']): boolean {
  return pages.some((page, index) => {
    const before = pages[index - 1]
    if (!before) return false
    const isRecounted = before.served && page.served && before.served.total !== page.served.total
    return page.isStale === true || isRecounted === true
  })
}

function isAll(pages: Pages['pages']): boolean {
  return !pages.at(-1)?.nextCursor
}

function loadedOf({ items, unreadable }: MergedPages): number {
  return items.length + unreadable.length
}

const NONE: readonly never[] = []

interface Ordered {
  readonly name: string
  readonly items: readonly ApiKey[]
}
/** For each search of 10,000 sorted keys, 6 ms of CPU time instead of 44 ms. */
const ordered = new WeakMap<readonly ApiKey[], Ordered>()

/**
 * Caches the last order, which stays the same while the user types a search: without the cache, a keystroke among 10,000
 * sorted keys takes 7.7 times as long. Keyed by the keys, because several tables may show one list in one order.
 */
function inOrder({ items }: MergedPages, sort: KeySort | undefined, now: number, locale?: string): readonly ApiKey[] {
  // The status depends on the time, which the interface updates every minute.
  const minute = sort?.by === 'status' ? Math.floor(now / 60_000) : ''
  const name = `${sort?.by} ${sort?.direction} ${locale} ${minute}`
  const known = ordered.get(items)
  if (known?.name === name) return known.items
  const sorted = sort ? filterAndSort(items, { sort }, now, locale) : items.toSorted(newestFirst)
  ordered.set(items, { name, items: sorted })
  return sorted
}
