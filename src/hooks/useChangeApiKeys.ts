import type { BulkAction } from '../core/bulkMutate'
import { type ChangeApiKeys, useBulkMutation } from './useBulkMutation'

/**
 * One change of many keys, with its progress. It stops by itself when nobody looks any more. The list is asked
 * again once, at the end.
 *
 * @example
 * const revocation = useChangeApiKeys('revoke')
 * <button onClick={() => void revocation.run(selected)}>Revoke {selected.length}</button>
 */
export function useChangeApiKeys(action: BulkAction): ChangeApiKeys {
  // A file of its own: what a dialog shares with an export, esbuild loads with the page.
  return useBulkMutation(action)
}
