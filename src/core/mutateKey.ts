import { type ApiKey, isOver } from './ApiKey'
import type { ApiKeysClient, CallContext, UpdateApiKeyInput } from './ApiKeysClient'
import { ApiKeysError, asApiKeysError, isApiKeysError } from './ApiKeysError'
import { assertExpiresAt } from './instantRange'
import { asApiKey, parseApiKey, parseApiKeyPage } from './parseApiKey'
import { serverNow } from './serverClock'
import { isEmpty, walkPages } from './walkPages'

/** One change of a key that exists. None of them has to do with a secret. */
export type KeyChange =
  | { readonly type: 'update'; readonly patch: UpdateApiKeyInput }
  | { readonly type: 'enable' | 'disable' | 'revoke' | 'delete' }

/**
 * Changes a key. Resolves to the changed key where the client returns one that can be read. Rejects with
 * an `ApiKeysError`.
 *
 * "Not found" is also what a wrong address or another organization answers. A revocation or deletion that is answered so
 * counts as done only if this client and scope showed the key before (`wasListed`), and their list no longer does, or
 * shows it as revoked or expired.
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

/** How many pages are looked through for a key, where it cannot be asked for by itself. */
const PAGES_AT_MOST = 200

/** What the list says, on whichever page. Where it cannot be asked, or cannot read the key, nothing is proven. */
async function hasEnded(client: ApiKeysClient, id: string, context: CallContext): Promise<boolean> {
  const ask = async (cursor: string | undefined) =>
    parseApiKeyPage(await client.list(cursor === undefined ? {} : { cursor }, context))
  try {
    const alone = client.get && (await client.get(id, context).catch(asApiKeysError))
    if (alone && !isApiKeysError(alone)) return isOver(parseApiKey(alone), serverNow(client))
    // One that cannot be had by itself either: that the list can be had tells that the address is right.
    const isGone = alone?.code === 'not-found'
    let pages = 0
    const isEnded = await walkPages(ask, (page) => {
      const { items, unreadable, nextCursor } = page
      const found = items.find((apiKey) => apiKey.id === id)
      if (found) return isOver(found, serverNow(client))
      // What says that there is more, and shows nothing, proves nothing.
      const isUnclear = unreadable?.some((each) => each.id === id) || (isEmpty(page) && nextCursor)
      if (isUnclear || isGone) return !isUnclear
      return ++pages < PAGES_AT_MOST ? undefined : false
    })
    return isEnded ?? true
  } catch {
    return false
  }
}

/** Whether a client has a way to end a key. */
export function canRevokeOrDelete(client: ApiKeysClient): boolean {
  return client.revoke !== undefined || client.delete !== undefined
}

/** Ends a key that the backend has shown or named: revokes it, or erases it where the backend only knows that. */
export async function revokeOrDelete(client: ApiKeysClient, scope: string, id: string): Promise<void> {
  await mutateKey(client, scope, id, { type: client.revoke ? 'revoke' : 'delete' }, { wasListed: true })
}

/** Some servers take an empty id for "all of them", so none of ours is ever sent. */
export function assertId(id: string): void {
  if (typeof id === 'string' && id.trim() !== '') return
  throw new ApiKeysError('invalid-input', { message: 'An API key without an id cannot be changed. Nothing was sent.' })
}

async function send(client: ApiKeysClient, id: string, change: KeyChange, context: CallContext): Promise<unknown> {
  const { type } = change
  // By its methods: one that is there and returns nothing has done what it was asked.
  if (type === 'update' && client.update) return client.update(id, change.patch, context)
  if ((type === 'enable' || type === 'disable') && client.setEnabled)
    return client.setEnabled(id, type === 'enable', context)
  if (type === 'revoke' && client.revoke) return client.revoke(id, context)
  if (type === 'delete' && client.delete) return client.delete(id, context)
  throw new ApiKeysError('unsupported')
}
