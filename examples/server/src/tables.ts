import { type Kysely, sql } from 'kysely'

/** One API key. Timestamps are RFC 3339 in UTC with milliseconds, so that they sort as text in every database. */
export interface KeyRow {
  readonly id: string
  /** The owner of the key, such as an organization. */
  readonly scope: string
  readonly name: string
  readonly description: string | null
  readonly hint_prefix: string
  readonly hint_suffix: string
  /** SHA-256 of the secret, which is not stored anywhere else. */
  readonly secret_hash: string
  readonly created_at: string
  readonly created_by_id: string
  readonly created_by_label: string | null
  readonly updated_at: string | null
  readonly last_used_at: string | null
  readonly expires_at: string | null
  /** The expiry before a rotation changed it: a timestamp, `never`, or `null` without a rotation. */
  readonly end_before: string | null
  readonly revoked_at: string | null
  /** When the key is revoked automatically, unless its secret is acknowledged before. */
  readonly pending_until: string | null
  /** 1 or 0: SQLite has no booleans. */
  readonly enabled: number
  /** JSON. */
  readonly scopes: string | null
  readonly replaces: string | null
  readonly replaced_by: string | null
  /** Name, description and hint, folded for the search. */
  readonly search_text: string
  /** The name as the sort key. */
  readonly sort_name: string
}

/** One creation or rotation that may be repeated. */
export interface ReplayRow {
  /** A hash of the caller and the `Idempotency-Key`. The key itself is never stored. */
  readonly claim: string
  /** A hash of method, URL and body. */
  readonly request_hash: string
  readonly api_key_id: string
  readonly status: number
  /** The first response as JSON, without the secret. */
  readonly answer: string
  /** The secret, encrypted under a key derived from the `Idempotency-Key`. `null` once it is destroyed. */
  readonly sealed: string | null
  readonly replay_until: string
  readonly forget_at: string
}

/** An event in the life of a key. Kept when the key is deleted. */
export interface EventRow {
  readonly id: string
  readonly api_key_id: string
  readonly scope: string
  readonly at: string
  readonly what: string
  readonly who_id: string | null
  readonly who_label: string | null
}

export interface Tables {
  readonly api_keys: KeyRow
  readonly api_key_replays: ReplayRow
  readonly api_key_events: EventRow
}

/** Creates the tables if they do not exist. */
export async function makeTables(db: Kysely<Tables>, type: 'sqlite' | 'postgres'): Promise<void> {
  // Collated by bytes, not by a language: the order of a page must not depend on where the database runs.
  const text = type === 'postgres' ? sql`text collate "C"` : sql`text`
  const table = (name: keyof Tables, required: readonly string[], optional: readonly string[]) => {
    const empty = db.schema.createTable(name).ifNotExists()
    const withRequired = required.reduce(
      (made, column, index) => made.addColumn(column, text, (it) => (index === 0 ? it.primaryKey() : it.notNull())),
      empty,
    )
    return optional.reduce((made, column) => made.addColumn(column, text), withRequired)
  }

  await table('api_keys', KEY_REQUIRED, KEY_OPTIONAL)
    .addColumn('enabled', 'integer', (it) => it.notNull().defaultTo(1))
    .execute()
  await table('api_key_replays', REPLAY_REQUIRED, ['sealed'])
    .addColumn('status', 'integer', (it) => it.notNull())
    .execute()
  await table('api_key_events', EVENT_REQUIRED, ['who_id', 'who_label']).execute()

  const index = (name: string, on: keyof Tables, columns: string[]) =>
    db.schema.createIndex(name).ifNotExists().on(on).columns(columns)
  await index('api_keys_by_secret', 'api_keys', ['secret_hash']).unique().execute()
  await index('api_keys_by_age', 'api_keys', ['scope', 'created_at', 'id']).execute()
  await index('api_key_replays_by_key', 'api_key_replays', ['api_key_id']).execute()
  await index('api_key_events_by_key', 'api_key_events', ['api_key_id', 'at', 'id']).execute()
}

const KEY_REQUIRED = [
  'id',
  'scope',
  'name',
  'hint_prefix',
  'hint_suffix',
  'secret_hash',
  'created_at',
  'created_by_id',
  'search_text',
  'sort_name',
]
const KEY_OPTIONAL = [
  'description',
  'created_by_label',
  'updated_at',
  'last_used_at',
  'expires_at',
  'end_before',
  'revoked_at',
  'pending_until',
  'scopes',
  'replaces',
  'replaced_by',
]
const REPLAY_REQUIRED = ['claim', 'request_hash', 'api_key_id', 'answer', 'replay_until', 'forget_at']
const EVENT_REQUIRED = ['id', 'api_key_id', 'scope', 'at', 'what']
