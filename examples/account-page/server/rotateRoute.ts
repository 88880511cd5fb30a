import { isAPIError } from 'better-auth/api'
import type { Context } from 'hono'
import { type Auth, KEY_CONFIG_ID } from './createAuth'
import { fromThePage, readFields } from './fromThePage'
import { scopesOf } from './permissions'
import { problem } from './problem'
import { endOf, type NewKey, type StoredKey, succeed } from './succeed'

const LONGEST_GRACE_SECONDS = 30 * 86_400

/**
 * `POST /api/keys/:id/rotate` of Keydrawer's REST contract: creates a key that replaces this one, which keeps
 * working for `gracePeriodSeconds`.
 *
 * The plugin cannot rotate, so this creates a new key and then sets the expiry of the old one.
 */
export function rotateRoute(auth: Auth) {
  return async (context: Context): Promise<Response> => {
    const sender = await fromThePage(auth, context)
    if (sender instanceof Response) return sender
    const given = await readFields(context)
    if (given instanceof Response) return given
    const { gracePeriodSeconds = 0 } = given
    if (!isGrace(gracePeriodSeconds)) return problem(context, 400, 'gracePeriodSeconds is no such number.')

    const { adapter } = await auth.$context
    const where = [{ field: 'id', value: context.req.param('id') ?? '' }]
    const old = await adapter.findOne<StoredKey>({ model: 'apikey', where })
    if (old?.configId !== KEY_CONFIG_ID) return problem(context, 404, 'There is no such key.')
    if (!(await mayRotate(auth, context.req.raw.headers, old)))
      return problem(context, 403, 'Ask an admin to rotate keys.')
    // A key that expired by its own rotation can be rotated again: the first response may have been lost.
    const end = endOf(old)
    if (end !== null && end <= new Date()) return problem(context, 410, 'This key has ended.')

    const made = await succeed(auth, sender.userId, old, gracePeriodSeconds)
    return context.json({ data: inTermsOfTheContract(made), secret: made.key, oldValidUntil: made.oldValidUntil })
  }
}

function isGrace(seconds: unknown): seconds is number {
  return Number.isInteger(seconds) && Number(seconds) >= 0 && Number(seconds) <= LONGEST_GRACE_SECONDS
}

async function mayRotate(auth: Auth, headers: Headers, { referenceId }: StoredKey): Promise<boolean> {
  try {
    const permissions = { apiKey: ['create', 'update'] as ('create' | 'update')[] }
    return (await auth.api.hasPermission({ headers, body: { organizationId: referenceId, permissions } })).success
  } catch (error) {
    // The user belongs to another organization. A database that is unavailable must not be reported as that.
    if (isAPIError(error)) return false
    throw error
  }
}

/** Everything but the secret, which the contract has beside the key. */
function inTermsOfTheContract(made: NewKey) {
  const { id, name, start, createdAt, updatedAt, expiresAt, enabled, metadata, permissions } = made
  const { description, suffix, replaces } = metadata
  const details = { name, description, hint: { prefix: start, suffix }, createdAt, updatedAt, lastUsedAt: null }
  return { id, ...details, expiresAt, enabled, replaces, scopes: permissions && scopesOf(permissions) }
}
