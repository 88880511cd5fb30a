import { warnOnce } from '../warnOnce'
import type { ListQuery } from './ApiKeysClient'
import { isRecord } from './isRecord'

const STATUSES = new Set<unknown>(['active', 'disabled', 'expired', 'revoked'])

/** Returns the list view of a host, or `undefined` if it has invalid types, which would throw during render. */
export function readListView<View extends ListQuery>(view: View | undefined): View | undefined {
  if (view === undefined || isListView(view)) return view
  warnOnce(
    'A `view` of the table, or the options of a list, contain an invalid `search`, `status` or `sort`. The value is ignored.',
  )
  return undefined
}

function isListView(view: unknown): boolean {
  try {
    if (!isRecord(view)) return false
    const { search, status, sort } = view
    const isSearch = search === undefined || typeof search === 'string'
    const isStatus = status === undefined || (Array.isArray(status) && status.every((each) => STATUSES.has(each)))
    return isSearch && isStatus && (sort === undefined || (isRecord(sort) && typeof sort['by'] === 'string'))
  } catch {
    // A getter or a `Proxy` of the host throws.
    return false
  }
}
