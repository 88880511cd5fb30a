import { scopes } from '../scopes'

/** What the plugin calls permissions: of each resource, what may be done with it. */
export type KeyPermissions = Readonly<Record<string, string[]>>

export const allPermissions: KeyPermissions = groupedByResource(scopes.map(({ value }) => value))

/** Of `search:read` and its like, by what stands before the colon. */
function groupedByResource(granted: readonly string[]): KeyPermissions {
  const permissions: Record<string, string[]> = {}
  for (const [resource = '', action = ''] of granted.map((scope) => scope.split(':')))
    permissions[resource] = [...(permissions[resource] ?? []), action]
  return permissions
}

/** As `search:read`, in the order that they were given in. */
export function scopesOf(permissions: KeyPermissions): readonly string[] {
  return Object.entries(permissions).flatMap(([resource, actions]) => actions.map((action) => `${resource}:${action}`))
}

/** Whether a key may be given these: they are of our API. */
export function mayBeGranted(permissions: unknown): boolean {
  if (typeof permissions !== 'object' || permissions === null) return false
  const known = new Set(scopes.map(({ value }) => value))
  return Object.entries(permissions).every(
    ([resource, actions]: [string, unknown]) =>
      Array.isArray(actions) && actions.every((action) => known.has(`${resource}:${String(action)}`)),
  )
}

/** The plugin stores them as a text. */
export function readPermissions(stored: string | null): KeyPermissions | undefined {
  return stored === null ? undefined : JSON.parse(stored)
}
