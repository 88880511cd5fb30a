import { type ComponentType, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import type { ApiKeysError } from '../../core/ApiKeysError'
import type { KeyChange } from '../../core/changeKey'
import type { ManyAction } from '../../core/changeMany'
import { Later } from '../parts/Later'
import type { KeyDialogsProps } from './KeyDialogs'
import type { KeyTasks } from './useKeyTasks'

/** What a dialog is open for. It keeps the keys as they were: their rows may go meanwhile. */
export type KeyTask =
  | { readonly type: 'details' | 'update' | 'revoke' | 'delete'; readonly apiKey: ApiKey }
  | { readonly type: 'many'; readonly action: ManyAction; readonly apiKeys: readonly ApiKey[] }

/** Changes a key for a dialog. Resolves to what went wrong. */
export type Attempt = (apiKey: ApiKey, change: KeyChange) => Promise<ApiKeysError | undefined>

/** Nobody needs them before the first click, so they come when a menu is opened. None of them shows a secret. */
const keyDialogs = /* @__PURE__ */ new Later(async () => (await import('./KeyDialogs')).KeyDialogs)

/** Which dialog is open. `React.lazy` would throw to the host's boundary when the network fails. */
export function useKeyDialogs(tasks: KeyTasks, source: Later<ComponentType<KeyDialogsProps>> = keyDialogs) {
  const [task, setTask] = useState<KeyTask>()
  const Dialogs = useSyncExternalStore(source.subscribe, source.get, nothing)
  const latest = useRef(task)
  useEffect(() => {
    latest.current = task
  })
  const { tell } = tasks
  const close = useCallback(() => setTask(undefined), [])

  const open = useCallback(
    async (next: KeyTask) => {
      try {
        await source.load()
        setTask(next)
      } catch {
        tell({ status: 'unavailable' })
      }
    },
    [source, tell],
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
  // That it failed is said when somebody asks for one of them.
  return { task, Dialogs, open, close, preload: source.request, attempt }
}

function nothing(): undefined {
  return undefined
}
