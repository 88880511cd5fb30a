import { useCallback, useState } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import type { ApiKeysError } from '../../core/ApiKeysError'
import type { KeyChange } from '../../core/mutateKey'
import type { BulkAction } from '../../core/bulkMutate'
import type { DialogI18n } from '../../hooks/useI18n'
import type { KeyTasks } from './useKeyTasks'
import type { Selection } from './useSelection'
import { useLatest } from '../../hooks/useLatest'

/** The dialog that is open. It holds the keys as they were, because their rows may be removed meanwhile. */
export type OpenKeyDialog =
  | { readonly type: 'details' | 'update' | 'revoke' | 'delete'; readonly apiKey: ApiKey }
  | { readonly type: 'many'; readonly action: BulkAction; readonly apiKeys: readonly ApiKey[] }

/** Changes a key for a dialog. Resolves to the error, if any. */
export type Attempt = (apiKey: ApiKey, change: KeyChange) => Promise<ApiKeysError | undefined>

/** The state of the open dialog. */
export function useKeyDialogs(tasks: KeyTasks) {
  const [task, setTask] = useState<OpenKeyDialog>()
  const latest = useLatest(task)
  const { tell } = tasks
  const close = useCallback(() => setTask(undefined), [])

  /** Returns the error for the dialog to show. If the dialog is closed by then, a notice shows it. */
  const attempt: Attempt = async (apiKey, change) => {
    const error = await tasks.attempt(apiKey, change)
    const isShown = latest.current === task
    if (error && !isShown) tell({ status: 'failed', apiKey, change, error })
    if (!error) tell({ status: 'done', apiKey, change })
    if (!error && isShown) close()
    return error
  }
  return { task, open: setTask, close, attempt }
}

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
  readonly attempt: Attempt
  readonly tell: KeyTasks['tell']
  readonly onClose: () => void
  readonly i18n: DialogI18n
}
