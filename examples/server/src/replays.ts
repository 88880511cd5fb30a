import type { Kysely } from 'kysely'
import type { Caller } from './Caller'
import { Problem } from './problems'
import { hashOf, seal, unseal } from './secrets'
import type { ReplayRow, Tables } from './tables'

/** How long a repeated request gets the secret again, and how long a new key waits to be acknowledged. */
export const REPLAY_MINUTES = 15
/** How long a repeated request is recognized. After that it creates another key. */
const REMEMBERED_HOURS = 24

/** A request that may be repeated: its caller and content. */
export interface Claim {
  readonly name: string
  readonly requestHash: string
  readonly idempotencyKey: string
  readonly caller: string
}

/** A response to a creation or rotation: the part that may be stored, and the secret beside it. */
export interface Issued {
  readonly apiKeyId: string
  readonly status: number
  readonly answer: object
  readonly secret: string
}

/** The claim of a request's `Idempotency-Key`, or `undefined` if it has none. */
export function claimOf(request: Request, caller: Caller, body: string): Claim | undefined {
  const idempotencyKey = request.headers.get('idempotency-key')
  if (idempotencyKey === null) return undefined
  // The secret is encrypted under it, so a guessable one is refused. A UUID has 36 characters.
  if (idempotencyKey.length < 16 || idempotencyKey.length > 255)
    throw new Problem(400, 'The Idempotency-Key is too short or too long: send a UUID', { code: 'invalid-input' })
  const { pathname } = new URL(request.url)
  const who = JSON.stringify([caller.scope, caller.id])
  return {
    name: hashOf(JSON.stringify([who, idempotencyKey])),
    requestHash: hashOf(`${request.method} ${pathname}\n${body}`),
    idempotencyKey,
    caller: who,
  }
}

/** The stored response to this request, if it is a repetition. */
export async function replayOf(db: Kysely<Tables>, claim: Claim, now: Date): Promise<Issued | undefined> {
  const found = await db
    .selectFrom('api_key_replays')
    .selectAll()
    .where('claim', '=', claim.name)
    .where('forget_at', '>', now.toISOString())
    .executeTakeFirst()
  if (!found) return undefined
  if (found.request_hash !== claim.requestHash)
    throw new Problem(422, 'This Idempotency-Key came with another body before', { code: 'invalid-input' })
  if (found.sealed === null || found.replay_until <= now.toISOString())
    throw new Problem(410, 'The secret of this key is told no more')
  const secret = unseal(found.sealed, claim.idempotencyKey, claim.caller)
  const answer: object = JSON.parse(found.answer)
  return { apiKeyId: found.api_key_id, status: found.status, answer, secret }
}

/** Stores a response for a repetition of the same request. */
export async function keepReplay(db: Kysely<Tables>, claim: Claim, issued: Issued, now: Date): Promise<void> {
  const { name, requestHash, idempotencyKey, caller } = claim
  const row: ReplayRow = {
    claim: name,
    request_hash: requestHash,
    api_key_id: issued.apiKeyId,
    status: issued.status,
    answer: JSON.stringify(issued.answer),
    sealed: seal(issued.secret, idempotencyKey, caller),
    replay_until: later(now, REPLAY_MINUTES),
    forget_at: later(now, REMEMBERED_HOURS * 60),
  }
  // An expired claim may not have been removed yet.
  await db.deleteFrom('api_key_replays').where('claim', '=', name).execute()
  await db.insertInto('api_key_replays').values(row).execute()
}

/** Destroys the secret that was stored for a repetition. */
export async function endReplay(db: Kysely<Tables>, apiKeyId: string): Promise<void> {
  await db.updateTable('api_key_replays').set({ sealed: null }).where('api_key_id', '=', apiKeyId).execute()
}

/** Destroys every secret whose replay time is over, and deletes claims that are older than a day. */
export async function forgetOldReplays(db: Kysely<Tables>, now: Date): Promise<void> {
  const instant = now.toISOString()
  await db
    .updateTable('api_key_replays')
    .set({ sealed: null })
    .where('sealed', 'is not', null)
    .where('replay_until', '<=', instant)
    .execute()
  await db.deleteFrom('api_key_replays').where('forget_at', '<=', instant).execute()
}

export function later(now: Date, minutes: number): string {
  return new Date(now.getTime() + minutes * 60_000).toISOString()
}
