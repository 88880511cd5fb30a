import type { ApiKeysClient } from '../core/ApiKeysClient'

const EVERY_FEATURE = 65
/** For expiration dates and scopes, which have one check each. The other features have several. */
const FEW_FEATURES = 30

/** Returns the maximum number of keys that the checks of a client create. */
export function mostCreated(client: ApiKeysClient): number {
  const { idempotency = 'L0', list = {} } = client.features ?? {}
  const { update, setEnabled, rotate, acknowledge, listActivity } = client
  const isRich =
    [update, setEnabled, rotate, acknowledge, listActivity].some(Boolean) ||
    idempotency !== 'L0' ||
    [list.search, list.status, list.sort?.length].some(Boolean)
  return isRich ? EVERY_FEATURE : FEW_FEATURES
}
