import { createAccessControl } from 'better-auth/plugins/access'
import { adminAc, defaultStatements, memberAc } from 'better-auth/plugins/organization/access'

const everything = ['create', 'read', 'update', 'delete'] as const

export const accessControl = createAccessControl({ ...defaultStatements, apiKey: everything })

/**
 * The permissions of each role on the organization's keys.
 *
 * better-auth's own roles do not mention `apiKey`, and it denies what no role allows: a plain `member` could not
 * even list keys. Here, a member may list them but not change them.
 */
export const organizationRoles = {
  admin: accessControl.newRole({ ...adminAc.statements, apiKey: everything }),
  member: accessControl.newRole({ ...memberAc.statements, apiKey: ['read'] }),
}
