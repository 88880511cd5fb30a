import type { KeyDatabase } from './openKeyDatabase'
import { toApiKey, scopesOf } from './keyRows'
import { Problem, SAFE_HEADERS } from './problems'
import { endReplay } from './replays'
import { hashOf, isSecret } from './secrets'

/** The key that a valid secret belongs to. */
export interface VerifiedKey {
  readonly id: string
  readonly name: string
  /** The owner of the key. */
  readonly scope: string
  readonly scopes: readonly string[]
}

/** The shortest interval between two updates of the last use, so that not every request writes. */
const USE_MS = 60_000

/** Returns the key of a secret, or `undefined` if it is unknown, disabled, expired or revoked. */
export async function verifyApiKey(
  database: KeyDatabase,
  secret: string,
  now: Date = new Date(),
): Promise<VerifiedKey | undefined> {
  if (!isSecret(secret)) return undefined
  const row = await database.read((db) =>
    db.selectFrom('api_keys').selectAll().where('secret_hash', '=', hashOf(secret)).executeTakeFirst(),
  )
  const instant = now.toISOString()
  const isOver = (end: string | null | undefined) => end != null && end <= instant
  if (!row || row.enabled === 0 || isOver(toApiKey(row, instant).revokedAt) || isOver(row.expires_at)) return undefined

  const { id, name, scope, pending_until, last_used_at } = row
  const isNoted = last_used_at !== null && now.getTime() - Date.parse(last_used_at) < USE_MS
  if (!isNoted || pending_until !== null)
    await database.change(scope, async (db) => {
      // A caller that uses a secret has saved it, even if the page never acknowledged it.
      await db
        .updateTable('api_keys')
        .set({ last_used_at: instant, pending_until: null })
        .where('id', '=', id)
        .execute()
      if (pending_until !== null) await endReplay(db, id)
    })
  return { id, name, scope, scopes: scopesOf(row.scopes) }
}

/**
 * A handler for programs that have a key. Answers `Authorization: Bearer <secret>` with the key, or with 401.
 * The response is the same for every reason, so that it does not reveal which keys exist.
 */
export function createVerifyHandler(options: {
  readonly database: KeyDatabase
}): (request: Request) => Promise<Response> {
  return async (request) => {
    const secret = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
    const key = await verifyApiKey(options.database, secret)
    if (key) return Response.json(key, { headers: SAFE_HEADERS })
    return new Problem(401, 'Send a valid API key as a bearer token', {
      code: 'unauthorized',
      headers: { 'www-authenticate': 'Bearer' },
    }).toResponse()
  }
}
