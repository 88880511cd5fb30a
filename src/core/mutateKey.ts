import { type ApiKey, isOver } from './ApiKey'
import type { ApiKeysClient, CallContext, UpdateApiKeyInput } from './ApiKeysClient'
import { ApiKeysError, asApiKeysError, isApiKeysError } from './ApiKeysError'
import { assertExpiresAt } from './instantRange'
import { listApiKeys } from './listApiKeys'
import { asApiKey, parseApiKey } from './parseApiKey'
import { serverNow } from './serverClock'
import { isEmpty, walkPages } from './walkPages'

/** A change of an existing key that does not involve its secret. */
export type KeyChange =
  | { readonly type: 'update'; readonly patch: UpdateApiKeyInput }
  | { readonly type: 'enable' | 'disable' | 'revoke' | 'delete' }

/**
 * Changes a key. Resolves to the changed key if the client returns a readable one. Rejects with an `ApiKeysError`.
 *
 * A wrong address or another organization answers "not found" as well. After such an answer, a revocation or deletion
 * counts as done only if two things hold. This client and scope showed the key before (`wasListed`), and their list no
 * longer contains it, or shows it as revoked or expired.
 */
export async function mutateKey(
  client: ApiKeysClient,
  scope: string,
  id: string,
  change: KeyChange,
  { wasListed = false }: Evidence = {},
): Promise<ApiKey | undefined> {
  assertId(id)
  if (change.type === 'update') assertExpiresAt(change.patch.expiresAt)
  const context = { scope, signal: new AbortController().signal }
  try {
    return asApiKey(await send(client, id, change, context))
  } catch (error) {
    const known = asApiKeysError(error)
    const isEnding = change.type === 'revoke' || change.type === 'delete'
    const mayHaveEnded = known.code === 'not-found' && isEnding && wasListed
    if (mayHaveEnded && (await hasEnded(client, id, context))) return undefined
    throw known
  }
}

export interface Evidence {
  /** Whether this client and scope have shown the key before. @default false */
  readonly wasListed?: boolean | undefined
}

/** The maximum number of pages that are searched for a key. */
const PAGES_AT_MOST = 200

/**
 * Whether the list proves that a key is revoked, expired or deleted. Proves nothing if the list fails or the key is
 * unreadable.
 */
async function hasEnded(client: ApiKeysClient, id: string, context: CallContext): Promise<boolean> {
  const ask = (cursor: string | undefined) => listApiKeys(client, cursor === undefined ? {} : { cursor }, context)
  try {
    const alone = client.get && (await client.get(id, context).catch(asApiKeysError))
    if (alone && !isApiKeysError(alone)) return isOver(parseApiKey(alone), serverNow(client))
    // A key that is not found by itself may still be listed: the server may answer so to everyone without the right.
    let pages = 0
    const isEnded = await walkPages(ask, (page) => {
      const { items, unreadable, nextCursor } = page
      const found = items.find((apiKey) => apiKey.id === id)
      if (found) return isOver(found, serverNow(client))
      // A page without rows that announces another page proves nothing.
      const isUnclear = unreadable?.some((each) => each.id === id) || (isEmpty(page) && nextCursor)
      if (isUnclear) return false
      return ++pages < PAGES_AT_MOST ? undefined : false
    })
    return isEnded ?? true
  } catch {
    return false
  }
}

/** Whether a client can revoke or delete keys. */
export function canRevokeOrDelete(client: ApiKeysClient): boolean {
  return client.revoke !== undefined || client.delete !== undefined
}

/** Revokes a key that the backend has listed or named, or deletes it if the client cannot revoke. */
export async function revokeOrDelete(client: ApiKeysClient, scope: string, id: string): Promise<void> {
  await mutateKey(client, scope, id, { type: client.revoke ? 'revoke' : 'delete' }, { wasListed: true })
}

/** Throws for an empty id, which some servers take as "all keys". */
export function assertId(id: string): void {
  if (typeof id === 'string' && id.trim() !== '') return
  throw new ApiKeysError('invalid-input', { message: 'An API key without an id cannot be changed. Nothing was sent.' })
}

async function send(client: ApiKeysClient, id: string, change: KeyChange, context: CallContext): Promise<unknown> {
  const { type } = change
  // Checks that the method exists and not what it returns: a method that returns nothing may have succeeded.
  if (type === 'update' && client.update) return client.update(id, change.patch, context)
  if ((type === 'enable' || type === 'disable') && client.setEnabled)
    return client.setEnabled(id, type === 'enable', context)
  if (type === 'revoke' && client.revoke) return client.revoke(id, context)
  if (type === 'delete' && client.delete) return client.delete(id, context)
  throw new ApiKeysError('unsupported')
}
