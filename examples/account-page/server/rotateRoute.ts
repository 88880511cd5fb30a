import { isAPIError } from 'better-auth/api'
import type { Context } from 'hono'
import { type Auth, KEY_CONFIG_ID } from './createAuth'
import { problem } from './problem'
import { endOf, type NewKey, type StoredKey, succeed } from './succeed'

const LONGEST_GRACE_SECONDS = 30 * 86_400

/**
 * `POST /api/keys/:id/rotate`, as Keydrawer's REST contract has it: another key in place of this one, which
 * goes on working for `gracePeriodSeconds`.
 *
 * The plugin cannot rotate, so it is asked for a new key and told afterwards when the old one ends.
 */
export function rotateRoute(auth: Auth) {
  return async (context: Context): Promise<Response> => {
    const { headers } = context.req.raw
    // better-auth checks this for its own addresses, and this is none of them.
    if (!auth.options.trustedOrigins.includes(context.req.header('origin') ?? ''))
      return problem(context, 403, 'Send this from the page itself.')
    const gracePeriodSeconds = await readGrace(context)
    if (gracePeriodSeconds === undefined) return problem(context, 400, 'gracePeriodSeconds is no such number.')
    if (!(await auth.api.getSession({ headers }))) return problem(context, 401, 'Sign in first.')

    const { adapter } = await auth.$context
    const where = [{ field: 'id', value: context.req.param('id') ?? '' }]
    const old = await adapter.findOne<StoredKey>({ model: 'apikey', where })
    if (old?.configId !== KEY_CONFIG_ID) return problem(context, 404, 'There is no such key.')
    if (!(await mayRotate(auth, headers, old))) return problem(context, 403, 'Ask an admin to rotate keys.')
    // A key that its own rotation has ended is rotated again: the answer to the first may have been lost.
    const end = endOf(old)
    if (end !== null && end <= new Date()) return problem(context, 410, 'This key has ended.')

    const made = await succeed(auth, headers, old, gracePeriodSeconds)
    return context.json({ data: inTermsOfTheContract(made), secret: made.key, oldValidUntil: made.oldValidUntil })
  }
}

async function readGrace({ req }: Context): Promise<number | undefined> {
  const body: unknown = await req.json().catch(() => undefined)
  if (typeof body !== 'object' || body === null) return undefined
  const { gracePeriodSeconds = 0 }: { gracePeriodSeconds?: unknown } = body
  const isGrace = Number.isInteger(gracePeriodSeconds) && Number(gracePeriodSeconds) >= 0
  return isGrace && Number(gracePeriodSeconds) <= LONGEST_GRACE_SECONDS ? Number(gracePeriodSeconds) : undefined
}

async function mayRotate(auth: Auth, headers: Headers, { referenceId }: StoredKey): Promise<boolean> {
  try {
    const permissions = { apiKey: ['create', 'update'] as ('create' | 'update')[] }
    return (await auth.api.hasPermission({ headers, body: { organizationId: referenceId, permissions } })).success
  } catch (error) {
    // Somebody of another organization. A database that is away is no answer to this.
    if (isAPIError(error)) return false
    throw error
  }
}

/** Everything but the secret, which the contract has beside it. */
function inTermsOfTheContract({ id, name, start, createdAt, updatedAt, expiresAt, enabled, metadata }: NewKey) {
  const { description, suffix, replaces } = metadata
  const hint = { prefix: start, suffix }
  return { id, name, description, hint, createdAt, updatedAt, lastUsedAt: null, expiresAt, enabled, replaces }
}
