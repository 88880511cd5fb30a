import type { KeyAction } from '../../core/ApiKey'
import type { ApiKeysClient, ListedPermissions } from '../../core/ApiKeysClient'
import type { BulkAction } from '../../core/bulkMutate'
import { isKnown, type Permissions } from '../../core/keyActions'

/** In display order. */
export const BULK_ACTIONS = ['enable', 'disable', 'revoke', 'delete'] as const satisfies readonly BulkAction[]

/** Whether any bulk action is available to this user. */
export function canBulkMutate(
  client: ApiKeysClient,
  permissions: Permissions = {},
  listed: ListedPermissions = {},
): boolean {
  return BULK_ACTIONS.some((action) => mayDo(action, client, permissions, listed))
}

/** Whether an action is possible before any particular key is considered. */
export function mayDo(
  action: KeyAction,
  client: ApiKeysClient,
  permissions: Permissions = {},
  listed: ListedPermissions = {},
): boolean {
  return isKnown(client, action) && (permissions[action] ?? true) === true && listed[action] !== false
}
