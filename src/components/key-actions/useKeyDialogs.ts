import { useCallback, useState } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import type { ApiKeysError } from '../../core/ApiKeysError'
import type { KeyChange } from '../../core/mutateKey'
import type { BulkAction } from '../../core/bulkMutate'
import type { KeyTasks } from './useKeyTasks'
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
