import { BulkDialog } from './BulkDialog'
import { DetailsDialog } from './DetailsDialog'
import { EditKeyDialog } from './EditKeyDialog'
import { RevokeDialog } from './RevokeDialog'
import type { KeyDialogProps, OpenKeyDialog } from './KeyDialogProps'

/** The open dialog. */
export function KeyDialogs({ dialog, ...props }: KeyDialogsProps) {
  switch (dialog.type) {
    case 'many':
      return <BulkDialog {...props} action={dialog.action} apiKeys={dialog.apiKeys} />
    case 'details':
      return <DetailsDialog {...props} apiKey={dialog.apiKey} />
    case 'update':
      return <EditKeyDialog {...props} apiKey={dialog.apiKey} />
    default:
      return <RevokeDialog {...props} apiKey={dialog.apiKey} action={dialog.type} />
  }
}

interface KeyDialogsProps extends KeyDialogProps {
  readonly dialog: OpenKeyDialog
}
