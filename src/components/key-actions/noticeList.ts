import type { ApiKey } from '../../core/ApiKey'
import type { ApiKeysError } from '../../core/ApiKeysError'
import type { KeyChange } from '../../core/mutateKey'
import type { BulkAction } from '../../core/bulkMutate'

/** A notice about a requested change: running, done, or failed. */
export type KeyNotice = { readonly id: number } & (
  | { readonly status: 'running'; readonly apiKey: ApiKey; readonly change: KeyChange }
  | { readonly status: 'done'; readonly apiKey: ApiKey; readonly change: KeyChange }
  | {
      readonly status: 'failed'
      readonly apiKey: ApiKey
      readonly change: KeyChange
      readonly error: ApiKeysError
    }
  | {
      readonly status: 'many-done'
      readonly action: BulkAction
      readonly count: number
      readonly total: number
    }
)

/** Adds a notice and removes the earlier ones, except failures of other keys. */
export function withNotice(notices: readonly KeyNotice[], notice: KeyNotice): readonly KeyNotice[] {
  return [...notices.filter((each) => each.status === 'failed' && !isAbout(each, notice)), notice]
}

/** Replaces a running notice with its outcome. If that notice is gone, only a failure is still added. */
export function withOutcome(notices: readonly KeyNotice[], outcome: KeyNotice): readonly KeyNotice[] {
  if (notices.some(({ id }) => id === outcome.id))
    return notices.map((each) => (each.id === outcome.id ? outcome : each))
  return outcome.status === 'failed' ? [...notices, outcome] : notices
}

function isAbout(one: KeyNotice, other: KeyNotice): boolean {
  return 'apiKey' in one && 'apiKey' in other && one.apiKey.id === other.apiKey.id
}
