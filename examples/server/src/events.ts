import type { ActivityPage } from 'keydrawer/core'
import type { Kysely, Transaction } from 'kysely'
import type { Caller } from './Caller'
import { Problem } from './problems'
import { randomText } from './secrets'
import type { EventRow, Tables } from './tables'

/** An event in the life of a key, for the host's audit log. Never includes a secret or a name. */
export interface KeyEvent {
  readonly what: 'created' | 'rotated' | 'updated' | 'enabled' | 'disabled' | 'revoked' | 'deleted' | 'acknowledged'
  readonly apiKeyId: string
  readonly scope: string
  readonly at: string
  /** The id of the caller. */
  readonly by: string
}

/** One request that changes something, with its transaction. */
export interface Change {
  readonly db: Transaction<Tables>
  readonly caller: Caller
  readonly now: Date
  /** The events of the transaction. The host receives them once it is committed. */
  readonly events: KeyEvent[]
}

/** Records an event in the same transaction. */
export async function note(change: Change, what: KeyEvent['what'], apiKeyId: string): Promise<void> {
  const { scope, id: by, label = null } = change.caller
  const at = change.now.toISOString()
  const row: EventRow = {
    id: `event_${randomText(16)}`,
    api_key_id: apiKeyId,
    scope,
    at,
    what,
    who_id: by,
    who_label: label,
  }
  await change.db.insertInto('api_key_events').values(row).execute()
  change.events.push({ what, apiKeyId, scope, at, by })
}

const PAGE = 50

/** One page of the events of a key, newest first, as `GET /api-keys/{id}/activity` answers. */
export async function listEvents(db: Kysely<Tables>, apiKeyId: string, cursor: string | null) {
  const [before, id] = cursor?.split('~') ?? []
  if (cursor !== null && (!before || !id || cursor.includes('\0')))
    throw new Problem(400, 'Unknown cursor', { code: 'invalid-input' })
  const rows = await db
    .selectFrom('api_key_events')
    .selectAll()
    .where('api_key_id', '=', apiKeyId)
    .$if(cursor !== null, (query) =>
      query.where((it) => it(it.refTuple('at', 'id'), '<', it.tuple(before ?? '', id ?? ''))),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  const data: ActivityPage['items'] = page.map(({ at, what, who_label, who_id }) => ({
    at,
    what,
    who: who_label ?? who_id ?? '',
  }))
  return { data, nextCursor: last && rows.length > PAGE ? `${last.at}~${last.id}` : null }
}
