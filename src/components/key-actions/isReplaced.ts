import type { ApiKey } from '../../core/ApiKey'
import type { UnreadableApiKey } from '../../core/ApiKeysClient'
import { isStandIn } from '../../core/standIns'
import { isOtherKey } from '../../create-flow/LostKeys'

/** The rows of a table. */
export interface ListedRows {
  readonly items: readonly ApiKey[]
  readonly unreadable: readonly UnreadableApiKey[]
}

/** Whether the list now has another key with the id of this one, or several, so that a change would reach that key. */
export function isReplaced(apiKey: ApiKey, { items, unreadable }: ListedRows): boolean {
  const { id, createdAt } = apiKey
  const isAmbiguous = unreadable.some((row) => row.id === id && (row.field === 'id' || !isStandIn(apiKey)))
  const listed = items.find((item) => item.id === id)
  return isAmbiguous || (listed !== undefined && !isStandIn(apiKey) && isOtherKey(createdAt, listed.createdAt))
}
