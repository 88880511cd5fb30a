import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import type { ApiKeysError } from '../../core/ApiKeysError'
import type { KeyChange } from '../../core/changeKey'
import type { ManyAction } from '../../core/changeMany'
import type { KeyDialogsProps } from './KeyDialogs'
import type { KeyTasks } from './useKeyTasks'

/** What a dialog is open for. It keeps the keys as they were: their rows may go meanwhile. */
export type KeyTask =
  | { readonly type: 'details' | 'update' | 'revoke' | 'delete'; readonly apiKey: ApiKey }
  | { readonly type: 'many'; readonly action: ManyAction; readonly apiKeys: readonly ApiKey[] }

/** Changes a key for a dialog. Resolves to what went wrong. */
export type Attempt = (apiKey: ApiKey, change: KeyChange) => Promise<ApiKeysError | undefined>

/** Nobody needs them before the first click, so they come when a menu is opened. None of them shows a secret. */
const importDialogs = () => import('./KeyDialogs')

/**
 * Which dialog is open. `React.lazy` would throw to the host's boundary when the network fails, and keep
 * the failure for good.
 */
export function useKeyDialogs(tasks: KeyTasks, load = importDialogs) {
  const [task, setTask] = useState<KeyTask>()
  const [Dialogs, setDialogs] = useState<ComponentType<KeyDialogsProps>>()
  const latest = useRef(task)
  useEffect(() => {
    latest.current = task
  })
  const { tell } = tasks
  const close = useCallback(() => setTask(undefined), [])

  const fetchDialogs = useCallback(async () => {
    const { KeyDialogs } = await load()
    setDialogs(() => KeyDialogs)
  }, [load])
  const preload = useCallback(() => {
    // That it failed is said when somebody asks for one of them.
    fetchDialogs().catch(() => {})
  }, [fetchDialogs])
  const open = useCallback(
    (next: KeyTask) => {
      const show = async () => {
        try {
          await fetchDialogs()
          setTask(next)
        } catch {
          tell({ status: 'unavailable', retry: () => void show() })
        }
      }
      void show()
    },
    [fetchDialogs, tell],
  )
  /** Says in the dialog what went wrong, and in a notice where the dialog is closed by then. */
  const attempt: Attempt = async (apiKey, change) => {
    const error = await tasks.attempt(apiKey, change)
    const isShown = latest.current === task
    if (error && !isShown) tell({ status: 'failed', apiKey, change, error })
    if (!error) tell({ status: 'done', apiKey, change })
    if (!error && isShown) close()
    return error
  }
  return { task, Dialogs, open, close, preload, attempt }
}
