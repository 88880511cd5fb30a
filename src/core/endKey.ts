import { type ApiKey, statusOf } from './ApiKey'
import type { ApiKeysClient } from './ApiKeysClient'
import { ApiKeysError, asApiKeysError } from './ApiKeysError'

/** Whether a client has a way to end a key. */
export function canEndKeys(client: ApiKeysClient): boolean {
  return client.revoke !== undefined || client.delete !== undefined
}

/**
 * Ends a key: revokes it, or erases it where the backend only knows that. Already gone counts as done.
 *
 * The list is asked afterwards, for "not found" is also what a wrong address answers: a key that still
 * works there has not been ended.
 */
export async function endKey(client: ApiKeysClient, scope: string, id: string): Promise<void> {
  // Some servers take an empty id for "all of them".
  if (id.trim() === '') throw new ApiKeysError('invalid-input', { message: 'A key without an id cannot be ended.' })
  const context = { scope, signal: new AbortController().signal }
  try {
    if (client.revoke) await client.revoke(id, context)
    else if (client.delete) await client.delete(id, context)
    else throw new ApiKeysError('unsupported')
  } catch (error) {
    const known = asApiKeysError(error)
    if (known.code !== 'not-found') throw known
    const { items } = await client.list({}, context)
    if (items.some((apiKey) => apiKey.id === id && isWorking(apiKey))) throw known
  }
}

function isWorking(apiKey: ApiKey): boolean {
  return statusOf(apiKey, Date.now()) === 'active'
}
