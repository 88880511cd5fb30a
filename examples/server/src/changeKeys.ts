import type { ApiKey } from 'keydrawer/core'
import { type Change, type KeyEvent, note } from './events'
import { findKey } from './issueKeys'
import { findableAs, toApiKey } from './keyRows'
import { Problem } from './problems'
import type { KeyInput } from './readInput'
import { endReplay } from './replays'
import type { KeyRow } from './tables'

type Changed = { -readonly [Column in keyof KeyRow]?: KeyRow[Column] }

/** Changes only the fields that are in the input. */
export async function updateKey(change: Change, id: string, input: KeyInput): Promise<ApiKey> {
  const old = await findKey(change, id)
  const { name = old.name, description = old.description, expiresAt, scopes } = input
  const changed: Changed = {
    name,
    description,
    ...findableAs({ ...old, name, description }),
    // An expiry set by hand replaces the one that the rotation has stored.
    ...(expiresAt !== undefined && { expires_at: expiresAt, end_before: null }),
    ...(scopes && { scopes: JSON.stringify(scopes) }),
    updated_at: change.now.toISOString(),
  }
  return write(change, id, changed, 'updated')
}

/** Disables a key, or enables it again. */
export async function setEnabled(change: Change, id: string, enabled: boolean): Promise<ApiKey> {
  const old = await findKey(change, id)
  if (Boolean(old.enabled) === enabled) return toApiKey(old, change.now.toISOString())
  return write(change, id, { enabled: Number(enabled) }, enabled ? 'enabled' : 'disabled')
}

/** Revokes a key. A repeated request no longer gets its secret. */
export async function revokeKey(change: Change, id: string): Promise<ApiKey> {
  const now = change.now.toISOString()
  const old = toApiKey(await findKey(change, id), now)
  if (old.revokedAt) return old
  await endReplay(change.db, id)
  return write(change, id, { revoked_at: now, pending_until: null }, 'revoked')
}

/** Deletes a key. Its events are kept. */
export async function deleteKey(change: Change, id: string): Promise<void> {
  await findKey(change, id)
  await endReplay(change.db, id)
  await change.db.deleteFrom('api_keys').where('id', '=', id).execute()
  await note(change, 'deleted', id)
}

/** Records that the secret of a key is saved. The key stays, and a repeated request no longer gets its secret. */
export async function acknowledgeKey(change: Change, id: string): Promise<void> {
  const { pending_until } = await findKey(change, id)
  if (pending_until === null) return
  // The saved secret no longer works, and the user must be told.
  if (pending_until <= change.now.toISOString()) throw new Problem(410, 'This key ended before it was acknowledged')
  await endReplay(change.db, id)
  await write(change, id, { pending_until: null }, 'acknowledged')
}

async function write(change: Change, id: string, changed: Changed, what: KeyEvent['what']): Promise<ApiKey> {
  await change.db.updateTable('api_keys').set(changed).where('id', '=', id).execute()
  await note(change, what, id)
  return toApiKey(await findKey(change, id), change.now.toISOString())
}
