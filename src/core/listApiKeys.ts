import type { ApiKeyPage, ApiKeysClient, CallContext, ListQuery } from './ApiKeysClient'
import { isRecord } from './isRecord'
import { parseApiKeyPage } from './parseApiKey'
import { learnServerTime } from './serverClock'
import { asTimestamp } from './timestamp'

/** Requests a page of keys, validates its rows, and learns the clock of the server. Every caller of `list` uses this. */
export async function listApiKeys(client: ApiKeysClient, query: ListQuery, context: CallContext): Promise<ApiKeyPage> {
  return readListResponse(client, await client.list(query, context))
}

/** Validates a page that a client returned, and learns the clock of the server from it. */
export function readListResponse(client: Pick<ApiKeysClient, 'key'>, response: unknown): ApiKeyPage {
  const page = parseApiKeyPage(response)
  // Not a part of the page, so that responses with the same keys stay equal.
  if (isRecord(response)) learnServerTime(client, asTimestamp(response['servedAt']))
  return page
}
