import { isAPIError } from 'better-auth/api'
import type { Context } from 'hono'
import { type Auth, KEY_CONFIG_ID } from './createAuth'
import { fromThePage, readFields } from './fromThePage'
import { mayBeGranted } from './permissions'
import { problem } from './problem'

/** The fields that a page may set. Limits are not among them. */
const FIELDS = {
  create: ['organizationId', 'name', 'metadata', 'expiresIn', 'permissions'],
  update: ['keyId', 'name', 'enabled', 'metadata', 'expiresIn', 'permissions'],
}

/**
 * `POST /api/keys/create` and `POST /api/keys/update`: like the plugin's own routes, but they accept
 * `permissions`, which the plugin lets only a server set. The plugin still checks whether this user is allowed to.
 */
export function grantRoute(auth: Auth, operation: keyof typeof FIELDS) {
  const apply: (call: { readonly body: never }) => Promise<object> =
    operation === 'create' ? auth.api.createApiKey : auth.api.updateApiKey

  return async (context: Context): Promise<Response> => {
    const sender = await fromThePage(auth, context)
    if (sender instanceof Response) return sender
    const given = await readFields(context)
    if (given instanceof Response) return given
    if (given['permissions'] !== undefined && !mayBeGranted(given['permissions']))
      return problem(context, 400, 'No key may be given these permissions.')

    const wanted = FIELDS[operation].filter((name) => given[name] !== undefined).map((name) => [name, given[name]])
    const body = { ...Object.fromEntries(wanted), configId: KEY_CONFIG_ID, userId: sender.userId }
    try {
      return context.json(await apply({ body: body as never }))
    } catch (error) {
      if (isAPIError(error)) return Response.json(error.body, { status: error.statusCode })
      throw error
    }
  }
}
