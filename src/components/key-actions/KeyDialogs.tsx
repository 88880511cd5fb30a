import { BulkDialog } from './BulkDialog'
import { DetailsDialog } from './DetailsDialog'
import { EditKeyDialog } from './EditKeyDialog'
import { RevokeDialog } from './RevokeDialog'
import type { KeyDialogProps, OpenKeyDialog } from './useKeyDialogs'

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

interface KeyDialogsProps extends KeyDialogProps {
  readonly task: OpenKeyDialog
}
