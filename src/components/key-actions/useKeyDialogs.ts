import { useCallback, useState } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import type { ApiKeysError } from '../../core/ApiKeysError'
import type { KeyChange } from '../../core/mutateKey'
import type { BulkAction } from '../../core/bulkMutate'
import type { KeyTasks } from './useKeyTasks'
import { useLatest } from '../../hooks/useLatest'

/** What a dialog is open for. It keeps the keys as they were: their rows may go meanwhile. */
export type OpenKeyDialog =
  | { readonly type: 'details' | 'update' | 'revoke' | 'delete'; readonly apiKey: ApiKey }
  | { readonly type: 'many'; readonly action: BulkAction; readonly apiKeys: readonly ApiKey[] }

/** Changes a key for a dialog. Resolves to what went wrong. */
export type Attempt = (apiKey: ApiKey, change: KeyChange) => Promise<ApiKeysError | undefined>

/** Which dialog is open. */
export function useKeyDialogs(tasks: KeyTasks) {
  const [task, setTask] = useState<OpenKeyDialog>()
  const latest = useLatest(task)
  const { tell } = tasks
  const close = useCallback(() => setTask(undefined), [])

  /** Says in the dialog what went wrong, and in a notice where the dialog is closed by then. */
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
