import type { ApiKey } from '../../core/ApiKey'
import type { BulkAction } from '../../core/bulkMutate'
import type { DialogI18n } from '../../hooks/useI18n'
import type { KeyNotices } from './useKeyNotices'
import type { Selection } from './useSelection'

/** The dialog that is open. It holds the keys as they were, because their rows may be removed meanwhile. */
export type OpenKeyDialog =
  | { readonly type: 'details' | 'update' | 'revoke' | 'delete'; readonly apiKey: ApiKey }
  | { readonly type: 'many'; readonly action: BulkAction; readonly apiKeys: readonly ApiKey[] }

/** Options of a host for revoking and deleting keys and for the details of a key. */
export interface KeyActionOptions {
  /**
   * The confirmation before a key is revoked or deleted: a button, or typing the last characters of the key.
   *
   * @default 'button'
   */
  readonly confirmBy?: 'button' | 'typing' | undefined
  /** The host's page about the usage of a key: a path or an `http(s)` URL. Linked from the key's details. */
  readonly activityHref?: ((apiKey: ApiKey) => string | undefined) | undefined
}

/** The props that all dialogs share. */
export interface KeyDialogProps extends KeyActionOptions {
  /** The loaded keys, to name those that a key replaces. */
  readonly items: readonly ApiKey[]
  readonly now: number
  readonly selection: Selection | undefined
  readonly notify: KeyNotices['notify']
  readonly onClose: () => void
  readonly i18n: DialogI18n
}
