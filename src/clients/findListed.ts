import type { ApiKey } from '../core/ApiKey'
import type { ApiKeysClient, CallContext } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'
import { walkPages } from '../core/walkPages'

/** Finds a key on any page of the list, for backends without a request for a single key. Rejects with `not-found`. */
export async function findListed(client: ApiKeysClient, id: string, context: CallContext): Promise<ApiKey> {
  const ask = (cursor: string | undefined) => client.list({ cursor }, context)
  const found = await walkPages(ask, ({ items }) => items.find((apiKey) => apiKey.id === id))
  if (!found) throw new ApiKeysError('not-found', { message: 'The list has no key of this id.' })
  return found
}
