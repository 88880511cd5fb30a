import { useEffect, useRef, useState } from 'react'
import type { ApiKey } from '../../core/ApiKey'
import type { UnreadableApiKey } from '../../core/ApiKeysClient'
import { isStandIn } from '../../core/standIns'
import { useKeyActionStates } from '../../hooks/useKeyActionStates'
import { useDialogI18n } from '../../hooks/useDialogI18n'
import type { I18n } from '../../hooks/useI18n'
import type { Selection } from './useSelection'
import { ActionMenu } from './ActionMenu'
import { BulkBar } from './BulkBar'
import { focusKey, tableOf } from './focusInTable'
import { isReplaced, type ListedRows } from './isReplaced'
import type { KeyActionOptions, OpenKeyDialog } from './KeyDialogProps'
import { KeyDialogs } from './KeyDialogs'
import { KeyNotices } from './KeyNotices'
import type { MenuAction } from './menuItems'
import type { ActionMenuState, OpenMenu } from './useActionMenu'
import { useKeyNotices } from './useKeyNotices'
import { useRotationDialog } from './useRotationDialog'

/**
 * The actions on the keys of a table: the menu of one key, the toolbar for bulk actions, their dialogs and the
 * notices about the outcome. They are rendered beside the rows, not in them, so that a change of a row never unmounts
 * a dialog.
 */
export function KeyActions(props: KeyActionsProps) {
  const {
    menu,
    selection,
    requested,
    onRequestClosed,
    keepFocus,
    items,
    unreadable,
    now,
    i18n: given,
    ...options
  } = props
  const i18n = useDialogI18n(given)
  const { openRotation } = useRotationDialog(i18n.labels)
  const dock = useRef<HTMLDivElement>(null)
  const actionsOf = useKeyActionStates()
  const offersOf = (apiKey: ApiKey) => actionsOf(apiKey, now)
  const { notices, notify, dismiss, run } = useKeyNotices()
  const [chosen, setChosen] = useState<OpenKeyDialog>()
  const wanted = requested ?? chosen
  const isStale = wanted !== undefined && keysOf(wanted).some((apiKey) => isReplaced(apiKey, { items, unreadable }))
  const dialog = isStale ? undefined : wanted
  if (isStale && chosen) setChosen(undefined)
  const closeDialog = () => {
    setChosen(undefined)
    if (requested) onRequestClosed()
  }
  useEffect(() => {
    if (isStale && requested) onRequestClosed()
  }, [isStale, requested, onRequestClosed])
  // Closing a dialog renders this component only, and not the table.
  useEffect(keepFocus)

  const choose = (apiKey: ApiKey, action: MenuAction) => {
    menu.close()
    if (action === 'rotate') openRotation(apiKey)
    else if (action === 'enable' || action === 'disable') run(apiKey, { type: action })
    else setChosen({ type: action, apiKey })
  }
  // The row may be removed before the menu is loaded or while it is open.
  const shown = menu.open?.button.isConnected ? latestOf(menu.open, { items, unreadable }) : undefined
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
      <KeyNotices
        notices={notices}
        run={run}
        dismiss={dismiss}
        canUndo={({ apiKey }, opposite) => offersOf({ ...apiKey, enabled: opposite === 'disable' })[opposite] === null}
        onLeave={(notice) => focusKey(tableOf(dock), notice.apiKey?.id)}
        i18n={i18n}
      />
      {selection && (
        <BulkBar
          selection={selection}
          items={items}
          offersOf={offersOf}
          onChoose={(action, apiKeys) => setChosen({ type: 'many', action, apiKeys })}
          i18n={i18n}
        />
      )}
      {dialog && (
        <KeyDialogs
          dialog={dialog}
          items={items}
          now={now}
          selection={selection}
          notify={notify}
          onClose={closeDialog}
          i18n={i18n}
          {...options}
        />
      )}
    </div>
  )
}

export interface KeyActionsProps extends KeyActionOptions {
  readonly menu: ActionMenuState
  /** `undefined` if bulk actions are not available. */
  readonly selection: Selection | undefined
  /** A dialog that another part of the table requests. */
  readonly requested: OpenKeyDialog | undefined
  readonly onRequestClosed: () => void
  /** Moves the focus if the element that had it was removed. */
  readonly keepFocus: () => void
  readonly items: readonly ApiKey[]
  readonly unreadable: readonly UnreadableApiKey[]
  readonly now: number
  readonly i18n: I18n
}

function keysOf(dialog: OpenKeyDialog): readonly ApiKey[] {
  return dialog.type === 'many' ? dialog.apiKeys : [dialog.apiKey]
}

/** The current state of the key, which may change or leave the list while its menu is open. */
function latestOf({ apiKey, button }: OpenMenu, rows: ListedRows): OpenMenu | undefined {
  if (isReplaced(apiKey, rows)) return undefined
  if (isStandIn(apiKey)) return { apiKey, button }
  const latest = rows.items.find(({ id }) => id === apiKey.id)
  return latest && { apiKey: latest, button }
}
