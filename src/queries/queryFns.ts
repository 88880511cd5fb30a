import type { ApiKey, ApiKeyScope } from '../core/ApiKey'
import type { ActivityPage, ApiKeyPage, ApiKeysClient, CallContext, ListQuery } from '../core/ApiKeysClient'
import { ApiKeysError, asApiKeysError } from '../core/ApiKeysError'
import { assertId } from '../core/mutateKey'
import { staticScopes } from '../core/offeredScopes'
import { parseActivityPage, parseScopes } from '../core/parseLists'
import { parseApiKey } from '../core/parseApiKey'
import { listApiKeys } from '../core/listApiKeys'
import { freshCursor, type Page, walkPages } from '../core/walkPages'
import { warnOnce } from '../warnOnce'

/** Requests a page, and warns about a 404: a list always exists, so the URL must be wrong. */
export async function fetchPage(client: ApiKeysClient, query: ListQuery, context: CallContext): Promise<ApiKeyPage> {
  return orOurError(async () => {
    try {
      return await listApiKeys(client, query, context)
    } catch (error) {
      const known = asApiKeysError(error)
      if (known.code === 'not-found')
        warnOnce('The list of API keys was not found at this address. Check the `url` of the client.')
      throw known
    }
  })
}

/** Loads one key. Without `get`, searches the list page by page. */
export async function fetchKey(client: ApiKeysClient, id: string, context: CallContext): Promise<ApiKey> {
  return orOurError(async () => {
    assertId(id)
    if (client.get) return parseApiKey(await client.get(id, context))
    const ask = (cursor: string | undefined) => fetchPage(client, { cursor }, context)
    const found = await walkPages(ask, ({ items }) => items.find((apiKey) => apiKey.id === id))
    if (!found) throw new ApiKeysError('not-found')
    return found
  })
}

export async function fetchScopes(client: ApiKeysClient, context: CallContext): Promise<readonly ApiKeyScope[]> {
  return orOurError(async () => staticScopes(client) ?? parseScopes(await client.listScopes?.(context)))
}

export async function fetchActivity(
  client: ApiKeysClient,
  id: string,
  cursor: string | undefined,
  context: CallContext,
): Promise<ActivityPage> {
  return orOurError(async () => {
    assertId(id)
    return parseActivityPage(await client.listActivity?.(id, { cursor }, context))
  })
}

/** Has the signature of react-query's `getNextPageParam`. */
export function nextCursor(
  last: Page,
  _pages: unknown,
  _param: unknown,
  params: readonly (string | undefined)[],
): string | undefined {
  return freshCursor(last, params)
}

async function orOurError<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    throw asApiKeysError(error)
  }
}
