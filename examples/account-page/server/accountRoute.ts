import type { Context } from 'hono'
import type { Auth } from './createAuth'

/**
 * `GET /api/account`: who is signed in, for which organization, and whether the page offers new keys.
 * `null` for nobody: a browser writes every 401 into its console, and a first visit is not an error.
 */
export function accountRoute(auth: Auth) {
  return async (context: Context): Promise<Response> => {
    const { headers } = context.req.raw
    const current = await auth.api.getSession({ headers })
    const organizationId = current?.session.activeOrganizationId
    if (!current || !organizationId) return context.json(null)

    const { adapter } = await auth.$context
    const { success: mayCreateKeys } = await auth.api.hasPermission({
      headers,
      body: { organizationId, permissions: { apiKey: ['create'] } },
    })
    const { role } = await auth.api.getActiveMemberRole({ headers })
    const where = [{ field: 'id', value: organizationId }]
    const organization = await adapter.findOne<{ id: string; name: string }>({ model: 'organization', where })
    const { name, email } = current.user
    return context.json({
      user: { name, email },
      organization: { id: organizationId, name: organization?.name ?? '' },
      role,
      mayCreateKeys,
    })
  }
}
