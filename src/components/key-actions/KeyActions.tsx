import { useEffect, useRef } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import { isStandIn } from '../../core/standIns'
import { useKeyActionStates } from '../../hooks/useKeyActionStates'
import { useDialogI18n } from '../../hooks/useDialogI18n'
import type { I18n } from '../../hooks/useI18n'
import type { Selection } from '../api-key-table/useSelection'
import { ActionMenu } from './ActionMenu'
import { BulkBar } from './BulkBar'
import { focusKey, tableOf } from './focusInTable'
import { KeyDialogs } from './KeyDialogs'
import { KeyNotices } from './KeyNotices'
import type { MenuAction } from './menuItems'
import type { ActionMenuState, OpenMenu } from './useActionMenu'
import { type OpenKeyDialog, useKeyDialogs } from './useKeyDialogs'
import { useKeyTasks } from './useKeyTasks'
import { useRotationDialog } from './useRotationDialog'

/**
 * What can be done with the keys of a table: the menu of one, the bar for many, their dialogs, and what
 * became of it. It stands beside the rows, and not in them, so that nothing that happens to a row takes a
 * dialog away.
 */
export function KeyActions(props: KeyActionsProps) {
  const { menu, selection, requested, onRequestOpened, keepFocus, items, now, i18n: given, ...options } = props
  const i18n = useDialogI18n(given)
  const { openRotation } = useRotationDialog(i18n.labels)
  const dock = useRef<HTMLDivElement>(null)
  const actionsOf = useKeyActionStates()
  const offersOf = (apiKey: ApiKey) => actionsOf(apiKey, now)
  const tasks = useKeyTasks()
  const { task, open, close, attempt } = useKeyDialogs(tasks)
  // Closing a dialog renders this alone, and not the table.
  useEffect(keepFocus)
  useEffect(() => {
    if (!requested) return
    open(requested)
    onRequestOpened()
  }, [requested, open, onRequestOpened])

  const choose = (apiKey: ApiKey, action: MenuAction) => {
    menu.close()
    if (action === 'rotate') openRotation(apiKey)
    else if (action === 'enable' || action === 'disable') tasks.run(apiKey, { type: action })
    else open({ type: action, apiKey })
  }
  // The row may be gone, before the menu is there or while it is open.
  const shown = menu.open?.button.isConnected ? latestOf(menu.open, items) : undefined
  const isGone = menu.open !== undefined && shown === undefined
  const { close: closeMenu } = menu
  useEffect(() => {
    if (isGone) closeMenu()
  }, [isGone, closeMenu])

  return (
    <div ref={dock} data-kd="actions-host">
      {shown && (
        <ActionMenu
          key={shown.apiKey.id}
          open={shown}
          offers={offersOf(shown.apiKey)}
          onChoose={(action) => choose(shown.apiKey, action)}
          onClose={menu.close}
          i18n={i18n}
        />
      )}
      <div aria-live="polite">
        <KeyNotices
          tasks={tasks}
          canUndo={({ apiKey }, opposite) =>
            offersOf({ ...apiKey, enabled: opposite === 'disable' })[opposite] === null
          }
          onLeave={(notice) => focusKey(tableOf(dock), 'apiKey' in notice ? notice.apiKey.id : undefined)}
          i18n={i18n}
        />
      </div>
      {selection && (
        <BulkBar
          selection={selection}
          items={items}
          offersOf={offersOf}
          onChoose={(action, apiKeys) => open({ type: 'many', action, apiKeys })}
          i18n={i18n}
        />
      )}
      {task && (
        <KeyDialogs
          task={task}
          items={items}
          now={now}
          attempt={attempt}
          selection={selection}
          tell={tasks.tell}
          onClose={close}
          i18n={i18n}
          {...options}
        />
      )}
    </div>
  )
}

/** How a host wants keys to be ended, and what it has to show of them. */
export interface KeyActionOptions {
  /**
   * How the end of a key is confirmed: at a click, or by typing how the key ends.
   *
   * @default 'button'
   */
  readonly confirmBy?: 'button' | 'typing' | undefined
  /** The page of the host about the use of a key: a path or an `http(s)` address. Linked from its details. */
  readonly activityHref?: ((apiKey: ApiKey) => string | undefined) | undefined
}

export interface KeyActionsProps extends KeyActionOptions {
  readonly menu: ActionMenuState
  /** Absent where nothing can be done with many keys at once. */
  readonly selection: Selection | undefined
  /** A dialog that another part of the table wants to open. */
  readonly requested: OpenKeyDialog | undefined
  readonly onRequestOpened: () => void
  /** Takes the focus if the element that had it is gone. */
  readonly keepFocus: () => void
  readonly items: readonly ApiKey[]
  readonly now: number
  readonly i18n: I18n
}

/** A key may change while its menu is open, or be listed no longer. */
function latestOf({ apiKey, button }: OpenMenu, items: readonly ApiKey[]): OpenMenu | undefined {
  if (isStandIn(apiKey)) return { apiKey, button }
  const latest = items.find(({ id }) => id === apiKey.id)
  return latest && { apiKey: latest, button }
}
