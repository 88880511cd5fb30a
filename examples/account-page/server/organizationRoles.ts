import { createAccessControl } from 'better-auth/plugins/access'
import { adminAc, defaultStatements, memberAc } from 'better-auth/plugins/organization/access'

const everything = ['create', 'read', 'update', 'delete'] as const

export const accessControl = createAccessControl({ ...defaultStatements, apiKey: everything })

/**
 * Who may do what with the organization's keys.
 *
 * better-auth's own roles say nothing about `apiKey`, and what is not said is refused: a plain
 * `member` could not even list. Ours may look, and no more.
 */
export const organizationRoles = {
  admin: accessControl.newRole({ ...adminAc.statements, apiKey: everything }),
  member: accessControl.newRole({ ...memberAc.statements, apiKey: ['read'] }),
}
