import type { BulkAction } from '../core/bulkMutate'
import { type ChangeApiKeys, useBulkMutation } from './useBulkMutation'

/**
 * Applies one change to many keys and reports the progress. It stops when the component unmounts. The list is
 * refetched once, at the end.
 *
 * @example
 * const revocation = useChangeApiKeys('revoke')
 * <button onClick={() => void revocation.run(selected)}>Revoke {selected.length}</button>
 */
export function useChangeApiKeys(action: BulkAction): ChangeApiKeys {
  // In a separate file, because esbuild loads code that a dialog shares with an export together with the page.
  return useBulkMutation(action)
}
