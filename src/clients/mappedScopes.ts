import type { ApiKeyScope } from '../core/ApiKeysClient'
import { isRecord } from '../core/isRecord'
import { parseScopes } from '../core/parseLists'
import type { PageRequest } from './mappedPaging'
import { type Answered, readListedRows } from './readListedRows'
import { readPath } from './readPath'
import type { RestMapping } from './RestMapping'

/** More pages than any form could show: a backend that never ends is not asked for ever. */
const MOST_PAGES = 20

/** All scopes that a backend offers, page by page. `url` is the address of the client. */
export async function readScopes(
  { scopes = {} }: RestMapping,
  url: string,
  ask: (request: PageRequest) => Promise<Answered>,
): Promise<readonly ApiKeyScope[]> {
  const { rows = 'data', value = 'value', label = 'label', description = 'description', paging = 'none' } = scopes
  const idOf = (row: unknown) => {
    const id = isRecord(row) ? readPath(row, value) : row
    return typeof id === 'string' ? id : undefined
  }
  const list = { rows, option: 'scopes.rows', paging, idOf, url, ask }
  const found: unknown[] = []
  let cursor: string | undefined
  for (let count = 0; count < MOST_PAGES; count++) {
    const { items, nextCursor } = await readListedRows(list, { cursor, limit: 100 })
    found.push(...(scopes.value === undefined ? items : items.map(read)))
    if (nextCursor === undefined || nextCursor === cursor || items.length === 0) break
    cursor = nextCursor
  }
  return parseScopes(found)

  function read(row: unknown) {
    return {
      value: readPath(row, value),
      label: readPath(row, label) ?? undefined,
      description: readPath(row, description) ?? undefined,
    }
  }
}
