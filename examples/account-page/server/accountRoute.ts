import type { Context } from 'hono'
import type { Auth } from './createAuth'
import type { Backend } from './readEnvironment'

/**
 * `GET /api/account`: the signed-in user, their organization and what they may do with its keys.
 * Answers `null` if nobody is signed in: browsers log every 401 to the console, and a first visit is not an error.
 */
export function accountRoute(auth: Auth, backend: Backend) {
  return async (context: Context): Promise<Response> => {
    const { headers } = context.req.raw
    const current = await auth.api.getSession({ headers })
    const organizationId = current?.session.activeOrganizationId
    if (!current || !organizationId) return context.json(null)

    const { adapter } = await auth.$context
    const { create, ...permissions } = await permissionsOf(auth, headers, organizationId)
    const { role } = await auth.api.getActiveMemberRole({ headers })
    const where = [{ field: 'id', value: organizationId }]
    const organization = await adapter.findOne<{ id: string; name: string }>({ model: 'organization', where })
    const { name, email } = current.user
    return context.json({
      user: { name, email },
      organization: { id: organizationId, name: organization?.name ?? '' },
      role,
      backend,
      mayCreateKeys: create,
      permissions,
    })
  }
}

/** A user's permissions on the keys of an organization, in the form of Keydrawer's `permissions`. */
export async function permissionsOf(auth: Auth, headers: Headers, organizationId: string) {
  const may = async (action: 'create' | 'update' | 'delete') => {
    const body = { organizationId, permissions: { apiKey: [action] } }
    return (await auth.api.hasPermission({ headers, body })).success
  }
  const [create, update, erase] = await Promise.all([may('create'), may('update'), may('delete')])
  const rotate = create && update
  return { create, update, enable: update, disable: update, rotate, revoke: erase, delete: erase }
}
