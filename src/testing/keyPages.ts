import type { ApiKey } from '../core/ApiKey'
import type { ApiKeyPage, ListQuery } from '../core/ApiKeysClient'
import { assertKept } from './assertions'

/** The maximum number of pages that are read. A longer list cannot be checked. */
const MAX_PAGES = 200

type List = (query: ListQuery) => Promise<ApiKeyPage>

/** Yields all pages of a list. Throws `BrokenContract` if the list does not end. */
export async function* listPages(list: List, query: ListQuery = {}): AsyncGenerator<ApiKeyPage> {
  let cursor: string | undefined
  for (let read = 0; read < MAX_PAGES; read++) {
    const page = await list({ ...query, ...(cursor !== undefined && { cursor }) })
    yield page
    const next = page.nextCursor ?? undefined
    if (next === undefined) return
    assertKept(next !== cursor, 'Two pages in a row have the same `nextCursor`, so the list has no end.', 'paging')
    cursor = next
  }
  assertKept(
    false,
    `After ${MAX_PAGES} pages the list still has a \`nextCursor\`. The last page has none; with more keys, use a scope that has fewer.`,
    'paging',
  )
}

/** Yields all keys of a list, page by page. */
export async function* keyPages(list: List, query: ListQuery = {}): AsyncGenerator<ApiKey> {
  for await (const { items } of listPages(list, query)) yield* items
}
