import type { ApiKey } from 'keydrawer/core'
import { type Change, type KeyEvent, note } from './events'
import { findKey } from './issueKeys'
import { findableAs, toApiKey } from './keyRows'
import { Problem } from './problems'
import type { KeyInput } from './readInput'
import { endReplay } from './replays'
import type { KeyRow } from './tables'

type Changed = { -readonly [Column in keyof KeyRow]?: KeyRow[Column] }

/** Changes the fields that are in the input, and no others. */
export async function updateKey(change: Change, id: string, input: KeyInput): Promise<ApiKey> {
  const old = await findKey(change, id)
  const { name = old.name, description = old.description, expiresAt, scopes } = input
  const changed: Changed = {
    name,
    description,
    ...findableAs({ ...old, name, description }),
    // Whoever sets an end means this one, and not the one from before a rotation.
    ...(expiresAt !== undefined && { expires_at: expiresAt, end_before: null }),
    ...(scopes && { scopes: JSON.stringify(scopes) }),
    updated_at: change.now.toISOString(),
  }
  return write(change, id, changed, 'updated')
}

/** Switches a key off, or on again. */
export async function setEnabled(change: Change, id: string, enabled: boolean): Promise<ApiKey> {
  const old = await findKey(change, id)
  if (Boolean(old.enabled) === enabled) return toApiKey(old, change.now.toISOString())
  return write(change, id, { enabled: Number(enabled) }, enabled ? 'enabled' : 'disabled')
}

/** Ends a key for good. Its secret is told no more. */
export async function revokeKey(change: Change, id: string): Promise<ApiKey> {
  const now = change.now.toISOString()
  const old = toApiKey(await findKey(change, id), now)
  if (old.revokedAt) return old
  await endReplay(change.db, id)
  return write(change, id, { revoked_at: now, pending_until: null }, 'revoked')
}

/** Erases a key. What happened to it stays in the events. */
export async function deleteKey(change: Change, id: string): Promise<void> {
  await findKey(change, id)
  await endReplay(change.db, id)
  await change.db.deleteFrom('api_keys').where('id', '=', id).execute()
  await note(change, 'deleted', id)
}

/** Hears that the secret of a key is saved: the key stays, and its secret is told no more. */
export async function acknowledgeKey(change: Change, id: string): Promise<void> {
  const { pending_until } = await findKey(change, id)
  if (pending_until === null) return
  // What was saved opens nothing any more, and whoever saved it must hear of that.
  if (pending_until <= change.now.toISOString()) throw new Problem(410, 'This key ended before it was acknowledged')
  await endReplay(change.db, id)
  await write(change, id, { pending_until: null }, 'acknowledged')
}

async function write(change: Change, id: string, changed: Changed, what: KeyEvent['what']): Promise<ApiKey> {
  await change.db.updateTable('api_keys').set(changed).where('id', '=', id).execute()
  await note(change, what, id)
  return toApiKey(await findKey(change, id), change.now.toISOString())
}
