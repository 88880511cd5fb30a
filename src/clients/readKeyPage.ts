import type { ListQuery, ListResponse } from '../core/ApiKeysClient'
import { isRecord } from '../core/isRecord'
import type { ListedRows } from './readListedRows'
import { fieldsOf, type RowReading } from './readMappedKey'
import { readMappedRows } from './readMappedRows'
import type { RestMapping } from './RestMapping'
import { unvalidatedPage } from './unvalidated'

/** Converts the rows of a response to a page of a client. */
export function readKeyPage(
  { paging, rows: listAt }: RestMapping,
  reading: RowReading,
  { sort }: ListQuery,
  {
    items: rows,
    body,
    answer,
    total,
    nextCursor,
    isStale,
    servedAt,
  }: ListedRows & { readonly servedAt: string | undefined },
): ListResponse {
  const { items, unreadable } = readMappedRows(rows, reading, answer, fieldsOf(reading.key))
  const { quota, permissions } = isRecord(body) ? body : {}
  // The total includes the rows that a function leaves out.
  const isCounted = typeof listAt !== 'function' || nextCursor !== undefined
  // Backends that send everything at once often have no order, or list the oldest key first.
  const isDated = paging === 'none' && !sort && items.every((row) => !Number.isNaN(creationOf(row)))
  return unvalidatedPage({
    items: isDated ? items.toSorted((one, other) => creationOf(other) - creationOf(one)) : items,
    unreadable,
    quota,
    permissions,
    total: isCounted ? total : undefined,
    servedAt,
    nextCursor,
    isStale,
  })
}

/** Returns when a key was created, in epoch milliseconds, or `NaN`. */
function creationOf(row: unknown): number {
  return isRecord(row) && typeof row['createdAt'] === 'string' ? Date.parse(row['createdAt']) : Number.NaN
}
