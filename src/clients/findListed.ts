import type { ApiKey } from '../core/ApiKey'
import type { ApiKeysClient, CallContext } from '../core/ApiKeysClient'
import { ApiKeysError } from '../core/ApiKeysError'

/** A key as the list has it, on whichever page, for backends that show none alone. Rejects with `not-found`. */
export async function findListed(client: ApiKeysClient, id: string, context: CallContext): Promise<ApiKey> {
  const asked = new Set<string | undefined>()
  let cursor: string | undefined
  do {
    asked.add(cursor)
    // One page after the other: each says where the next one starts.
    const { items, nextCursor } = await client.list({ cursor }, context)
    const found = items.find((apiKey) => apiKey.id === id)
    if (found) return found
    cursor = items.length > 0 ? (nextCursor ?? undefined) : undefined
  } while (cursor !== undefined && !asked.has(cursor))
  throw new ApiKeysError('not-found', { message: 'The list has no key of this id.' })
}
