import type { ApiKey } from '../../core/ApiKey'
import type { DialogI18n } from '../../hooks/useI18n'
import type { Selection } from '../api-key-table/useSelection'
import { BulkDialog } from '../key-dialogs/BulkDialog'
import { DetailsDialog } from '../key-dialogs/DetailsDialog'
import { EditKeyDialog } from '../key-dialogs/EditKeyDialog'
import { RevokeDialog } from '../key-dialogs/RevokeDialog'
import type { KeyActionOptions } from './KeyActions'
import type { Attempt, OpenKeyDialog } from './useKeyDialogs'
import type { KeyTasks } from './useKeyTasks'

/** The dialog of a task. */
export function KeyDialogs({ task, ...props }: KeyDialogsProps) {
  switch (task.type) {
    case 'many':
      return <BulkDialog {...props} action={task.action} apiKeys={task.apiKeys} />
    case 'details':
      return <DetailsDialog {...props} apiKey={task.apiKey} />
    case 'update':
      return <EditKeyDialog {...props} apiKey={task.apiKey} />
    default:
      return <RevokeDialog {...props} apiKey={task.apiKey} action={task.type} />
  }
}

/** The props that all dialogs share. */
export type DialogProps = Omit<KeyDialogsProps, 'task'>

export interface KeyDialogsProps extends KeyActionOptions {
  readonly task: OpenKeyDialog
  /** The loaded keys, to name those that a key replaces. */
  readonly items: readonly ApiKey[]
  readonly now: number
  readonly selection: Selection | undefined
  readonly attempt: Attempt
  readonly tell: KeyTasks['tell']
  readonly onClose: () => void
  readonly i18n: DialogI18n
}
