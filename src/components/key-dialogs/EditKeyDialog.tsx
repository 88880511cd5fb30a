import type { ApiKey } from '../../core/ApiKey'
import { WizardHeader } from '../create-key-wizard/WizardHeader'
import type { KeyDialogsProps } from '../key-actions/KeyDialogs'
import { Dialog } from '../parts/Dialog'
import { ChangeError } from './ChangeError'
import { ConfirmActions } from './ConfirmActions'
import { EditFields } from './EditFields'
import { useKeyEdit } from './useKeyEdit'

/**
 * What a key is called, what it is for, when it ends and what it may do. Only what was changed is sent, and
 * what was entered survives every failure.
 *
 * No `<form>`, as in the wizard: the table may stand inside a host's.
 */
export function EditKeyDialog({ apiKey, attempt, onClose, words }: EditKeyDialogProps) {
  const { labels } = words
  const edit = useKeyEdit(apiKey, attempt, onClose)
  const { state, error, errors } = edit

  return (
    <Dialog
      isOpen
      isDescribed={false}
      aria-busy={state.status === 'running'}
      data-step="edit"
      onOpen={ignore}
      onDismiss={onClose}
    >
      <WizardHeader title={labels.editTitle} isFocused={false} onClose={onClose} words={words} />
      {error && Object.keys(errors).length === 0 && <ChangeError error={error} words={words} />}
      <EditFields edit={edit} words={words} />
      <ConfirmActions state={state} change="update" onConfirm={edit.save} onCancel={onClose} labels={labels} />
    </Dialog>
  )
}

interface EditKeyDialogProps extends Omit<KeyDialogsProps, 'task'> {
  readonly apiKey: ApiKey
}

const ignore = () => {}
