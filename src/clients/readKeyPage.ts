import type { ApiKeyPage, ListQuery } from '../core/ApiKeysClient'
import { newestFirst } from '../core/filterAndSort'
import { isRecord } from '../core/isRecord'
import { parseApiKeyPage } from '../core/parseApiKey'
import { reportDroppedFields } from './fieldReports'
import { warnOfMapping } from './mappingErrors'
import type { ListedRows } from './readListedRows'
import { fieldsOf, type RowReading } from './readMappedKey'
import { readMappedRows } from './readMappedRows'
import type { RestMapping } from './RestMapping'

/** Reads a page of keys from the rows of a response. */
export function readKeyPage(
  { paging, rows: listAt }: RestMapping,
  reading: RowReading,
  { sort }: ListQuery,
  { items, body, answer, total, nextCursor, isStale, servedAt }: ListedRows & { readonly servedAt: string | undefined },
): ApiKeyPage {
  const known = isRecord(body) ? { quota: body['quota'], permissions: body['permissions'] } : {}
  const rows = readMappedRows(items, reading, answer, fieldsOf(reading.key))
  // The total includes the rows that a function leaves out.
  const isCounted = typeof listAt !== 'function' || nextCursor !== undefined
  const page = parseApiKeyPage({
    ...known,
    ...rows,
    total: isCounted ? total : undefined,
    servedAt,
    nextCursor,
    isStale,
  })
  reportDroppedFields(rows.items, page.items, reading.report)
  warnOfMapping(page)
  // Backends that send everything at once often have no order, or list the oldest key first.
  const isDated = paging === 'none' && !sort && page.items.every(({ createdAt }) => createdAt !== undefined)
  return isDated ? { ...page, items: page.items.toSorted(newestFirst) } : page
}
