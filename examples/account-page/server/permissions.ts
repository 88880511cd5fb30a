import { scopes } from '../scopes'

/** Permissions as the plugin stores them: the allowed actions of each resource. */
export type KeyPermissions = Readonly<Record<string, string[]>>

export const allPermissions: KeyPermissions = groupedByResource(scopes.map(({ value }) => value))

/** Groups scopes such as `search:read` by the resource before the colon. */
function groupedByResource(granted: readonly string[]): KeyPermissions {
  const permissions: Record<string, string[]> = {}
  for (const [resource = '', action = ''] of granted.map((scope) => scope.split(':')))
    permissions[resource] = [...(permissions[resource] ?? []), action]
  return permissions
}

/** The permissions as scopes such as `search:read`, in the given order. */
export function scopesOf(permissions: KeyPermissions): readonly string[] {
  return Object.entries(permissions).flatMap(([resource, actions]) => actions.map((action) => `${resource}:${action}`))
}

/** Whether a key may be given these permissions: each must be a scope of our API. */
export function mayBeGranted(permissions: unknown): boolean {
  if (typeof permissions !== 'object' || permissions === null) return false
  const known = new Set(scopes.map(({ value }) => value))
  return Object.entries(permissions).every(
    ([resource, actions]: [string, unknown]) =>
      Array.isArray(actions) && actions.every((action) => known.has(`${resource}:${String(action)}`)),
  )
}

/** Parses the permissions, which the plugin stores as JSON text. */
export function readPermissions(stored: string | null): KeyPermissions | undefined {
  return stored === null ? undefined : JSON.parse(stored)
}
