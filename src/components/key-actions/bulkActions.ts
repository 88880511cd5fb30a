import type { KeyAction } from '../../core/ApiKey'
import type { ApiKeysClient, ListedPermissions } from '../../core/ApiKeysClient'
import type { BulkAction } from '../../core/bulkMutate'
import { isKnown, type Permissions } from '../../core/keyActions'

/** In the order in which they are offered. */
export const BULK_ACTIONS = ['enable', 'disable', 'revoke', 'delete'] as const satisfies readonly BulkAction[]

/** Whether this user can do anything with many keys at once. */
export function canBulkMutate(
  client: ApiKeysClient,
  permissions: Permissions = {},
  listed: ListedPermissions = {},
): boolean {
  return BULK_ACTIONS.some((action) => mayDo(action, client, permissions, listed))
}

/** Whether nothing that is known before a key is looked at stands in the way. */
export function mayDo(
  action: KeyAction,
  client: ApiKeysClient,
  permissions: Permissions = {},
  listed: ListedPermissions = {},
): boolean {
  return isKnown(client, action) && (permissions[action] ?? true) === true && listed[action] !== false
}
