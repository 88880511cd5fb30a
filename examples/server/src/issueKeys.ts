import type { Kysely } from 'kysely'
import type { Caller } from './Caller'
import { type Change, note } from './events'
import { findableAs, toApiKey } from './keyRows'
import { noSuchKey, Problem } from './problems'
import type { KeyInput } from './readInput'
import { type Issued, later, REPLAY_MINUTES } from './replays'
import { hashOf, hintOf, makeSecret, randomText } from './secrets'
import type { KeyRow, Tables } from './tables'

/** How keys are created. */
export interface IssueRules {
  readonly prefix: string
  readonly quota: number
  /** Whether the caller will acknowledge the secret. A caller that cannot repeat a request does not have to. */
  readonly isPending: boolean
}

/** Creates a key. Throws if the quota is reached. */
export async function createKey(
  change: Change,
  input: KeyInput & { readonly name: string },
  rules: IssueRules,
): Promise<Issued> {
  const { db, caller } = change
  const { count } = await db
    .selectFrom('api_keys')
    .where('scope', '=', caller.scope)
    .select((it) => it.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  if (Number(count) >= rules.quota)
    throw new Problem(409, 'There are as many keys as there may be', { code: 'limit-reached' })
  const { name, description = null, expiresAt = null, scopes } = input
  const { row, secret } = newKey(change, rules, {
    name,
    description,
    expires_at: expiresAt,
    scopes: scopes ? JSON.stringify(scopes) : null,
  })
  await db.insertInto('api_keys').values(row).execute()
  await note(change, 'created', row.id)
  return { apiKeyId: row.id, status: 201, answer: { data: toApiKey(row, row.created_at) }, secret }
}

/** Creates a key that replaces another, which expires after its grace period. */
export async function rotateKey(change: Change, id: string, graceSeconds: number, rules: IssueRules): Promise<Issued> {
  const { db } = change
  const old = await findKey(change, id)
  const now = change.now.toISOString()
  const ended = toApiKey(old, now).revokedAt ?? null
  // A key that its own rotation has revoked can be rotated again: the first response may have been lost.
  if (ended !== null && old.replaced_by === null) throw new Problem(410, 'This key was revoked')
  const endBefore = old.end_before ?? old.expires_at ?? NEVER
  // The new key expires when this one was to expire, so its secret would not work.
  if (endBefore !== NEVER && endBefore <= now) throw new Problem(410, 'This key has ended')
  const { row, secret } = newKey(change, rules, {
    name: old.name,
    description: old.description,
    expires_at: endBefore === NEVER ? null : endBefore,
    scopes: old.scopes,
    enabled: old.enabled,
    replaces: old.id,
    created_by_id: old.created_by_id,
    created_by_label: old.created_by_label,
  })
  await db.insertInto('api_keys').values(row).execute()

  const ends = [ended, old.expires_at, later(change.now, graceSeconds / 60)].filter((end) => end !== null)
  const oldValidUntil = ends.toSorted()[0] ?? now
  await db
    .updateTable('api_keys')
    .set({ replaced_by: row.id, end_before: endBefore, pending_until: null })
    .set(graceSeconds > 0 ? { expires_at: oldValidUntil } : { revoked_at: ended ?? now })
    .where('id', '=', id)
    .execute()
  await note(change, 'created', row.id)
  await note(change, 'rotated', id)
  return { apiKeyId: row.id, status: 200, answer: { data: toApiKey(row, now), oldValidUntil }, secret }
}

const NEVER = 'never'

/** The key of the caller's scope with this id. Throws a 404 if there is none. */
export async function findKey({ db, caller }: FindIn, id: string): Promise<KeyRow> {
  const row = await db
    .selectFrom('api_keys')
    .selectAll()
    .where('id', '=', id)
    .where('scope', '=', caller.scope)
    .executeTakeFirst()
  if (!row) throw noSuchKey()
  return row
}

interface FindIn {
  readonly db: Kysely<Tables>
  readonly caller: Caller
}

function newKey(
  { caller, now }: Change,
  { prefix, isPending }: IssueRules,
  own: Partial<KeyRow> & Pick<KeyRow, 'name' | 'description'>,
) {
  const secret = makeSecret(prefix)
  const hint = hintOf(secret, prefix)
  const row: KeyRow = {
    id: `key_${randomText(16)}`,
    scope: caller.scope,
    created_at: now.toISOString(),
    created_by_id: caller.id,
    created_by_label: caller.label ?? null,
    updated_at: null,
    last_used_at: null,
    expires_at: null,
    end_before: null,
    revoked_at: null,
    pending_until: isPending ? later(now, REPLAY_MINUTES) : null,
    enabled: 1,
    scopes: null,
    replaces: null,
    replaced_by: null,
    secret_hash: hashOf(secret),
    ...hint,
    ...findableAs({ ...own, ...hint }),
    ...own,
  }
  return { row, secret }
}
