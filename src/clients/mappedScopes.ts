import type { ApiKeyScope } from '../core/ApiKeysClient'
import { parseScopes } from '../core/parseLists'
import { nextAfter, pageParams, type Params } from './mappedPaging'
import { readPath } from './readPath'
import type { RestMapping } from './RestMapping'

/** More pages than any form could show: a backend that never ends is not asked for ever. */
const MOST_PAGES = 20

/** All scopes that a backend offers, page by page. */
export async function readScopes(
  { scopes = {} }: RestMapping,
  ask: (params: Params) => Promise<unknown>,
): Promise<readonly ApiKeyScope[]> {
  const { rows = 'data', value = 'value', label = 'label', description = 'description', paging = 'none' } = scopes
  const found: unknown[] = []
  let cursor: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const body = await ask(pageParams(paging, { cursor, limit: 100 }))
    const listed = readPath(body, rows)
    const isMapped = scopes.value !== undefined
    const each = (row: unknown) => ({
      value: readPath(row, value),
      label: readPath(row, label) ?? undefined,
      description: readPath(row, description) ?? undefined,
    })
    if (!Array.isArray(listed)) return parseScopes(listed)
    found.push(...(isMapped ? listed.map(each) : listed))
    const next = nextAfter(paging, { cursor, limit: 100 }, { body, count: listed.length, total: undefined })
    if (next === undefined || next === cursor || listed.length === 0) break
    cursor = next
  }
  return parseScopes(found)
}
