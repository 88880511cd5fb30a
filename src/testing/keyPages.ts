import type { ApiKey } from '../core/ApiKey'
import type { ApiKeyPage, ListQuery } from '../core/ApiKeysClient'
import { claim } from './claims'

/** How many pages are read at most. A list with more of them cannot be checked. */
const MAX_PAGES = 200

/** All keys of a list, page by page. Throws `BrokenContract` if the list does not end. */
export async function* keyPages(
  list: (query: ListQuery) => Promise<ApiKeyPage>,
  query: ListQuery = {},
): AsyncGenerator<ApiKey> {
  let cursor: string | undefined
  for (let read = 0; read < MAX_PAGES; read++) {
    const page = await list({ ...query, ...(cursor !== undefined && { cursor }) })
    yield* page.items
    const next = page.nextCursor ?? undefined
    if (next === undefined) return
    claim(next !== cursor, 'Two pages in a row have the same `nextCursor`, so the list has no end.')
    cursor = next
  }
  claim(
    false,
    `After ${MAX_PAGES} pages the list still has a \`nextCursor\`. The last page has none; with more keys, use a scope that has fewer.`,
  )
}
