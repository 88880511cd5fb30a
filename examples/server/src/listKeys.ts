import type { ApiKeyStatus, SortField } from 'keydrawer/core'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { fold, toApiKey } from './keyRows'
import { Problem } from './problems'
import type { Tables } from './tables'

const USUAL_LIMIT = 50
const MAX_LIMIT = 200

/** One page of keys, as `GET /api-keys` answers. */
export async function listKeys(db: Kysely<Tables>, scope: string, params: URLSearchParams, now: string) {
  const wanted = readQuery(params)
  const { value, direction } = orderOf(wanted.sort, now)
  const found = db
    .selectFrom('api_keys')
    .where('scope', '=', scope)
    .$if(wanted.status.length > 0, (query) => query.where(statusAt(now), 'in', wanted.status))
    .$if(wanted.words.length > 0, (query) =>
      query.where((it) => it.and(wanted.words.map((word) => sql<boolean>`search_text like ${word} escape '\\'`))),
    )
  const { total } = await found.select((it) => it.fn.countAll().as('total')).executeTakeFirstOrThrow()

  const { cursor, limit } = wanted
  const rows = await found
    .selectAll()
    .select(value.as('place'))
    .$if(cursor !== undefined, (query) =>
      query.where(
        direction === 'asc'
          ? sql<boolean>`(${value}, id) > (${cursor?.place}, ${cursor?.id})`
          : sql<boolean>`(${value}, id) < (${cursor?.place}, ${cursor?.id})`,
      ),
    )
    .orderBy(value, direction)
    .orderBy('id', direction)
    // One row more than is returned, to know whether there is another page.
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const nextCursor = last && rows.length > limit ? writeCursor(wanted.sort, last.place, last.id) : null
  return { data: page.map((row) => toApiKey(row, now)), nextCursor, total: Number(total) }
}

/** The status of a key, as text that sorts in the order of the page's own sort. The irreversible status wins. */
function statusAt(now: string): RawBuilder<ApiKeyStatus> {
  return sql<ApiKeyStatus>`case
    when coalesce(revoked_at, pending_until, '9') <= ${now} then 'revoked'
    when coalesce(expires_at, '9') <= ${now} then 'expired'
    when enabled = 0 then 'disabled' else 'active' end`
}

function orderOf(sort: string, now: string) {
  const direction = sort.startsWith('-') ? ('desc' as const) : ('asc' as const)
  const columns: Readonly<Record<string, RawBuilder<string>>> = {
    name: sql<string>`sort_name`,
    createdAt: sql<string>`created_at`,
    // A key that was never used sorts before every use, and one that never expires after every expiry.
    lastUsedAt: sql<string>`coalesce(last_used_at, '')`,
    expiresAt: sql<string>`coalesce(expires_at, '9999-12-31T23:59:59.999Z')`,
    status: sql<string>`${statusAt(now)}`,
  } satisfies Partial<Record<SortField, unknown>>
  const value = columns[sort.replace('-', '')]
  if (!value) throw new Problem(400, 'Keys cannot be sorted by this', { code: 'invalid-input' })
  return { value, direction }
}

const STATUSES: readonly ApiKeyStatus[] = ['active', 'disabled', 'expired', 'revoked']

function readQuery(params: URLSearchParams) {
  const limit = Number(params.get('limit') ?? USUAL_LIMIT)
  if (!Number.isInteger(limit) || limit < 1) throw new Problem(400, 'The limit is no such number', INVALID)
  const sort = params.get('sort') ?? '-createdAt'
  const words = (params.get('search') ?? '').split(/[\s…]+/).flatMap((word) => {
    const folded = fold(word.replaceAll('\0', ''))
    return folded === '' ? [] : [`%${folded.replaceAll(/[\\%_]/g, '\\$&')}%`]
  })
  const named = params.get('status')?.split(',') ?? []
  const status = STATUSES.filter((each) => named.includes(each))
  if (status.length !== new Set(named).size) throw new Problem(400, 'Keys have no such status', INVALID)
  const cursor = params.get('cursor')
  return {
    limit: Math.min(limit, MAX_LIMIT),
    sort,
    words,
    status,
    cursor: cursor === null ? undefined : readCursor(cursor, sort),
  }
}

const INVALID = { code: 'invalid-input' } as const

/** A position in the order instead of an offset, so that a key created meanwhile neither repeats nor skips a row. */
function writeCursor(sort: string, place: string, id: string): string {
  return Buffer.from(JSON.stringify([sort, place, id])).toString('base64url')
}

function readCursor(text: string, sort: string): { readonly place: string; readonly id: string } {
  try {
    const [of, place, id]: unknown[] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    const isPlace = typeof place === 'string' && typeof id === 'string' && !`${place}${id}`.includes('\0')
    if (of === sort && isPlace) return { place, id }
  } catch {
    // Reported below.
  }
  throw new Problem(400, 'Unknown cursor', INVALID)
}
